/** One address, one page: slugs, page names and aliases that would write the same file. */

import { type Problem, problemAt } from '../domain/problem.ts';
import { fixedFiles, fixedPages } from '../domain/site-pages.ts';
import * as urls from '../domain/urls.ts';
import { type Content, errorAt, type KnownFiles, singular } from './content-entries.ts';

/** What every site has, each with what it is. */
const fixed: ReadonlyMap<string, string> = new Map([
  ...Object.values(fixedPages).map(({ url }) => [url, 'a page of the site'] as const),
  ...[...fixedFiles, ...urls.feedFormats.map((format) => urls.feedUrl(format))].map(
    (path) => [path, 'a file of the site'] as const,
  ),
]);
/** Names that belong to the build, and to hosts and programs that look for theirs. */
const reserved =
  /^\/(?:(?:og|_astro|search|\.[^/]+|cdn-cgi)(?:\/|$)|_(?:headers|redirects|routes\.json|worker\.js)(?:\/|$))/i;

const checkIds = (files: KnownFiles): Problem[] =>
  Object.entries(files).flatMap(([collection, ofCollection]) => {
    const kind = collection === 'posts' || collection === 'pages' ? 'slug' : 'id';
    return [...Map.groupBy(ofCollection, ({ id }) => id)].flatMap(([id, [first, ...others]]) => {
      const message = `This file and ${first?.file} have one ${kind}, \`${id}\`.`;
      return others.map((other) =>
        problemAt('error', 'duplicate-id', other, message, 'Rename one of the two, or delete it.'),
      );
    });
  });

function checkNames({ posts, pages }: KnownFiles): Problem[] {
  // The card of a page `home` would be the home page's.
  const taken = new Set([...fixed.keys(), '/og/', '/404/', '/home/']);
  const numbered = posts.filter(({ id }) => urls.isPageNumber(id));
  const hidden = pages.filter(({ id }) => taken.has(urls.pageUrl(id)));
  return [
    ...numbered.map((post) => {
      const message = `${urls.postUrl(post.id)} is the address of page ${post.id} of all posts.`;
      return problemAt('error', 'address-clash', post, message, 'Put a word into the name.');
    }),
    ...hidden.map((page) => {
      const message = `${urls.pageUrl(page.id)} is an address of the site itself.`;
      return problemAt('error', 'address-clash', page, message, 'Give the page another name.');
    }),
  ];
}

/** A name as file systems compare it that take capitals and small letters for one. */
const comparable = (file: string) => file.normalize('NFC').toLowerCase();

/** The files of the build, each with what it is, by its comparable name. */
class Files {
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();

  /** The first that claims a name has it. */
  add(path: string, what: string): void {
    const file = comparable(urls.fileOf(path));
    if (!this.#files.has(file)) this.#files.set(file, what);
    for (const folder of foldersOf(file)) if (!this.#folders.has(folder)) this.#folders.set(folder, what);
  }

  /** Why no page can stand at `path`, as the end of a sentence; `undefined` when one can. */
  clash(path: string): string | undefined {
    const file = comparable(urls.fileOf(path));
    const [above] = foldersOf(file).flatMap((folder) => this.#files.get(folder) ?? []);
    if (above) return `would be a folder where the site has a file, ${above}`;
    const [below, same] = [this.#folders.get(file), this.#files.get(file)];
    if (below) return `would be a file where the site has a folder, of ${below}`;
    return same && `is the address of ${same}`;
  }
}

/** `a/b/c` stands in `a` and `a/b`. */
function foldersOf(file: string): string[] {
  const parts = file.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

const numberedPage = /^\d+\/$/;
const feedFile = /^(?:(?:rss|atom)(?:\/\d+)?\.xml|feed(?:\/\d+)?\.json)$/;

/** Why no page can stand at a site path, as the end of a sentence; `undefined` when one can. */
function occupancy({ posts, files, publicFiles }: Content): (path: string) => string | undefined {
  const taken = new Files();
  const lists = new Set<string>([urls.blogUrl, urls.archiveUrl, ...urls.taxonomies.map(urls.indexUrl)]);
  const addList = (path: string, what: string) => {
    taken.add(path, what);
    lists.add(path);
  };
  for (const [path, what] of fixed) taken.add(path, what);
  for (const taxonomy of urls.taxonomies)
    for (const { id } of files[taxonomy])
      addList(urls.termUrl(taxonomy, id), `the page of the ${singular[taxonomy]} \`${id}\``);
  for (const tag of posts.flatMap(({ fields }) => fields.tags ?? []))
    if (tag) addList(urls.termUrl('tags', tag.id), `the page of the tag "${tag.name}"`);
  for (const { id, file } of files.pages) taken.add(urls.pageUrl(id), `the page ${file}`);
  for (const { id, file } of files.posts) {
    taken.add(urls.postUrl(id), `the post ${file}`);
    taken.add(urls.postMarkdownUrl(id), `the Markdown of ${file}`);
  }
  for (const file of publicFiles) taken.add(encodeURI(`/${file}`), `public/${file}`);
  return (path) => {
    const clash = taken.clash(path);
    if (clash) return clash;
    const partOf = (part: RegExp) => (base: string) => path.startsWith(base) && part.test(path.slice(base.length));
    const part = [...lists].find(partOf(numberedPage)) ?? [urls.homeUrl, ...lists].find(partOf(feedFile));
    if (part) return `is the address of part of the listing ${part}`;
    return reserved.test(path) ? 'is the address of a file of the build' : undefined;
  };
}

function checkAliases(content: Content): Problem[] {
  const clashOf = occupancy(content);
  const aliases = new Files();
  return content.posts.flatMap((post) =>
    (post.fields.aliases ?? []).flatMap((alias, index): Problem[] => {
      if (alias === undefined) return [];
      const fail = (message: string, hint: string) => [errorAt(post, ['aliases', index], 'alias-clash', message, hint)];
      // Hosts answer a folder with its index.html: both are one file.
      const address = alias.replace(/\/index\.html$/, '/');
      if (address === urls.postUrl(post.id))
        return fail(`${alias} is the address of this very post.`, 'Delete it: only old addresses are aliases.');
      const clash = clashOf(address);
      const hint = urls.isPostUrl(address)
        ? 'Give that one another name when this is an old address of this post. Otherwise delete it.'
        : 'Delete it, or type the old address in full.';
      if (clash) return fail(`${alias} ${clash}.`, hint);
      const other = aliases.clash(address);
      if (other)
        return fail(`${alias} ${other}.`, 'Keep one of the two, in the post that readers of the old address look for.');
      aliases.add(address, `the alias in ${post.file}:${post.positionOf('aliases', index).line}`);
      return [];
    }),
  );
}

export const checkAddresses = (content: Content): Problem[] => [
  ...checkIds(content.files),
  ...checkNames(content.files),
  ...checkAliases(content),
];
