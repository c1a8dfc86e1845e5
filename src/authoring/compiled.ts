/** A document of the content, compiled: from the cache, or by a process of the pool. */
import { join, relative } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import * as urls from '../domain/urls.ts';
import { environment } from '../infra/environment.ts';
import { site } from '../site.config.ts';
import { CompileCache } from './compile-cache.ts';
import type { Compilation, CompileJob, DocumentFacts } from './compile-document.ts';
import { type CompileFailure, CompilePool } from './compile-pool.ts';
import type { DocumentText } from './entry.ts';
import { recipe } from './recipe.ts';
import { deserialize, serialize } from './renderings.ts';

export interface StoredDocument extends DocumentFacts {
  /** Of everything that decides what the document compiles to; `renderingsOf` takes it. */
  readonly digest: string;
}

export interface Compiled<Source> {
  readonly source: Source;
  readonly document: StoredDocument;
}

export const pool = new CompilePool();
export const cache = new CompileCache(
  join(environment.cacheDir, 'documents'),
  recipe(environment.siteUrl, site.locale),
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

async function compileOrRead<S extends Compilable>(source: S, url: string): Promise<Compiled<S>> {
  const { body, format, file, path, bodyLine: firstLine, frontmatter } = source;
  const lang = frontmatter.lang ?? site.locale;
  const job: CompileJob = {
    body,
    format,
    file,
    path,
    firstLine,
    lang,
    url: urls.absoluteUrl(url, environment.siteUrl),
  };
  // Where the folder lies decides nothing.
  const digest = cache.key({ ...job, path: relative(environment.contentDir, path) });
  const kept = await cache.read(digest);
  if (kept) return { source, document: { ...deserialize(kept, digest), digest } };
  const result = await pool.compile(job);
  const compilation = Buffer.from(
    'kind' in result ? serialize(uncompiled(problemOf(result, job))) : result.compilation,
  );
  // Nobody waits for the disk.
  if (!('kind' in result)) void cache.write(digest, compilation);
  return { source, document: { ...deserialize(compilation, digest), digest } };
}

/** What a document is that could not be compiled: nothing, and a problem that says why. */
const uncompiled = (problem: Problem): Compilation => ({
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
  },
  renderings: { html: '', feedHtml: '', markdown: '', pageText: '' },
});

const { seconds, megabytes } = site.documentLimits;
const config = '`documentLimits` in `src/site.config.ts`';

function problemOf({ kind, line, reason }: CompileFailure, { file }: CompileJob): Problem {
  const smaller = 'Make it smaller, or put a picture of it beside the post';
  const said: Record<CompileFailure['kind'], readonly [message: string, hint: string]> = {
    time: [
      `This takes longer than ${seconds} seconds to compile.`,
      `${smaller}; \`seconds\` of ${config} is the limit.`,
    ],
    memory: [
      `This takes more than ${megabytes} MB to compile.`,
      `${smaller}; \`megabytes\` of ${config} is the limit.`,
    ],
    crash: [
      `The compiler crashed on this document${reason ? ` (${reason})` : ''}.`,
      'Take away block after block until it compiles, and write the one at fault in another way.',
    ],
    fault: [
      `The compiler failed on this document${reason ? ` (${reason})` : ''}.`,
      'Take away block after block until it compiles, and write the one at fault in another way.',
    ],
  };
  const [message, hint] = said[kind];
  return {
    severity: 'error',
    rule: kind === 'time' || kind === 'memory' ? 'document-limits' : 'compiler',
    file,
    line,
    message,
    hint,
  };
}
