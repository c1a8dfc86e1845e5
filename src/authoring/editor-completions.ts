/**
 * What an editor completes in the frontmatter of posts and pages: their JSON Schemas with the ids that the content has, where Astro's language
 * server looks for them. Why: docs/decisions/frontmatter-in-editors.md.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { environment, projectRoot } from '../infra/environment.ts';
import { site } from '../site.config.ts';
import type { ContentFolder } from './content-folder.ts';

/** A JSON Schema as far as it is changed here. */
interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  [keyword: string]: unknown;
}

type Named = { readonly id: string; readonly data: { readonly name: string } | { readonly title: string } };

/** The schema of a text that is the id of one of these; an editor shows each one's name beside it. */
function oneOf(known: readonly Named[], { examples: _, ...schema }: Schema): Schema {
  if (known.length === 0) return schema;
  const names = known.map(({ data }) => ('name' in data ? data.name : data.title));
  return { ...schema, enum: known.map(({ id }) => id), enumDescriptions: names };
}

function at(schema: Schema, ...path: readonly string[]): Schema {
  const [name, ...rest] = path;
  if (name === undefined) return schema;
  const next = name === 'items' ? schema.items : schema.properties?.[name];
  if (!next) throw new Error(`The schema of a post has no ${path.join('.')}. Type npm run editor`);
  return at(next, ...rest);
}

/** Tags in use, each in its spelling. */
function tagsOf({ posts, tags }: ContentFolder): string[] {
  const described = tags.map(({ id, data }) => [id, data.name] as const);
  const used = posts.flatMap(({ frontmatter }) => frontmatter.tags.map(({ id, name }) => [id, name] as const));
  return [...new Map([...described, ...used]).values()].toSorted();
}

/** `schema`, that of a post, with the ids of `folder` and of the site's calls to action. */
function withIds(schema: Schema, folder: ContentFolder, calls: readonly string[]): Schema {
  const post = structuredClone(schema);
  const fields = post.properties ?? {};
  const { categories, authors, series } = folder;
  fields['category'] = oneOf(categories, at(post, 'category'));
  at(post, 'authors').items = oneOf(authors, at(post, 'authors', 'items'));
  (at(post, 'series').properties ?? {})['id'] = oneOf(series, at(post, 'series', 'id'));
  // A new tag is right as well.
  const known = tagsOf(folder);
  if (known.length > 0) at(post, 'tags').items = { anyOf: [{ enum: known }, at(post, 'tags', 'items')] };
  const { anyOf: _, examples: __, ...cta } = at(post, 'cta');
  fields['cta'] = { ...cta, enum: [false, ...calls] };
  return post;
}

/** As the language server spells the address of a file. */
const addressOf = (path: string) => decodeURIComponent(pathToFileURL(path).href).toLowerCase();

/** An editor reads a file again that is written. */
async function writeChanged(path: string, value: unknown): Promise<void> {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

interface Place {
  /** Absolute. */
  readonly projectRoot: string;
  readonly contentDir: string;
  /** Ids of the site's calls to action. */
  readonly calls: readonly string[];
}

const here: Place = {
  projectRoot,
  contentDir: environment.contentDir,
  calls: Object.keys(site.callsToAction),
};

/** Writes them; nothing for content outside the folder that an editor has open, or where its owner has deleted `.vscode/schemas`. */
export async function writeCompletions(folder: ContentFolder, place: Place = here): Promise<void> {
  const { projectRoot, contentDir, calls } = place;
  if (relative(projectRoot, contentDir).startsWith('..')) return;
  const schemaOf = async (name: string): Promise<Schema | undefined> => {
    const text = await readFile(join(projectRoot, '.vscode/schemas', `${name}.schema.json`), 'utf8').catch(
      () => undefined,
    );
    return text === undefined ? undefined : (JSON.parse(text) as Schema);
  };
  const [post, page] = await Promise.all([schemaOf('post'), schemaOf('page')]);
  if (!post || !page) return;
  // Astro writes schemas of what it stores to files of the collections' own names.
  const kinds = [
    ['post', 'posts', withIds(post, folder, calls)],
    ['page', 'pages', page],
  ] as const;
  const filesOf = (collection: 'posts' | 'pages') =>
    [...folder[collection], ...folder.refused.filter((one) => one.collection === collection)].map(({ file }) => file);
  const entries = kinds.flatMap(([name, collection]) =>
    filesOf(collection).map((file) => [addressOf(resolve(projectRoot, file)), name]),
  );
  const target = join(projectRoot, '.astro/collections');
  for (const [name, , schema] of kinds) await writeChanged(join(target, `${name}.schema.json`), schema);
  await writeChanged(join(target, 'collections.json'), {
    collections: kinds.map(([name]) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(entries),
  });
}
