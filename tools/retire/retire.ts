/** A post or page that is taken off the site: its text stays in the content, unread, and its address says where readers go. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { permalinksIn } from '../../src/authoring/content.ts';
import type { ContentFolder } from '../../src/authoring/content-folder.ts';
import { nearest } from '../../src/domain/nearest.ts';
import * as urls from '../../src/domain/urls.ts';
import { asBuilt } from '../editable-content.ts';
import { ContentChanges } from '../rename/content-changes.ts';
import { type EditableContent, existing, nounOf, placeOf, renameLinks, urlOf } from '../rename/rename.ts';

function targetOf({ folder, published }: EditableContent, typed: string, from: string): string {
  const slug = folder.posts.some((post) => post.slug === typed);
  const to = slug ? urls.postUrl(typed) : typed;
  if (/^https?:\/\/\S+$/i.test(to)) return to;
  const path = `/${to.replace(/^\/|\/$/g, '')}/`.replace('//', '/');
  if (path === from) throw new Error(`${path} is the address that you retire. Type another one behind --to`);
  if (published.has(path)) return path;
  const near = nearest(
    path,
    [...published].filter((one) => one.endsWith('/') && one !== from),
  );
  throw new Error(`Nothing on this site answers ${path}. Type --to ${near ?? '/blog/'}, or --gone`);
}

/** @param typedTarget where readers go; nothing for what is gone. @throws Error of one line that says what to type instead. */
export async function planRetirement(
  content: EditableContent,
  typed: string,
  typedTarget: string | undefined,
): Promise<ContentChanges> {
  const entry = await existing(content, typed);
  const { collection, id, file } = entry;
  if ((collection !== 'posts' && collection !== 'pages') || !file)
    throw new Error(
      `A ${nounOf(collection)} goes with its posts, or becomes part of another: npm run rename -- ${collection}/${id} ${collection}/another`,
    );
  const from = urlOf(entry);
  const to = typedTarget === undefined ? undefined : targetOf(content, typedTarget, from);
  const place = placeOf(file);
  const target = join(dirname(place), `_${basename(place)}`);
  if (existsSync(target)) throw new Error(`There is ${content.nameOf(target)} already. Rename or delete that first`);
  const post = collection === 'posts' ? content.folder.posts.find(({ slug }) => slug === id) : undefined;
  const changes = new ContentChanges(content.nameOf);
  if (to?.startsWith('/')) await renameLinks(content, changes, { from, to });
  for (const redirect of content.folder.redirects)
    if (redirect.to === from && !to?.startsWith('/')) changes.redirect(content.root, redirect.from, to ?? 'gone');
  if (content.published.has(from))
    for (const address of [from, ...(post?.frontmatter.aliases ?? [])])
      changes.redirect(content.root, address, to ?? 'gone');
  const termsWith = (posts: ContentFolder['posts']) =>
    permalinksIn({ ...content.folder, posts }, asBuilt).flatMap(({ url }) => (urls.isTermUrl(url) ? url : []));
  const left = new Set(termsWith(content.folder.posts.filter((one) => one !== post)));
  // Of what nothing else is filed under: the page of all its like.
  for (const url of termsWith(content.folder.posts))
    if (!left.has(url)) changes.redirect(content.root, url, url.replace(/[^/]+\/$/, ''));
  changes.move(place, target);
  return changes;
}
