/** `npm run next [-- --due | --json]`: what is due and not published yet, and what comes when. With `--due` it ends with 0 when something is due, with 3 when nothing is, with 1 when errors may hide what is. */
import '../plain-errors.ts';
import process from 'node:process';
import { readFolder } from '../../src/authoring/content.ts';
import { instant } from '../../src/domain/dates.ts';
import { momentOf, publishingOf } from '../../src/domain/publishing.ts';
import { postUrl } from '../../src/domain/urls.ts';
import { environment } from '../../src/infra/environment.ts';
import { readOptions } from '../command-line.ts';

/** Unlike any code of something that went wrong. */
const nothingDue = 3;

/** Of one kind. */
const mostTold = 20;

const options = { due: { type: 'boolean' }, json: { type: 'boolean' } } as const;
const { values, positionals } = readOptions(options);
if (positionals.length > 0) throw new Error('Type npm run next, or with -- --due or -- --json');

const now = environment.buildTime;
const { posts, published, problems } = await readFolder();
const errors = problems.filter(({ severity }) => severity === 'error').length;
const { public: shown, unlisted, scheduled } = publishingOf(posts, now);
// Every build writes down what it publishes, and who deploys commits it: what is not there, readers do not have.
const since = new Map(published.map((entry) => [entry.url, entry.since]));
const isOut = ({ slug, frontmatter: { pubDate, aliases } }: (typeof posts)[number]) =>
  since.has(postUrl(slug)) ||
  // Under another name; an address that is older than the post was another one's.
  aliases.some((alias) => (since.get(alias) ?? 0) >= pubDate);
const due = [...shown, ...unlisted].filter((post) => !isOut(post));

if (values.json) {
  const rows = (some: readonly (typeof due)[number][]) =>
    some.map(({ slug, frontmatter: { title, pubDate } }) => ({ slug, title, pubDate: instant(pubDate) }));
  console.log(JSON.stringify({ now: instant(now), due: rows(due), scheduled: rows(scheduled) }, null, 2));
} else {
  const tell = (some: readonly (typeof due)[number][], begin: string, word: string) => {
    for (const { slug, frontmatter } of some.slice(0, mostTold))
      console.log(`${begin} ${slug}, ${word} ${momentOf(frontmatter.pubDate)}`);
    const more = some.length - mostTold;
    if (more > 0) console.log(`${begin} … and ${more} more. All of them: npm run next -- --json`);
  };
  tell(due, 'Due: ', 'since');
  tell(scheduled, 'Then:', 'on');
  if (due.length + scheduled.length === 0)
    console.log(`Nothing${errors > 0 ? ' that can be read' : ''} is due, and nothing is scheduled.`);
}
if (errors > 0)
  console.error(
    `${errors === 1 ? 'A file has an error' : `Files have ${errors} errors`}, and what is wrong is not in this list: npm run check`,
  );
if (values.due && due.length === 0) process.exitCode = errors > 0 ? 1 : nothingDue;
