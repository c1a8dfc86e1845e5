/** The index of this site, opened once. */
import { searchIndexUrl } from '../../domain/urls.ts';
import { entryFile, type IndexFiles, openIndex } from './index-files.ts';

let opened: Promise<IndexFiles> | undefined;

/** Asked a second time when a file cannot be had: a new build may have replaced them all. Rejects when the network does not answer. */
export async function withSiteIndex<T>(use: (index: IndexFiles) => Promise<T>): Promise<T> {
  try {
    opened ??= openIndex(load);
    return await use(await opened);
  } catch {
    opened = openIndex(load);
    return use(await opened);
  }
}

async function load(file: string): Promise<Uint8Array> {
  // Every other file is named by what it holds.
  const response = await fetch(searchIndexUrl + file, file === entryFile ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return new Uint8Array(await response.arrayBuffer());
}
