/** One address, one page: slugs, page names and aliases that would write the same file. */

import type { Problem } from '../domain/problem.ts';
import { fixedFiles, fixedPages } from '../domain/site-pages.ts';
import * as urls from '../domain/urls.ts';
import { type Content, errorAt, type KnownFile, type KnownFiles, type PostEntry, singular } from './content-entries.ts';

/** Pages and files that every site has. */
const fixedPaths = [
  ...Object.values(fixedPages).map(({ url }) => url),
  ...fixedFiles,
  ...urls.feedFormats.map((format) => urls.feedUrl(format)),
];
/** Folders that belong to the build. */
const reserved = /^\/(og|_astro|search)\//;

function checkIds(files: KnownFiles): Problem[] {
  return Object.entries(files).flatMap(([collection, ofCollection]) => {
    const first = new Map<string, KnownFile>();
    return ofCollection.flatMap((known): Problem[] => {
      const other = first.get(known.id);
      if (!other) {
        first.set(known.id, known);
        return [];
      }
      const kind = collection === 'posts' || collection === 'pages' ? 'slug' : 'id';
      const message = `This file and ${other.file} have one ${kind}, \`${known.id}\`.`;
      return [
        {
          severity: 'error',
          rule: 'duplicate-id',
          file: known.file,
          message,
          hint: 'Rename one of the two, or delete it.',
        },
      ];
    });
  });
}

function checkNames({ posts, pages }: KnownFiles): Problem[] {
  // The card of a page `home` would be the home page's.
  const taken = new Set([...fixedPaths, '/og/', '/404/', '/home/']);
  const numbered = posts.filter(({ id }) => urls.isPageNumber(id));
  const hidden = pages.filter(({ id }) => taken.has(urls.pageUrl(id)));
  return [
    ...numbered.map(({ id, file }): Problem => {
      const message = `${urls.postUrl(id)} is the address of page ${id} of all posts.`;
      return { severity: 'error', rule: 'address-clash', file, message, hint: 'Put a word into the name.' };
    }),
    ...hidden.map(({ id, file }): Problem => {
      const message = `${urls.pageUrl(id)} is an address of the site itself.`;
      return { severity: 'error', rule: 'address-clash', file, message, hint: 'Give the page another name.' };
    }),
  ];
}

/** What stands at a site path, in words; undefined when it is free. */
function occupancy({ posts, files }: Content): (path: string) => string | undefined {
  const pages = new Map<string, string>(fixedPaths.map((path) => [path, 'a page of the site']));
  const bases = new Set<string>([urls.blogUrl, urls.archiveUrl, ...urls.taxonomies.map(urls.indexUrl)]);
  const list = (path: string, what: string) => {
    pages.set(path, what);
    bases.add(path);
  };
  for (const taxonomy of urls.taxonomies)
    for (const { id } of files[taxonomy])
      list(urls.termUrl(taxonomy, id), `the page of the ${singular[taxonomy]} \`${id}\``);
  for (const { id, name } of posts.flatMap(({ fields }) => fields.tags ?? []))
    list(urls.termUrl('tags', id), `the page of the tag "${name}"`);
  for (const { id, file } of files.pages) pages.set(urls.pageUrl(id), `the page ${file}`);
  for (const { id, file } of files.posts) {
    pages.set(urls.postUrl(id), `the post ${file}`);
    pages.set(urls.postMarkdownUrl(id), `the Markdown of ${file}`);
  }
  return (path) => {
    if (pages.has(path)) return pages.get(path);
    const [, base = '', rest = ''] = /^(.*\/)([^/]+\/?)$/.exec(path) ?? [];
    if (bases.has(base) && /^(\d+\/|rss\.xml|atom\.xml|feed\.json)$/.test(rest)) return `part of the listing ${base}`;
    return reserved.test(path) ? 'a file of the build' : undefined;
  };
}

function checkAliases(content: Content): Problem[] {
  const whatStandsAt = occupancy(content);
  const claimed = new Map<string, PostEntry>();
  return content.posts.flatMap((post) =>
    (post.fields.aliases ?? []).flatMap((alias, index): Problem[] => {
      const fail = (message: string, hint: string) => [errorAt(post, ['aliases', index], 'alias-clash', message, hint)];
      // Hosts answer a folder with its index.html: both are one file.
      const address = alias.replace(/\/index\.html$/, '/');
      if (address === urls.postUrl(post.id))
        return fail(`${alias} is the address of this very post.`, 'Delete it: only old addresses are aliases.');
      const page = whatStandsAt(address);
      if (page) return fail(`${alias} is the address of ${page}.`, 'Delete it, or type the old address in full.');
      const other = claimed.get(alias);
      if (other) {
        const place = `${other.file}:${other.lineOf('aliases', other.fields.aliases?.indexOf(alias) ?? 0)}`;
        return fail(
          `${alias} is also an alias in ${place}.`,
          'Keep it in the post that readers of the old address look for.',
        );
      }
      claimed.set(alias, post);
      return [];
    }),
  );
}

export const checkAddresses = (content: Content): Problem[] => [
  ...checkIds(content.files),
  ...checkNames(content.files),
  ...checkAliases(content),
];
