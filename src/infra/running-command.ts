/** Which of Astro's commands this process runs. Not read from `NODE_ENV`, which containers and CI images set as they like. */
import process from 'node:process';

interface Running {
  /** Absent in a process that runs none of them, such as a test or a tool. */
  command?: 'build' | 'dev' | 'preview' | 'sync';
  /** Digest of what makes pages beside the content (`site-recipe.ts`); of a build only. */
  recipe?: string;
  /** Where the development server answers. */
  url?: string;
  /** Site paths of the posts that were read and have a page. */
  postUrls?: readonly string[];
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
