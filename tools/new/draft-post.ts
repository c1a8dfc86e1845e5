/** A new post from a title and what there is already. Pure: the command reads the folder and writes the file. */
import { Buffer } from 'node:buffer';
import { Document, visit } from 'yaml';
import { nearest } from '../../src/domain/nearest.ts';
import { postSchema } from '../../src/schemas/post.ts';
import { isSlug, slugOf } from '../../src/schemas/slug.ts';

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

// The longest name that every file system takes is 255 bytes.
const longestName = 240;

/** @throws Error of one line that says what to type instead. */
export function draftPost(wish: Wish, known: Known): DraftPost {
  const title = checkedTitle(wish.title);
  const slug = freeSlug(wish, known);
  const fields = {
    title,
    description: 'One or two sentences that a reader would click on.',
    pubDate: known.today,
    category: existing('category', wish.category ?? known.categories[0], known.categories),
    ...(wish.tags && { tags: wish.tags }),
    ...authorsOf(wish, known),
    draft: true,
  };
  const yaml = new Document(fields);
  visit(yaml, {
    Seq: (_key, list) => {
      list.flow = true;
    },
  });
  return { slug, text: `---\n${yaml.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\nBegin here.\n` };
}

function checkedTitle(title: string): string {
  const { data, error } = postSchema.shape.title.safeParse(title);
  if (error) throw new Error(`The title does not fit. ${error.issues[0]?.message.replace('\n', ' ')}`);
  return data;
}

function freeSlug({ title, slug }: Wish, known: Known): string {
  if (slug !== undefined && !isSlug(slug)) {
    throw new Error(
      `--slug is "${slug}", which cannot be part of an address. Type --slug ${slugOf(slug) || 'a-name-in-words'}`,
    );
  }
  const made = slug ?? slugOf(title);
  if (made === '') throw new Error(`No address can be made from "${title}". Choose one: --slug a-name-in-words`);
  if (Buffer.byteLength(made) > longestName)
    throw new Error(
      'The address made from this title is too long for a file name. Choose a shorter one: --slug a-name-in-words',
    );
  if (known.posts.includes(made)) {
    let number = 2;
    while (known.posts.includes(`${made}-${number}`)) number++;
    throw new Error(
      `There is a post \`${made}\` already. Write in it, or choose another address: --slug ${made}-${number}`,
    );
  }
  return made;
}

function authorsOf({ authors }: Wish, known: Known): { readonly authors?: readonly string[] } {
  for (const id of authors ?? [known.defaultAuthor]) existing('author', id, known.authors);
  return authors ? { authors } : {};
}

const kinds = {
  category: { folder: 'content/categories', name: 'Craft', id: 'craft' },
  author: { folder: 'content/authors', name: 'Ana Silva', id: 'ana-silva' },
} as const;

function existing(kind: keyof typeof kinds, id: string | undefined, ids: readonly string[]): string {
  if (id !== undefined && ids.includes(id)) return id;
  const { folder, name, id: sample } = kinds[kind];
  const file = `${folder}/${id ?? sample}.yaml`;
  if (ids.length === 0) throw new Error(`There is no ${kind} yet. Write ${file} with a line such as \`name: ${name}\``);
  const near = nearest(id ?? '', ids);
  const instead = near ? `--${kind} ${near}` : `--${kind} and one of ${ids.join(', ')}`;
  throw new Error(`There is no ${kind} \`${id}\`. Type ${instead}, or write ${file}`);
}
