/** The content of the development server that runs in this process, if one does. */
import type { DevContent } from './dev-content.ts';

// The configuration and the pages are module graphs of their own in one process.
const own = Symbol.for('sodiarc.dev-content');
const shared = globalThis as { [own]?: DevContent };

export const devContent = (): DevContent | undefined => shared[own];

/** Begun once in a process, whatever is configured anew. */
export function startDevContent(make: () => DevContent): DevContent {
  shared[own] ??= make();
  return shared[own];
}
