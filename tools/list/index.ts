/** `npm run list [-- <word> …] [--drafts] [--scheduled] [--unlisted] [--problems] [--json]`: every post in one table, the newest first. */
import '../plain-errors.ts';
import process from 'node:process';
import { styleText } from 'node:util';
import { contentProblems, readContent } from '../../src/authoring/content.ts';
import { type ListedPost, listedPosts, soughtText } from '../../src/authoring/listed-posts.ts';
import { environment } from '../../src/infra/environment.ts';
import { site } from '../../src/site.config.ts';
import { readOptions } from '../command-line.ts';
import { type Paint, postTable } from './post-table.ts';

const options = {
  drafts: { type: 'boolean' },
  scheduled: { type: 'boolean' },
  unlisted: { type: 'boolean' },
  problems: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const { values, positionals } = readOptions(options);

const now = environment.buildTime;
const gate = { now, mode: 'preview' } as const;
const content = await readContent(gate);
const all = listedPosts(content, await contentProblems(content, gate), { now, defaultAuthor: site.defaultAuthor });

/** Whether every word stands somewhere in what is listed of the post. */
function matches(post: ListedPost, words: readonly string[]): boolean {
  const text = soughtText(post);
  return words.every((word) => text.includes(word.toLowerCase()));
}

const states = [values.drafts && 'draft', values.scheduled && 'scheduled', values.unlisted && 'unlisted'].filter(
  Boolean,
);
const posts = all.filter(
  (post) =>
    (states.length === 0 || states.includes(post.state)) &&
    (!values.problems || post.errors + post.findings > 0) &&
    matches(post, positionals),
);

const colours = {
  head: 'bold',
  public: 'reset',
  unlisted: 'cyan',
  scheduled: 'blue',
  draft: 'dim',
  refused: 'red',
} as const;
const paint: Paint = (line, state) =>
  state === 'public' ? line : styleText(colours[state], line, { stream: process.stdout });

if (values.json) console.log(JSON.stringify(posts, null, 2));
else if (all.length === 0) console.log('There is no post yet: npm run new -- "The title"');
else if (posts.length === 0) console.log(`None of ${all.length === 1 ? 'one post' : `${all.length} posts`} matches.`);
else {
  // What is no terminal, such as a file or another program, gets every name whole.
  console.log(postTable(posts, process.stdout.columns ?? Number.POSITIVE_INFINITY, paint));
  const count = posts.length === all.length ? '' : ` of ${all.length}`;
  const wrong = posts.some(({ errors, findings }) => errors + findings > 0);
  console.log(
    `\n${posts.length}${count} ${all.length === 1 ? 'post' : 'posts'}${wrong ? '. Wrong: ! errors, ? findings; npm run check -- <post> tells them' : ''}`,
  );
}
