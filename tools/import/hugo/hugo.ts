/** A Hugo site: its pages with a date are posts. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { slug as githubSlug } from 'github-slugger';
import { taxonomies } from '../../../src/domain/urls.ts';
import { commonFields, flagOf } from '../common-fields.ts';
import { sourceDate } from '../source-date.ts';
import { at, textOf } from '../source-file.ts';
import { type FoundDocument, fileAt, readDocuments, slashed } from '../source-folder.ts';
import {
  type Remark,
  type SourceFields,
  type SourcePost,
  type SourceSite,
  type Terms,
  unreadText,
  withoutText,
} from '../source-site.ts';
import { hugoAddresses } from './addresses.ts';
import { hugoCalls } from './calls.ts';
import { type HugoConfig, type HugoLanguage, hugoConfig, hugoRoot } from './config.ts';

const documents = '**/*.{md,markdown,mdown,html}';
const unread = '**/*.{org,adoc,asciidoc,ad,rst,pandoc,pdc}';

/** The name of a page's file, or of its bundle's folder. */
const stemOf = (path: string) => basename(path.replace(/(?:\/_?index)?\.(?:md|markdown|mdown|html)$/i, ''));

/** `name.fr.md` in one folder of several languages. */
function languageOf(path: string, languages: readonly HugoLanguage[]): HugoLanguage | undefined {
  const suffix = extname(basename(path, extname(path))).slice(1);
  return languages.find(({ id }) => id === suffix);
}

function fieldsOfPage({ fields }: FoundDocument, config: HugoConfig, language: HugoLanguage): SourceFields {
  const common = commonFields(fields, config.timeZone);
  const published = sourceDate(fields['publishdate'] ?? fields['pubdate'], config.timeZone);
  const isLater = published && common.date && Date.parse(published) > Date.parse(common.date);
  const expiry = sourceDate(fields['expirydate'], config.timeZone);
  const list = at(fields, 'build.list') ?? at(fields, '_build.list');
  return {
    ...common,
    date: isLater ? published : common.date,
    draft: common.draft || (expiry !== undefined && Date.parse(expiry) < Date.now()),
    unlisted: list === 'never' || list === false || flagOf(fields['unlisted']) === true,
    lang: language.isDefault ? undefined : language.id,
  };
}

/** @throws Error of one line when `path` is in no Hugo site. */
export function hugoSite(path: string): SourceSite {
  const root = hugoRoot(path);
  const config = hugoConfig(root);
  const origins = [config.baseUrl];
  const posts: SourcePost[] = [];
  /** Files that lie in no folder of pages of one kind. */
  const inSections = new Set<string>();
  const remarks: Remark[] = [];
  const nameOf = (file: string) => slashed(relative(root, file));
  const folders = Map.groupBy(config.languages, ({ contentDir }) => resolve(root, contentDir));

  for (const [folder, languages] of folders) {
    if (!existsSync(folder)) continue;
    // A folder of another language inside this one is read as its own.
    const others = [...folders.keys()].filter((other) => other !== folder && other.startsWith(`${folder}/`));
    const found = readDocuments(folder, documents, root, resolve(path));
    remarks.push(...found.remarks);
    for (const { path: file } of readDocuments(folder, unread, root, resolve(path)).documents)
      remarks.push(unreadText(nameOf(file)));
    for (const document of found.documents) {
      if (others.some((other) => document.path.startsWith(`${other}/`))) continue;
      const own = languageOf(document.path, config.languages);
      const language = own ?? languages.find(({ isDefault }) => isDefault) ?? languages[0];
      if (language) readPage(document, folder, language, own !== undefined);
    }
  }

  function readPage(document: FoundDocument, folder: string, language: HugoLanguage, hasSuffix: boolean): void {
    const stem = basename(document.path, extname(document.path));
    const name = hasSuffix ? stem.slice(0, -language.id.length - 1) : stem;
    // Of a language that the site has no more, too.
    if (/^(?:_index|readme)(?:\.|$)/i.test(name)) {
      if (/^_/.test(name) && document.body.trim())
        remarks.push({
          file: nameOf(document.path),
          line: document.bodyLine,
          message: 'The text of this list was left out.',
          hint: 'Give it to the topic, author or page that takes its place, as its `description` or by hand.',
        });
      return;
    }
    const isBundle = name === 'index';
    const place = relative(folder, isBundle ? dirname(document.path) : document.path.replace(/[^/\\]+$/, name));
    const parts = slashed(place).split('/').filter(Boolean);
    const fields = fieldsOfPage(document, config, language);
    const file = nameOf(document.path);
    // What has no text of its own is a list, or the work of a theme.
    if (!fields.date && !document.body.trim()) {
      remarks.push(withoutText(file));
      return;
    }
    const page = {
      fields: document.fields,
      title: fields.title ?? name,
      // As Hugo has it for pages without one.
      date: fields.date ?? '0001-01-01',
      sections: parts.slice(0, -1),
      name: parts.at(-1) ?? name,
    };
    if (parts.length > 1) inSections.add(file);
    posts.push({
      // A page made with `hugo new` has a date, too.
      isPage: !fields.date || /^pages?$/i.test(parts[0] ?? ''),
      file,
      path: document.path,
      format: extname(document.path) === '.html' ? 'html' : 'markdown',
      fields,
      body: document.body,
      bodyLine: document.bodyLine,
      name: textOf(document.fields['slug']) ?? page.name,
      addresses: hugoAddresses(page, config, language),
    });
  }

  const roots = [...config.staticDirs.map((folder) => resolve(root, folder)), ...folders.keys()];
  const base = URL.parse(config.baseUrl)?.pathname.replace(/\/$/, '') ?? '';
  const describe = (kind: string): Terms => {
    const own = [...folders.keys()].flatMap(
      (folder) => readDocuments(folder, `${kind}/*/_index.{md,html}`, root).documents,
    );
    return new Map(
      own.flatMap(({ fields, path: file }) => {
        const name = textOf(fields['title']) ?? basename(dirname(file));
        const description = textOf(fields['description']);
        const term = { name, ...(description && { description }) };
        // Posts name it by its folder, or by its title.
        return [
          [basename(dirname(file)), term],
          [name, term],
        ] as const;
      }),
    );
  };
  // Where posts have a section, what lies beside it is a page.
  const hasSections = posts.some(({ isPage, file }) => !isPage && inSections.has(file));
  return {
    posts: posts.map((post) => (hasSections && !inSections.has(post.file) ? { ...post, isPage: true } : post)),
    remarks,
    origins,
    feed: `${base}/index.xml`,
    author: config.author,
    terms: Object.fromEntries(taxonomies.map((kind) => [kind, describe(kind)])),
    findFile: (url, post) => fileAt(url, post.path, root, roots, origins, base),
    findPost(name, post) {
      const bare = name.replace(/\/$/, '');
      const starts = bare.startsWith('/') ? [] : [dirname(post.path)];
      for (const folder of [...starts, ...folders.keys()])
        for (const ending of ['', '.md', '/index.md', '.markdown']) {
          const file = join(folder, bare + ending);
          if (posts.some(({ path: own }) => own === file)) return file;
        }
      // By its name alone, wherever it is; a page of HTML is no file of the content.
      return /\.html?$/i.test(bare) ? undefined : posts.find(({ path: own }) => stemOf(own) === stemOf(bare))?.path;
    },
    callsIn: hugoCalls,
    anchorOf: githubSlug,
  };
}
