/** What a Hugo site is set to: from `hugo.*` or `config.*`, in the root or in `config/_default/`. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { at, dataFile, type Fields, fieldsOf, isDataFile, listOf, readDataFile, textOf } from '../source-file.ts';
import { rootAround } from '../source-folder.ts';

export type HugoConfig = ReturnType<typeof hugoConfig>;

export interface HugoLanguage {
  readonly id: string;
  readonly contentDir: string;
  /** First part of its addresses, with a slash; empty for the default one. */
  readonly prefix: string;
  readonly isDefault: boolean;
}

const names = ['hugo', 'config'];
const defaults = (folder: string) => join(folder, 'config', '_default');

/** The site that `path` is, or is in. @throws Error of one line. */
export const hugoRoot = (path: string): string =>
  rootAround(
    path,
    'Hugo',
    'hugo.toml, config.toml or config/_default/',
    (folder) => dataFile(folder, ...names) !== undefined || existsSync(defaults(folder)),
  );

function readAll(root: string): Fields {
  const main = dataFile(root, ...names);
  const folder = defaults(root);
  const parts = existsSync(folder) ? readdirSync(folder).filter(isDataFile).sort() : [];
  const fields: Record<string, unknown> = main ? { ...fieldsOf(readDataFile(main)) } : {};
  for (const file of parts) {
    const value = fieldsOf(readDataFile(join(folder, file)));
    const [key = '', sub] = basename(file, extname(file)).toLowerCase().split('.');
    if (names.includes(key)) Object.assign(fields, value);
    else if (sub) fields[key] = { ...fieldsOf(fields[key]), [sub]: value };
    else fields[key] = { ...fieldsOf(fields[key]), ...value };
  }
  return fields;
}

/** @throws Error of one line when a file cannot be read. */
export function hugoConfig(root: string) {
  const fields = readAll(root);
  const contentDir = textOf(fields['contentdir']) ?? 'content';
  const defaultId = textOf(fields['defaultcontentlanguage']) ?? 'en';
  const inFolder = fields['defaultcontentlanguageinsubdir'] === true;
  const languages = Object.entries(fieldsOf(fields['languages'])).map(([id, own]): HugoLanguage => {
    const isDefault = id === defaultId;
    const dir = textOf(at(own, 'contentdir')) ?? mountOf(fields, id) ?? contentDir;
    return { id, contentDir: dir, isDefault, prefix: isDefault && !inFolder ? '' : `/${id}` };
  });
  const only: HugoLanguage = { id: defaultId, contentDir, prefix: '', isDefault: true };
  const permalinks = fieldsOf(fields['permalinks']);
  const flat = { ...permalinks, ...fieldsOf(permalinks['page']) };
  const author = [fields['author'], at(fields, 'params.author')].map((one) => textOf(one) ?? textOf(at(one, 'name')));
  return {
    baseUrl: textOf(fields['baseurl']) ?? '/',
    timeZone: textOf(fields['timezone']) ?? 'UTC',
    uglyUrls: fields['uglyurls'] === true,
    author: author.find(Boolean),
    /** Pattern of the address by section. */
    permalinks: Object.fromEntries(
      Object.entries(flat).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
    ),
    /** Folders of files with an address of their own; relative to the root. */
    staticDirs: [
      ...new Set([
        ...listOf(fields['staticdir']),
        ...mountsOf(fields).flatMap((mount) =>
          /^(?:static|assets)$/.test(String(at(mount, 'target'))) ? String(at(mount, 'source')) : [],
        ),
        'static',
        'assets',
      ]),
    ],
    languages: languages.length > 0 ? languages : [only],
  };
}

const mountsOf = (fields: Fields): readonly unknown[] => [at(fields, 'module.mounts') ?? []].flat();

function mountOf(fields: Fields, language: string): string | undefined {
  const own = mountsOf(fields).find(
    (mount) => at(mount, 'target') === 'content' && textOf(at(mount, 'lang')) === language,
  );
  return textOf(at(own, 'source'));
}
