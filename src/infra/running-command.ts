/** Which of Astro's commands this process runs. Not read from `NODE_ENV`, which containers and CI images set as they like. */
import process from 'node:process';
import type { LoaderContext } from 'astro/loaders';
import type { Permalink } from '../authoring/published-addresses.ts';
import type { Redirect } from '../domain/redirects.ts';
import type { DevContent } from './dev-content.ts';
import type { CollectionName } from './store-entries.ts';

/** What a build learns where it reads the content. */
export interface ReadContent {
  /** Site paths of the posts that have a page. */
  readonly postUrls: readonly string[];
  /** Every address that the build publishes and no later one may lose. */
  readonly permalinks: readonly Permalink[];
  /** Those of the content folder's list. */
  readonly redirects: readonly Redirect[];
  /** As they were printed. */
  readonly findings: readonly string[];
  /** What becomes of each post, in a few lines. */
  readonly summary: readonly string[];
  /** The first instant at which the same content makes another site. */
  readonly changesAt: Date;
  /** Whether a document has code of its own. */
  readonly hasOwnCode: boolean;
}

interface Running {
  /** Absent in a process that runs none of them, such as a test or a tool. */
  command?: 'build' | 'dev' | 'preview' | 'sync';
  /** Digest of what makes pages beside the content (`site-recipe.ts`); of a build only. */
  recipe?: string;
  /** Where the development server answers. */
  url?: string;
  /** Of the development server; begun once, whatever is configured anew. */
  devContent?: DevContent;
  /** Digest of everything that the build reads; absent when it cannot be known. */
  ingredients?: string | undefined;
  content?: ReadContent;
  /** Fills a collection of the store; of a build only. */
  loadContent?: (collection: CollectionName, context: LoaderContext) => Promise<void>;
  /** Paths of the modules in scripts for browsers; of a build only. */
  shippedModules?: readonly string[];
}

// One process has several module graphs: the configuration's, the content layer's, the built pages'.
const own = Symbol.for('sodiarc.running');
const shared = globalThis as { [own]?: Running };
shared[own] ??= {};

export const running: Running = shared[own];

/** Called once, before anything is read or rendered. What packages do by `NODE_ENV` then follows from the command as well. */
export function setCommand(command: NonNullable<Running['command']>): void {
  running.command = command;
  process.env['NODE_ENV'] = command === 'dev' ? 'development' : 'production';
}

/** Ends a build with what is wrong with it, also one that is told to be silent; an error that a hook throws is called unhandled, and gets a stack. */
export function stopBuild(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
