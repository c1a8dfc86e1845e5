/** `npm run new -- "Title" [--category id] [--author id,id] [--tags one,two] [--slug name]`: a new draft, ready to write. */
import '../plain-errors.ts';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { readFolder } from '../../src/authoring/content.ts';
import { writeCompletions } from '../../src/authoring/editor-completions.ts';
import { listData, listDocuments } from '../../src/authoring/listing.ts';
import { formatProblems } from '../../src/domain/problem.ts';
import { basePath, postUrl, withBase } from '../../src/domain/urls.ts';
import { environment } from '../../src/infra/environment.ts';
import { messageName } from '../../src/infra/message-name.ts';
import { site } from '../../src/site.config.ts';
import { readOptions } from '../command-line.ts';
import { draftPost, type Wish } from './draft-post.ts';

const examples = { category: 'craft', author: 'sodiarc-team', tags: 'estimates,reading', slug: 'a-short-name' };
const example = 'npm run new -- "Reading code you did not write"';

/** @throws Error of one line that says what to type instead. */
function wishOf(typed: readonly string[]): Wish {
  const options = {
    category: { type: 'string' },
    author: { type: 'string' },
    tags: { type: 'string' },
    slug: { type: 'string' },
  } as const;
  // A title may begin with a hyphen.
  const isTitle = (argument: string) => /^-(?!-?[a-z][\w-]*(?:=|$))/i.test(argument);
  const args = typed.filter((argument) => !isTitle(argument));
  const parsed = readOptions(options, args);
  const { values } = parsed;
  const positionals = [...typed.filter(isTitle), ...parsed.positionals];
  const value = (name: keyof typeof examples): string | undefined => {
    const given = values[name];
    if (given === undefined || (typeof given === 'string' && given.trim() !== '')) return given;
    throw new Error(`--${name} needs a value, as in --${name} ${examples[name]}`);
  };
  const list = (name: 'author' | 'tags') =>
    value(name)
      ?.split(',')
      .map((item) => item.trim())
      .filter(Boolean);
  const [title = '', ...more] = positionals;
  if (title.trim() === '') throw new Error(`Give the post a title: ${example}`);
  if (more.length > 0)
    throw new Error(`Put the title in quotes, and \`--\` before everything: ${example} --category craft`);
  return { title, category: value('category'), authors: list('author'), tags: list('tags'), slug: value('slug') };
}

const idsOf = (folder: string, list: typeof listData) =>
  list({ path: join(environment.contentDir, folder), nameOf: messageName }).locations.map(({ id }) => id);

const known = await readFolder();
const written = known.posts.map(({ frontmatter }) => frontmatter);

const { slug, text } = draftPost(wishOf(process.argv.slice(2)), {
  posts: idsOf('posts', listDocuments),
  addresses: [...known.published.map(({ url }) => url), ...written.flatMap(({ aliases }) => aliases)],
  tags: written.flatMap(({ tags }) => tags),
  categories: idsOf('categories', listData),
  authors: idsOf('authors', listData),
  defaultAuthor: site.defaultAuthor,
  today: environment.buildTime.toISOString().slice(0, 10),
});
const path = join(environment.contentDir, 'posts', slug, 'index.mdx');
await mkdir(dirname(path), { recursive: true });
try {
  await writeFile(path, text, { flag: 'wx' });
} catch (error) {
  // On a full disk the file is there, and empty.
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(path, { force: true });
  throw error;
}

console.log(`${messageName(path)}

1. npm run dev     shows it at http://localhost:4321${withBase(postUrl(slug), basePath(environment.siteUrl))} and follows every change you save
2. draft: true     delete this line when the post is ready: the next build publishes it`);

// What only the whole folder can know: a tag with another spelling, an address that is taken.
const folder = await readFolder();
await writeCompletions(folder);
const problems = folder.problems.filter(({ file }) => file.endsWith(`posts/${slug}/index.mdx`));
if (problems.length > 0) {
  console.error(`\n${formatProblems(problems)}`);
  process.exitCode = 1;
}
