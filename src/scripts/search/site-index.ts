/** The index of this site, opened once. */
import { searchIndexUrl } from '../../domain/urls.ts';
import { type IndexFiles, openIndex } from './index-files.ts';

let opened: Promise<IndexFiles> | undefined;

/** Rejects when the network does not answer; asked for again, it tries again. */
export function siteIndex(): Promise<IndexFiles> {
  opened ??= openIndex(load);
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

async function load(file: string): Promise<Uint8Array> {
  const response = await fetch(searchIndexUrl + file);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return new Uint8Array(await response.arrayBuffer());
}
