/** A Zola site: its pages with a date are posts, the others stand alone. */
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { commonFields, flagOf } from '../common-fields.ts';
import { sourceDate } from '../source-date.ts';
import { at, dataFile, fieldsOf, listOf, readDataFile, textOf } from '../source-file.ts';
import { type FoundDocument, fileAt, readDocuments, rootAround, slashed } from '../source-folder.ts';
import { type Remark, type SourcePost, type SourceSite, withoutText } from '../source-site.ts';
import { zolaCalls } from './calls.ts';

/** A word of a path as Zola spells it (`slugify.paths = "on"`). */
const slugified = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

const dated = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.+-]*Z?)?[-_ ](.+)$/;

/** @throws Error of one line when `path` is in no Zola site. */
export function zolaSite(path: string): SourceSite {
  const root = rootAround(path, 'Zola', 'config.toml', (folder) => dataFile(folder, 'zola', 'config') !== undefined);
  const config = fieldsOf(readDataFile(dataFile(root, 'zola', 'config') ?? ''));
  const origin = textOf(config['base_url']) ?? '';
  const base = URL.parse(origin)?.pathname.replace(/\/$/, '') ?? '';
  const languages = Object.keys(fieldsOf(config['languages']));
  const isSlugified = textOf(at(config, 'slugify.paths')) ?? 'on';
  const spelt = (part: string) => (isSlugified === 'on' ? slugified(part) : part.replace(/[\s<>:"|?*#%]+/g, '-'));
  const content = join(root, 'content');
  const found = readDocuments(content, '**/*.md', root, resolve(path));
  const remarks: Remark[] = [...found.remarks];
  const posts = found.documents.flatMap((document) => postOf(document) ?? []);

  function postOf({ path: file, fields, body, bodyLine }: FoundDocument): SourcePost | undefined {
    const stem = basename(file, '.md');
    const suffix = extname(stem).slice(1);
    const lang = languages.includes(suffix) ? suffix : undefined;
    const bare = lang ? stem.slice(0, -lang.length - 1) : stem;
    // Of a language that the site has no more, too.
    if (/^(?:_index|readme)(?:\.|$)/i.test(bare)) return undefined;
    const place = slashed(relative(content, bare === 'index' ? dirname(file) : join(dirname(file), bare))).split('/');
    const [, day, rest] = dated.exec(place.at(-1) ?? '') ?? [];
    const name = rest ?? place.at(-1) ?? bare;
    const named = textOf(fields['path']);
    const shown = slashed(relative(root, file));
    // Where the address is dated and nothing else is.
    const [, year, month, date] = /(?:^|\/)(\d{4})\/(\d{2})\/(\d{2})\//.exec(named ?? '') ?? [];
    const common = commonFields(fields, 'UTC');
    const published = common.date ?? sourceDate(day ?? (year && `${year}-${month}-${date}`));
    // What has no text of its own is a list, or the work of a theme.
    if (!published && !body.trim()) {
      remarks.push(withoutText(shown));
      return undefined;
    }
    const folders = place.slice(0, -1).map(spelt);
    const own = named ?? [...folders, spelt(textOf(fields['slug']) ?? name)].join('/');
    const prefix = lang ? `/${lang}` : '';
    const rooted = (address: string) => `${base}/${address.replace(/^\/|\/$/g, '')}`;
    const isFile = (address: string) => /\.(?:html?|md|xml)$/.test(address);
    return {
      isPage: !published,
      file: shown,
      path: file,
      format: 'markdown',
      fields: {
        ...common,
        date: published,
        unlisted: flagOf(fields['render']) === false ? true : undefined,
        lang,
      },
      body,
      bodyLine,
      name: `${textOf(fields['slug']) ?? name}${lang ? `-${lang}` : ''}`,
      addresses: [
        `${rooted(`${prefix}/${own}`)}/`,
        ...listOf(fields['aliases']).map((alias) => (isFile(alias) ? rooted(alias) : `${rooted(alias)}/`)),
      ],
    };
  }

  const origins = origin ? [origin] : [];
  return {
    posts,
    remarks,
    origins,
    author: textOf(config['author']),
    terms: {},
    findFile: (url, post) =>
      fileAt(url.replace(/^@\//, '/'), post.path, root, [join(root, 'static'), content], origins, base),
    findPost: (name, post) =>
      name.startsWith('@/') ? join(content, name.slice(2)) : resolve(dirname(post.path), name),
    callsIn: zolaCalls,
    anchorOf: slugified,
  };
}
