/** A document of the content, compiled: from the cache, or by a process of the pool. */
import { join, relative } from 'node:path';
import { type Problem, problemAt } from '../domain/problem.ts';
import * as urls from '../domain/urls.ts';
import { DiskCache } from '../infra/disk-cache.ts';
import { environment } from '../infra/environment.ts';
import { running } from '../infra/running-command.ts';
import { site } from '../site.config.ts';
import type { Compilation, CompileJob, DocumentFacts } from './compile-document.ts';
import { type CompileFailure, CompilePool, type CompileResult } from './compile-pool.ts';
import type { DocumentText } from './entry.ts';
import { fingerprint, ingredients } from './recipe.ts';
import { type DocumentKey, deserialize, serialize } from './renderings.ts';

export interface Compiled<Source> {
  readonly source: Source;
  readonly document: DocumentFacts & DocumentKey;
}

const limits = site.documentLimits;
const isDev = running.command === 'dev';
/** In development no page waits for a document that takes longer: that goes on in a pool of its own, and is shown when it is done. */
const quickLimits = { ...limits, seconds: Math.min(2, limits.seconds) };
export const pool = new CompilePool(isDev ? quickLimits : limits);
const slowPool = new CompilePool({ ...limits, isPatient: true }, 1);
/** By their paths (absolute). */
const slow = new Map<string, { readonly digest: string; readonly result: CompileResult | 'slow' }>();
let onSlow: (path: string) => void = () => {};

/** `listener` is told of each slow document that is done, and may be asked for again. */
export function listenToSlow(listener: typeof onSlow): void {
  onSlow = listener;
}

export const cache = new DiskCache(
  join(environment.cacheDir, 'documents'),
  fingerprint(ingredients, environment.siteUrl, site.locale),
);

type Compilable = DocumentText & { readonly frontmatter: { readonly lang?: string | undefined } };

// A source that was read once is one object for as long as its file is the same.
const made = new WeakMap<object, Promise<Compiled<never>>>();

/** `url` is the site path of the document's page. */
export function compiled<S extends Compilable>(source: S, url: string): Promise<Compiled<S>> {
  const known = made.get(source) as Promise<Compiled<S>> | undefined;
  if (known) return known;
  const making = compileOrRead(source, url);
  made.set(source, making as Promise<Compiled<never>>);
  return making;
}

/** Lets a process read what `source` needs, the grammars of its code above all, before the author waits for it. */
export async function warmUp(source: Compilable, url: string): Promise<void> {
  pool.warm();
  await pool.compile(jobOf(source, url));
}

function jobOf({ body, format, file, path, bodyLine, frontmatter }: Compilable, url: string): CompileJob {
  const lang = frontmatter.lang ?? site.locale;
  const { siteUrl } = environment;
  const absolute = urls.absoluteUrl(url, siteUrl);
  return { body, format, file, path, firstLine: bodyLine, lang, url: absolute, site: siteUrl };
}

async function compileOrRead<S extends Compilable>(source: S, url: string): Promise<Compiled<S>> {
  const job = jobOf(source, url);
  // Where the folder lies decides nothing.
  const digest = cache.key({ ...job, path: relative(environment.contentDir, source.path) });
  const kept = cache.read(digest);
  if (kept) return { source, document: { ...deserialize(kept, digest), digest } };
  const result = await (isDev ? quickResult(job, digest, source) : pool.compile(job));
  const isMade = result !== 'slow' && !('kind' in result);
  const compilation = Buffer.from(isMade ? result.compilation : serialize(uncompiled(job, problemOf(result, job))));
  // Nobody waits for the disk.
  if (isMade) void cache.write(digest, compilation);
  // What is shown of one document in the end is other than before.
  const shownAs = result === 'slow' ? `${digest}-slow` : digest;
  return { source, document: { ...deserialize(compilation, shownAs), digest: shownAs } };
}

/** What is past a limit is not tried again until the document or the limit is another; a build, which ends with it, tries again. */
async function quickResult(job: CompileJob, digest: string, source: object): Promise<CompileResult | 'slow'> {
  const key = cache.key({ digest, limits });
  const known = slow.get(job.path);
  if (known?.digest === digest) return known.result;
  const failure = cache.read(key);
  if (failure) return JSON.parse(failure.toString());
  const remember = (result: CompileResult) => {
    if ('kind' in result && (result.kind === 'time' || result.kind === 'memory'))
      void cache.write(key, Buffer.from(JSON.stringify(result)));
  };
  const result = await pool.compile(job);
  if (!('kind' in result && result.kind === 'time')) {
    remember(result);
    return result;
  }
  slow.set(job.path, { digest, result: 'slow' });
  void slowPool.compile(job).then((late) => {
    remember(late);
    // Meanwhile the author may have written on.
    if (slow.get(job.path)?.digest !== digest) return;
    slow.set(job.path, { digest, result: late });
    made.delete(source);
    onSlow(job.path);
  });
  return 'slow';
}

/** What a document is that is not compiled: its text as it was typed, and a problem that says why. */
const uncompiled = ({ body }: CompileJob, problem: Problem): Compilation => ({
  document: {
    headings: [],
    links: [],
    anchors: [],
    images: [],
    pictures: [],
    files: [],
    imports: [],
    features: [],
    frames: [],
    problems: [problem],
    kind: 'compiled',
    words: 0,
    minutes: 1,
    terms: '',
    allowances: [],
  },
  renderings: {
    html: `<pre>${body.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`,
    feedHtml: '',
    markdown: '',
    pageText: '',
    pageWords: { length: 0, words: [], spellings: [] },
  },
});

const { seconds, megabytes } = limits;
const config = '`documentLimits` in `src/site.config.ts`';

function problemOf(failure: CompileFailure | 'slow', { file, body, firstLine }: CompileJob): Problem {
  if (failure === 'slow')
    return problemAt(
      'finding',
      'document-limits',
      { file, line: firstLine, column: 1 },
      `This takes longer than ${quickLimits.seconds} seconds to compile, and is shown when that is done.`,
      `Wait, or make it smaller: past ${seconds} seconds it is given up.`,
    );
  const { kind, line = firstLine, reason } = failure;
  const smaller = 'Make it smaller, or put a picture of it beside the post';
  const column = (body.split('\n')[line - firstLine] ?? '').search(/\S|$/) + 1;
  const past = (limit: string, message: string) =>
    problemAt(
      'error',
      'document-limits',
      { file, line, column },
      message,
      `${smaller}; \`${limit}\` of ${config} is the limit.`,
    );
  if (kind === 'time') return past('seconds', `This takes longer than ${seconds} seconds to compile.`);
  if (kind === 'memory') return past('megabytes', `This takes more than ${megabytes} MB to compile.`);
  const message = `The compiler ${kind === 'crash' ? 'crashed' : 'failed'} on this document${reason ? ` (${reason})` : ''}.`;
  const hint = 'Take away block after block until it compiles, and write the one at fault in another way.';
  return problemAt('error', 'compiler', { file, line, column }, message, hint);
}
