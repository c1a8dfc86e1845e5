/** Another name for an entry of the content, everywhere: its files, what names it, the links to it, and where its old address leads. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { type Collection, singular } from '../../src/authoring/content-entries.ts';
import type { ContentFolder } from '../../src/authoring/content-folder.ts';
import { type Location, listData, listDocuments } from '../../src/authoring/listing.ts';
import { nearest } from '../../src/domain/nearest.ts';
import { fixedPages } from '../../src/domain/site-pages.ts';
import * as urls from '../../src/domain/urls.ts';
import { SyntaxProblem } from '../../src/markdown/source/syntax-error.ts';
import { isSlug, slugOf } from '../../src/schemas/slug.ts';
import { addressEdits } from './address-edits.ts';
import { ContentChanges } from './content-changes.ts';
import { type Renaming, renamedAddress } from './renamed-address.ts';

/** The content as `rename` and `retire` see it. */
export interface EditableContent {
  /** The content folder; absolute. */
  readonly root: string;
  readonly nameOf: (path: string) => string;
  readonly folder: ContentFolder;
  readonly site: string;
  /** Addresses that readers have: the published ones, and those that a build would publish now. */
  readonly published: ReadonlySet<string>;
}

export interface Entry {
  readonly collection: Collection;
  readonly id: string;
}

const collections = ['posts', 'pages', 'authors', 'categories', 'series', 'tags'] as const;
const folderOf: Readonly<Record<string, Collection>> = {
  ...Object.fromEntries(collections.map((name) => [name, name])),
  ...Object.fromEntries(Object.entries(singular).map(([collection, name]) => [name, collection as Collection])),
  blog: 'posts',
  post: 'posts',
  page: 'pages',
};

export const nounOf = (collection: Collection): string => ({ ...singular, posts: 'post', pages: 'page' })[collection];

export const urlOf = ({ collection, id }: Entry): string =>
  collection === 'posts' ? urls.postUrl(id) : collection === 'pages' ? urls.pageUrl(id) : urls.termUrl(collection, id);

/** `a-post`, `posts/a-post`, `tags/a tag`, `/blog/a-post/`, `content/posts/a-post/index.mdx`. */
export function entryNamed(
  typed: string,
  otherwise: Collection,
): { readonly collection: Collection; readonly name: string } {
  const path = typed
    .trim()
    .replace(/^\.?\//, '')
    .replace(/^content\//, '')
    .replace(/\/(?:index\.mdx?)?$/, '');
  const [, first = '', rest] = /^([a-z]+)[/:](.+)$/.exec(path) ?? [];
  const collection = folderOf[first];
  const name = (collection && rest) || path;
  return { collection: collection ?? otherwise, name: urls.percentDecoded(name.replace(/\.(?:mdx?|ya?ml)$/, '')) };
}

const documentsIn = (
  { root, nameOf }: Pick<EditableContent, 'root' | 'nameOf'>,
  collection: 'posts' | 'pages',
): readonly Location[] => listDocuments({ path: join(root, collection), nameOf }).locations;
const filesIn = ({ root, nameOf }: EditableContent, collection: Collection): readonly Location[] =>
  collection === 'posts' || collection === 'pages'
    ? documentsIn({ root, nameOf }, collection)
    : listData({ path: join(root, collection), nameOf }).locations;

/** The file or folder that is the entry's own. */
export const placeOf = ({ path }: Location): string => (/^index\.mdx?$/.test(basename(path)) ? dirname(path) : path);

const tagsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Every tag as posts write it, by its slug. */
const tagNames = ({ folder }: EditableContent): ReadonlyMap<string, string> =>
  new Map(folder.posts.flatMap(({ frontmatter }) => frontmatter.tags.map(({ id, name }) => [id, name] as const)));

/** @throws Error of one line. */
export async function existing(
  content: EditableContent,
  typed: string,
): Promise<Entry & { readonly file?: Location | undefined }> {
  const { collection, name } = entryNamed(typed, 'posts');
  const files = filesIn(content, collection);
  const id = collection === 'tags' ? slugOf(name) : name;
  const file = files.find((known) => known.id === id);
  const ids = [...files.map((known) => known.id), ...(collection === 'tags' ? tagNames(content).keys() : [])];
  if (file || ids.includes(id)) return { collection, id, file };
  for (const other of collections)
    if (other !== collection && filesIn(content, other).some((known) => known.id === name))
      throw new Error(
        `There is no ${nounOf(collection)} \`${name}\`, but there is one of ${other}. Type ${other}/${name}`,
      );
  const near = nearest(id, ids);
  const shown = collection === 'posts' ? '' : `${collection}/`;
  throw new Error(
    `There is no ${nounOf(collection)} \`${name}\`. ${near ? `Type ${shown}${near}` : `Type the name of a folder or file of content/${collection}/, or begin with posts/, pages/, tags/, categories/, authors/ or series/`}`,
  );
}

/** Rewrites what names the entry: links of every document, files beside it, and lines of `redirects.yaml` that lead to it. */
export async function renameLinks(
  content: EditableContent,
  changes: ContentChanges,
  renaming: Renaming,
): Promise<void> {
  for (const collection of ['posts', 'pages'] as const)
    for (const { id, path, file } of documentsIn(content, collection)) {
      const naming = { path, url: urlOf({ collection, id }) };
      const renamed = (address: string) => renamedAddress(address, naming, renaming, content.site);
      const { fields, body, bodyLine, bodyStart } = changes.documentOf(path);
      const hero = fields.value['hero'];
      const src = typeof hero === 'object' && hero !== null ? (hero as { src?: unknown }).src : undefined;
      const picture = typeof src === 'string' ? renamed(src) : undefined;
      if (picture !== undefined) fields.set(['hero', 'src'], picture);
      try {
        const { edits, left } = addressEdits(body, extname(path) === '.mdx' ? 'mdx' : 'md', bodyStart, renamed);
        const count = edits.length + fields.edits.length;
        changes.editOneOfMany(path, [...fields.edits, ...edits], `${count} ${count === 1 ? 'link' : 'links'}`);
        for (const { address, line } of left)
          changes.done.push(
            `${file}:${bodyLine - 1 + line}: ${address} is spelt in a way that is not changed here: change it yourself`,
          );
      } catch (error) {
        if (!(error instanceof SyntaxProblem)) throw error;
        changes.editOneOfMany(path, fields.edits, '1 link');
        changes.done.push(`${file}: it cannot be read, so its links are as they were`);
      }
    }
  for (const { path } of filesIn(content, 'authors')) {
    const fields = changes.fieldsOf(path);
    const { links } = fields.value;
    for (const [index, link] of (Array.isArray(links) ? links : []).entries()) {
      const address = renamedAddress(String(link?.href ?? ''), { path, url: urls.homeUrl }, renaming, content.site);
      if (address !== undefined) fields.set(['links', index, 'href'], address);
    }
    changes.editOneOfMany(path, fields.edits, `${fields.edits.length} ${fields.edits.length === 1 ? 'link' : 'links'}`);
  }
  for (const { from, to } of content.folder.redirects)
    if (to === renaming.from) changes.redirect(content.root, from, renaming.to);
}

/** The old address leads to the new one, and what was called so before keeps its own page. */
function redirectPage(content: EditableContent, changes: ContentChanges, from: string, to: string): void {
  changes.redirect(content.root, to, undefined);
  if (content.published.has(from)) changes.redirect(content.root, from, to);
}

async function renameDocument(
  content: EditableContent,
  changes: ContentChanges,
  old: Entry & { readonly file: Location },
  id: string,
) {
  const collection = old.collection as 'posts' | 'pages';
  const [from, to] = [urlOf(old), urlOf({ collection, id })];
  const place = placeOf(old.file);
  const target = join(dirname(place), id + (place === old.file.path ? extname(place) : ''));
  const taken = documentsIn(content, collection).find((known) => known.id === id);
  if (taken || existsSync(target))
    throw new Error(`There is ${changes.nameOf(taken?.path ?? target)} already. Type another name`);
  if (collection === 'pages' && Object.values(fixedPages).some(({ url }) => url === to))
    throw new Error(`${to} is a page of the site itself. Type another name`);
  if (collection === 'posts' && urls.isPageNumber(id))
    throw new Error(`${to} is page ${id} of all posts. Put a word into the name`);
  const other = content.folder.posts.find(
    ({ slug, frontmatter }) => slug !== old.id && frontmatter.aliases.includes(to),
  );
  if (other) throw new Error(`${to} is an old address of ${other.file}, whose readers still use it. Type another name`);
  const aliases = content.folder.posts.find(({ slug }) => slug === old.id)?.frontmatter.aliases ?? [];
  const known = content.folder.published.find(({ url }) => url === to);
  if (collection === 'posts' && known && (known.id ?? to) !== urls.identityOf(aliases, from))
    throw new Error(`${to} was the address of another post, and feeds know that one by it. Type another name`);
  await renameLinks(content, changes, { from, to, files: { from: place, to: target } });
  if (collection === 'pages') redirectPage(content, changes, from, to);
  else renameInAliases(content, changes, old.file, from, to);
  changes.move(place, target);
}

/** A post's old address becomes an alias; its id in feeds stays the first of them. */
function renameInAliases(
  content: EditableContent,
  changes: ContentChanges,
  { path, id }: Location,
  from: string,
  to: string,
): void {
  changes.redirect(content.root, to, undefined);
  const aliases = content.folder.posts.find(({ slug }) => slug === id)?.frontmatter.aliases ?? [];
  const { fields } = changes.documentOf(path);
  if (!aliases.includes(to)) {
    if (!content.published.has(from)) return;
    fields.append('aliases', decodeURI(from));
    changes.edit(path, fields.edits, `aliases, with ${from}`);
    return;
  }
  // It is called again as it was once: an address of its own is no alias, and another alias may not become its id.
  const isIdentity = urls.identityOf(aliases, from) === to;
  const written = tagsOf(fields.value['aliases']);
  const moved = isIdentity ? aliases.filter((alias) => alias !== to && urls.isPostUrl(alias)) : [];
  const dropped = new Set([to, ...moved]);
  const kept = written.filter((_, index) => !dropped.has(aliases[index] ?? ''));
  fields.removeField('aliases');
  changes.edit(path, fields.edits, `aliases, without ${to}`);
  const again = changes.documentOf(path).fields;
  const rest = isIdentity ? kept : [...kept, from];
  if (rest.length > 0) {
    again.addField('aliases', `[${rest.join(', ')}]`);
    changes.edit(path, again.edits, `aliases: ${rest.join(', ')}`);
  }
  for (const alias of isIdentity ? [...moved, from] : []) changes.redirect(content.root, alias, to);
}

/** A new tag as posts write it: one that is typed as the end of an address is spelt like the old one. */
function tagLike(old: string, typed: string): string {
  if (typed !== slugOf(typed)) return typed;
  const words = old.includes(' ') ? typed.replaceAll('-', ' ') : typed;
  const spelt = /^\p{Lu}/u.test(old) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  return slugOf(spelt) === typed ? spelt : typed;
}

const fieldOf = { authors: 'authors', tags: 'tags', categories: 'category', series: 'series' } as const;

async function renameTerm(
  content: EditableContent,
  changes: ContentChanges,
  old: Entry & { readonly file?: Location | undefined },
  name: string,
) {
  const collection = old.collection as urls.Taxonomy;
  const id = collection === 'tags' ? slugOf(name) : name;
  const files = filesIn(content, collection);
  const taken = id === old.id ? undefined : files.find((known) => known.id === id);
  const isMerged = id !== old.id && (taken !== undefined || (collection === 'tags' && tagNames(content).has(id)));
  const value =
    collection === 'tags'
      ? (id !== old.id && tagNames(content).get(id)) || tagLike(tagNames(content).get(old.id) ?? '', name)
      : id;
  if (isMerged && collection === 'series') refuseSharedParts(content, old.id, id);
  for (const { path } of documentsIn(content, 'posts')) {
    const { fields } = changes.documentOf(path);
    const field = fieldOf[collection];
    const written = fields.value[field];
    if (collection === 'categories' && written === old.id) fields.set(['category'], value);
    if (collection === 'series' && (written as { id?: unknown } | undefined)?.id === old.id)
      fields.set(['series', 'id'], value);
    if (collection === 'tags' || collection === 'authors') {
      const ids = tagsOf(written).map((item) => (collection === 'tags' ? slugOf(item) : item));
      const index = ids.indexOf(old.id);
      if (index >= 0 && id !== old.id && ids.includes(id)) fields.removeItem(field, index);
      else if (index >= 0 && tagsOf(written)[index] !== value) fields.set([field, index], value);
    }
    changes.editOneOfMany(path, fields.edits, `${field}: ${value}`);
  }
  if (collection === 'tags' && old.file && !taken) {
    // The file says what readers see, whatever the posts write.
    const fields = changes.fieldsOf(old.file.path);
    const shown = fields.value['name'];
    if (typeof shown === 'string' && slugOf(shown) === old.id && shown !== value) fields.set(['name'], value);
    changes.edit(old.file.path, fields.edits, `name: ${value}`);
  }
  if (id === old.id) return;
  const [from, to] = [urlOf(old), urlOf({ collection, id })];
  await renameLinks(content, changes, { from, to });
  redirectPage(content, changes, from, to);
  if (!old.file) return;
  if (taken) changes.remove(old.file.path);
  else changes.move(old.file.path, join(dirname(old.file.path), `${id}${extname(old.file.path)}`));
}

function refuseSharedParts({ folder }: EditableContent, from: string, to: string): void {
  const partsOf = (id: string) =>
    folder.posts.flatMap(({ file, frontmatter: { series } }) =>
      series?.id === id ? [{ file, part: series.part }] : [],
    );
  const taken = new Set(partsOf(to).map(({ part }) => part));
  const shared = partsOf(from).find(({ part }) => taken.has(part));
  if (shared)
    throw new Error(
      `Both series have a part ${shared.part}. Give ${shared.file} a part that \`${to}\` does not have, then try again`,
    );
}

/** @throws Error of one line that says what to type instead. */
export async function planRename(
  content: EditableContent,
  typedOld: string,
  typedNew: string,
): Promise<ContentChanges> {
  const old = await existing(content, typedOld);
  const { collection, name } = entryNamed(typedNew, old.collection);
  if (collection !== old.collection)
    throw new Error(
      `A ${nounOf(old.collection)} cannot become a ${nounOf(collection)}. Type ${old.collection}/ and the new name`,
    );
  const slug = slugOf(name);
  if (!slug || (collection !== 'tags' && !isSlug(name)))
    throw new Error(
      `"${name}" cannot be part of an address.${slug ? ` Type ${slug}` : ' Type a name in lower-case letters, digits and hyphens'}`,
    );
  if (name === old.id && collection !== 'tags') throw new Error(`It is called \`${name}\` already. Type another name`);
  const changes = new ContentChanges(content.nameOf);
  const { file } = old;
  if (collection === 'posts' || collection === 'pages') {
    if (file) await renameDocument(content, changes, { ...old, file }, name);
  } else await renameTerm(content, changes, old, name);
  if (changes.done.length === 0) throw new Error(`Everything is called so already: there is nothing to rename`);
  return changes;
}
