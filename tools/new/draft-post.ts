/** A new post from a title and what there is already. Pure: the command reads the folder and writes the file. */
import { Buffer } from 'node:buffer';
import type { z } from 'astro/zod';
import { Document, visit } from 'yaml';
import { newBody, newDescription } from '../../src/authoring/rules/leftovers/placeholders.ts';
import { nearest } from '../../src/domain/nearest.ts';
import { isPageNumber, postUrl } from '../../src/domain/urls.ts';
import { postSchema } from '../../src/schemas/post.ts';
import { idFor, isSlug, slugOf } from '../../src/schemas/slug.ts';

export interface Wish {
  readonly title: string;
  /** Default: the first category. */
  readonly category?: string | undefined;
  /** Default: the site's default author, who needs no line. */
  readonly authors?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  /** Default: made from the title. */
  readonly slug?: string | undefined;
}

/** What the content folder holds, by id. */
export interface Known {
  readonly posts: readonly string[];
  /** What was published, and old addresses of posts, as site paths. */
  readonly addresses: readonly string[];
  /** Tags in use. */
  readonly tags: readonly { readonly id: string; readonly name: string }[];
  readonly categories: readonly string[];
  readonly authors: readonly string[];
  readonly defaultAuthor: string;
  /** ISO date. */
  readonly today: string;
}

export interface DraftPost {
  readonly slug: string;
  /** The whole file. */
  readonly text: string;
}

// Of the 255 bytes that every file system takes, the ones that endings leave.
const longestName = 200;

/** Folders that Windows cannot have. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** @throws Error of one line that says what to type instead. */
export function draftPost(wish: Wish, known: Known): DraftPost {
  const title = checked(postSchema.shape.title, wish.title, 'The title does not fit.');
  const slug = freeSlug(wish, known);
  const fields = {
    title,
    description: newDescription,
    pubDate: known.today,
    category: existing('category', wish.category ?? known.categories[0], known.categories),
    ...(wish.tags && { tags: tagsOf(wish.tags, known) }),
    ...authorsOf(wish, known),
    draft: true,
  };
  return { slug, text: documentText(fields, `${newBody}\n`) };
}

/** The whole file of a document. */
export function documentText(fields: object, body: string): string {
  const yaml = new Document(fields);
  visit(yaml, {
    Seq: (_key, list) => {
      list.flow = true;
    },
    // Without straight ones, curly quotes would look like YAML's.
    Scalar: (_key, scalar) => {
      if (/^[“”„‟«»‘‚‛].*[“”„‟«»‘’]$/.test(String(scalar.value))) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return `---\n${yaml.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\n${body}`;
}

/** The value as posts have it. */
function checked<S extends z.ZodType>(schema: S, value: unknown, complaint: string): z.output<S> {
  const { data, error } = schema.safeParse(value);
  if (error) throw new Error(`${complaint} ${error.issues[0]?.message.replace('\n', ' ')}`);
  return data as z.output<S>;
}

/** Each in the spelling that its page has already. */
function tagsOf(tags: readonly string[], known: Known): string[] {
  const spellings = new Map(known.tags.map(({ id, name }) => [id, name]));
  return checked(postSchema.shape.tags, tags, 'The tags do not fit.').map(({ id, name }) => spellings.get(id) ?? name);
}

/** An address made from a title, whatever it is: a number alone is a page of the list of posts, and a title of signs gives none. */
export function slugFrom(title: string, today: string): string {
  let slug = slugOf(title);
  while (Buffer.byteLength(slug) > longestName) slug = slugOf([...slug].slice(0, -1).join(''));
  if (!isSlug(slug)) return `post-${today}`;
  return isPageNumber(slug) || deviceName.test(slug) ? `post-${slug}` : slug;
}

function freeSlug({ title, slug }: Wish, known: Known): string {
  const made = slugFrom(slug ?? title, known.today);
  if (slug !== undefined && slug !== made)
    throw new Error(`--slug is "${slug}", which cannot be the address of a post. Type --slug ${made}`);
  const isFree = (candidate: string) =>
    !known.posts.includes(candidate) && !known.addresses.includes(postUrl(candidate));
  if (isFree(made)) return made;
  let number = 2;
  while (!isFree(`${made}-${number}`)) number++;
  const another = `choose another address: --slug ${made}-${number}`;
  throw new Error(
    known.posts.includes(made)
      ? `There is a post \`${made}\` already. Write in it, or ${another}`
      : `${postUrl(made)} is an old address of another post, which its readers still use. Please ${another}`,
  );
}

function authorsOf({ authors }: Wish, known: Known): { readonly authors?: readonly string[] } {
  if (!authors && !known.authors.includes(known.defaultAuthor))
    throw new Error(
      `The site's default author \`${known.defaultAuthor}\` does not exist. Write content/authors/${known.defaultAuthor}.yaml, or one of yours and its name as \`defaultAuthor\` in src/site.config.ts${known.authors.length > 0 ? `, or type --author and one of ${known.authors.join(', ')}` : ''}`,
    );
  for (const id of authors ?? []) existing('author', id, known.authors);
  return authors ? { authors } : {};
}

const kinds = {
  category: { folder: 'content/categories', name: 'Craft', id: 'craft' },
  author: { folder: 'content/authors', name: 'Ana Silva', id: 'ana-silva' },
} as const;

function existing(kind: keyof typeof kinds, id: string | undefined, ids: readonly string[]): string {
  if (id !== undefined && ids.includes(id)) return id;
  const { folder, name, id: sample } = kinds[kind];
  const own = idFor(id ?? sample) || sample;
  const typed = own === (id ?? sample) ? '' : ` and type --${kind} ${own}`;
  const file = `${folder}/${own}.yaml`;
  if (ids.length === 0)
    throw new Error(
      `There is no ${kind} yet. Write ${file} with a line such as \`name: ${name}\`${typed && `,${typed}`}`,
    );
  const near = ids.includes(own) ? own : nearest(id ?? '', ids);
  const instead = near ? `--${kind} ${near}` : `--${kind} and one of ${ids.join(', ')}`;
  const written = near === own ? '' : `, or write ${file}${typed}`;
  throw new Error(`There is no ${kind} \`${id}\`. Type ${instead}${written}`);
}
