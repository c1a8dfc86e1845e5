/** A Jekyll site: the files of `_posts/` and `_drafts/` are its posts. */

import { statSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { commonFields, flagOf } from '../common-fields.ts';
import { sourceDate } from '../source-date.ts';
import { at, dataFile, type Fields, fieldsOf, listOf, readDataFile, textOf } from '../source-file.ts';
import { type FoundDocument, fileAt, readDocuments, rootAround, slashed } from '../source-folder.ts';
import { type Remark, type SourcePost, type SourceSite, type Terms, unreadText } from '../source-site.ts';
import { jekyllAddresses } from './addresses.ts';
import { liquidCalls } from './calls.ts';
import { type JekyllConfig, jekyllConfig } from './config.ts';
import { kramdownId, withoutKramdown } from './kramdown.ts';

const documents = '{,**/}_{posts,drafts}/**/*.{md,markdown,mkd,mkdn,mkdown,html,htm}';
const unread = '{,**/}_{posts,drafts}/**/*.{textile,adoc,asciidoc,rst,org}';
const dated = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.+)$/;

/** Frontmatter with the site's defaults, the most specific last. */
function withDefaults(own: Fields, file: string, config: JekyllConfig): Fields {
  const scopes = config.defaults
    .filter(
      ({ path, type }) =>
        (type === '' || type === 'posts' || type === 'post') &&
        (path === '' || file.startsWith(path.replace(/^\//, ''))),
    )
    .toSorted((a, b) => a.path.length - b.path.length);
  // A picture of all posts is none of this one.
  const values = scopes.map(({ values: { image: _, ...others } }) => others);
  return Object.assign({}, ...values, own) as Fields;
}

/** `categories: a b` are two, `category: a b` is one. */
const words = (value: unknown): string[] =>
  typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : listOf(value);

/** People by the names that posts use for them (`_data/authors.yml`). */
function authorsOf(root: string): Terms {
  const file = dataFile(join(root, '_data'), 'authors', 'members', 'people');
  const known = file === undefined ? {} : (readDataFile(file) as object);
  return new Map(
    Object.entries(known).map(([id, value]) => {
      const own = fieldsOf(value);
      const url = textOf(own['url'] ?? own['web'] ?? own['website'] ?? own['uri'] ?? own['home']);
      const bio = textOf(own['bio'] ?? own['description']);
      return [
        id,
        {
          name: textOf(own['name'] ?? own['display_name']) ?? id,
          ...(bio && { bio }),
          ...(url && URL.canParse(url) && { url }),
        },
      ];
    }),
  );
}

/** @throws Error of one line when `path` is in no Jekyll site. */
export function jekyllSite(path: string): SourceSite {
  const root = rootAround(path, 'Jekyll', '_config.yml', (folder) => dataFile(folder, '_config') !== undefined);
  const config = jekyllConfig(root);
  const found = readDocuments(root, documents, root, resolve(path));
  const remarks: Remark[] = [...found.remarks];
  for (const { path: file } of readDocuments(root, unread, root, resolve(path)).documents)
    remarks.push(unreadText(slashed(relative(root, file))));

  const posts = found.documents.map((document) => postOf(document));

  function postOf({ path: file, fields: own, body, bodyLine }: FoundDocument): SourcePost {
    const place = slashed(relative(root, file));
    const fields = withDefaults(own, place, config);
    const stem = basename(file, extname(file));
    const [, day, rest] = dated.exec(stem) ?? [];
    const isDraft = /(?:^|\/)_drafts\//.test(place);
    const date = sourceDate(fields['date'], config.timeZone) ?? (day === undefined ? undefined : sourceDate(day));
    const folders = place
      .replace(/(?:^|\/)_(?:posts|drafts)\/.*$/, '')
      .split('/')
      .filter(Boolean);
    const categories = [...new Set([...folders, ...listOf(fields['category']), ...words(fields['categories'])])];
    const name = rest ?? stem;
    return {
      file: place,
      path: file,
      format: /^\.html?$/.test(extname(file)) ? 'html' : 'markdown',
      fields: {
        ...commonFields(fields, config.timeZone),
        // A draft has no date yet: the day it was last written on.
        date: date ?? (isDraft ? statSync(file).mtime.toISOString().slice(0, 10) : undefined),
        categories,
        tags: [...new Set([...words(fields['tags']), ...listOf(fields['tag'])])],
        draft: isDraft || flagOf(fields['published']) === false || flagOf(fields['draft']) === true,
        unlisted: flagOf(fields['hidden']) === true,
        lang: textOf(fields['lang']),
      },
      body,
      bodyLine,
      name: textOf(fields['slug']) ?? name,
      addresses: date === undefined ? [] : jekyllAddresses({ fields, date, categories, name }, config),
    };
  }

  const origins = config.origin ? [config.origin] : [];
  return {
    posts,
    remarks,
    origins,
    feed: `${config.base}/feed.xml`,
    author: config.author,
    terms: { authors: authorsOf(root) },
    findFile: (url, post) => fileAt(url, post.path, root, [root], origins, config.base),
    findPost(name) {
      const bare = name.replace(/^\//, '').replace(/\.\w+$/, '');
      return posts.find(
        ({ file }) =>
          file.replace(/\.\w+$/, '') === bare ||
          file.replace(/\.\w+$/, '').endsWith(`_posts/${bare}`) ||
          slashed(file).endsWith(`/${bare}`),
      )?.path;
    },
    callsIn: (text) => liquidCalls(text, config),
    prepared: (text, post) =>
      post.format === 'html' ? text : withoutKramdown(text, config.maths || at(post.fields, 'math') === true),
    anchorOf: kramdownId,
  };
}
