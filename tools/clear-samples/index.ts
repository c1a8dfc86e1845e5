/** `npm run clear-samples`: deletes the posts, authors, categories, series and tags that came with the project, and their addresses, which a newer version brings back. What is left builds. */
import '../plain-errors.ts';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { permalinksIn, readFolder } from '../../src/authoring/content.ts';
import { termsNamed } from '../../src/authoring/content-entries.ts';
import { readContentFolder } from '../../src/authoring/content-folder.ts';
import { publishedFile } from '../../src/authoring/published-addresses.ts';
import { answeredBy } from '../../src/authoring/redirects.ts';
import { isPostUrl, isTermUrl, postUrl, taxonomies, termUrl } from '../../src/domain/urls.ts';
import { environment, projectRoot } from '../../src/infra/environment.ts';
import { messageName } from '../../src/infra/message-name.ts';
import type { PostFrontmatter } from '../../src/schemas/post.ts';
import { site } from '../../src/site.config.ts';
import { readOptions } from '../command-line.ts';

/** Folders of the content whose entries are samples; its pages speak of the site, and are rewritten rather than deleted. */
const sampleFolders = ['posts', 'authors', 'categories', 'series', 'tags'] as const;

/** The id of the entry that a folder or file of this name is. */
const stem = (name: string) => name.replace(/\.\w+$/, '');

/** `text` with the words alone of each link to one of `paths`, in the forms that Markdown and MDX have. */
const withoutLinks = (text: string, paths: readonly string[]) =>
  text.replace(/\[([^\]]*)\]\((\/[^\s)#?]*)[^)]*\)/g, (link, words: string, path: string) =>
    paths.includes(path) ? words : link,
  );

const options = { force: { type: 'boolean' } } as const;
const { values } = readOptions(options);

const root = environment.contentDir;
const name = messageName(root);

/** @throws Error of one line where what is deleted could not be had back. */
function refuseUncommitted(): void {
  const git = (...typed: readonly string[]) =>
    execFileSync('git', ['-C', root, ...typed], { encoding: 'utf8', stdio: 'pipe' });
  let changed: string;
  try {
    changed = git('status', '--porcelain', '--', '.');
  } catch (error) {
    const [said = ''] = String((error as { readonly stderr?: string }).stderr ?? '')
      .trim()
      .split('\n', 1);
    if (said && !said.includes('not a git repository')) throw new Error(`git does not tell what it has: ${said}`);
    throw new Error(
      `git does not look after ${name}, so what is deleted would be gone. Commit it first, or type npm run clear-samples -- --force`,
    );
  }
  const lines = changed.split('\n').filter(Boolean);
  if (lines.length === 0) return;
  const first = lines[0]?.slice(3);
  throw new Error(
    `${name} has ${lines.length === 1 ? 'a change' : `${lines.length} changes`} that git does not have yet (${first}). Commit or undo ${lines.length === 1 ? 'it' : 'them'} first`,
  );
}

const namesIn = (path: string) => (existsSync(path) ? readdirSync(path) : []);

// The tests' blog is what the project came with.
const samples = join(projectRoot, 'tests/fixtures/content-site');
const sampleSlugs = namesIn(join(samples, 'posts')).map(stem);

if (!values.force) refuseUncommitted();
const content = await readFolder();
const isOwn = ({ slug }: { readonly slug: string }) => !sampleSlugs.includes(slug);
const posts = content.posts.filter(isOwn);
const refused = content.refused.filter((document) => document.collection === 'posts' && isOwn(document));
/** Ids of what a post names, by folder. */
const namedBy = (fields: Partial<PostFrontmatter>) => ({ posts: [], ...termsNamed(fields, site) });
const own = [...posts.map(({ frontmatter }) => frontmatter), ...refused.map(({ fields }) => fields)].map(namedBy);

const there = sampleFolders.flatMap((folder) => {
  const names = new Set(namesIn(join(root, folder)));
  const isNamed = (name: string) => own.some((named) => (named[folder] as readonly string[]).includes(stem(name)));
  return namesIn(join(samples, folder))
    .filter((name) => names.has(name))
    .map((name) => ({ path: `${folder}/${name}`, isKept: isNamed(name) }));
});
const deleted = there.flatMap(({ path, isKept }) => (isKept ? [] : path));
const kept = there.flatMap(({ path, isKept }) => (isKept ? path : []));
for (const path of deleted) rmSync(join(root, path), { recursive: true });

const deletedPosts = deleted.flatMap((path) => (path.startsWith('posts/') ? postUrl(stem(path.slice(6))) : []));

const unlinked = content.pages.filter(({ path }) => {
  const text = readFileSync(path, 'utf8');
  const changed = withoutLinks(text, deletedPosts);
  if (changed !== text) writeFileSync(path, changed);
  return changed !== text;
});

const gate = { now: environment.buildTime, mode: 'public' } as const;
const answered = new Set([
  ...permalinksIn({ ...content, posts }, gate).map(({ url }) => url),
  ...answeredBy(content.redirects),
  ...posts.flatMap(({ frontmatter: { aliases } }) => aliases),
  // They will have their pages once they are mended.
  ...refused.flatMap(({ fields, aliases }) => {
    const named = namedBy(fields);
    return [...aliases, ...taxonomies.flatMap((taxonomy) => named[taxonomy].map((id) => termUrl(taxonomy, id)))];
  }),
]);
const came = await readContentFolder({ root: samples, projectRoot, site: { ...site, ctaIds: [] } });
const gone = permalinksIn(came, { ...gate, mode: 'preview' }).flatMap(({ url }) =>
  (isPostUrl(url) || isTermUrl(url)) && !answered.has(url) ? url : [],
);
const published = join(root, publishedFile);
const lines = (existsSync(published) ? readFileSync(published, 'utf8') : '').split('\n');
// With samples and no post of one's own nothing was published but the samples. A list takes its feeds along.
const isEmptied = deleted.length > 0 && own.length === 0;
const left = isEmptied ? [''] : lines.filter((line) => !gone.some((url) => line.startsWith(url)));
if (isEmptied) rmSync(published, { force: true });
else if (left.length < lines.length) writeFileSync(published, left.join('\n'));

if (deleted.length === 0 && left.length === lines.length) {
  console.log(`No sample is left in ${name}.`);
  process.exit();
}
const counted = sampleFolders.flatMap((folder) => {
  const count = deleted.filter((path) => path.startsWith(`${folder}/`)).length;
  return count > 0 ? [`${count} in ${name}/${folder}`] : [];
});
if (left.length < lines.length) counted.push(`${lines.length - left.length} in ${name}/${publishedFile}`);
const isEmpty = (folder: string) => namesIn(join(root, folder)).length === 0;
const steps = [
  ...(isEmpty('authors')
    ? [
        `${name}/authors/<you>.yaml   a line such as "name: Sodiarc Team"; then defaultAuthor: '<you>' in src/site.config.ts`,
      ]
    : []),
  ...(isEmpty('categories') ? [`${name}/categories/<one>.yaml   a line such as "name: Craft"`] : []),
  ...content.pages.flatMap(({ path, file }) =>
    /sodiarc/i.test(readFileSync(path, 'utf8')) ? `${file}   speaks of Sodiarc: rewrite it` : [],
  ),
  ...(site.name === 'Sodiarc'
    ? ['src/site.config.ts   your name, address, description, security contact and calls to action']
    : []),
  ...(own.length === 0 ? ['npm run new -- "The title"'] : []),
];
console.log(
  [
    `Deleted: ${counted.join(', ')}.`,
    ...(kept.length > 0 ? [`Kept, because your posts use them: ${kept.join(', ')}.`] : []),
    ...unlinked.map(({ file }) => `${file} linked to a post that is gone; its words are left.`),
    `git has all of it: git checkout -- ${name}`,
    ...(steps.length > 0 ? ['', 'Next:'] : []),
    ...steps.map((step, index) => `${index + 1}. ${step}`),
  ].join('\n'),
);
