/** What happens when the code of a document's own fails: a build stops with post and line; in development the page shows everything else. */

import { join } from 'node:path';
import { codeFault, refusalOf } from '../authoring/code-fault.ts';
import { splitFrontmatter } from '../authoring/frontmatter.ts';
import { renderingOf } from '../authoring/renderings.ts';
import { readSource } from '../authoring/source-file.ts';
import { formatProblems, type Problem } from '../domain/problem.ts';
import { filledHtml } from '../markdown/write/slots.ts';
import { environment } from './environment.ts';
import { messageName } from './message-name.ts';
import type { DocumentEntry } from './posts.ts';
import { running, stopBuild } from './running-command.ts';

/** Astro says why a module cannot be loaded, and goes on with nothing. */
const unloaded = new Error('it cannot be loaded, for the reason that stands above');

function problemOf({ data }: DocumentEntry, error: unknown): Problem {
  const path = join(environment.contentDir, data.file);
  const file = messageName(path);
  const { body, bodyLine } = splitFrontmatter(readSource(path, file).text, file);
  return codeFault({ file, body, bodyLine }, error);
}

/** The HTML that running the document gives; when it fails in development, that of everything but its code. A build ends. `unloadable` is why its module cannot be loaded. */
export async function runHtml(entry: DocumentEntry, run: () => Promise<string>, unloadable?: unknown): Promise<string> {
  const feedHtml = renderingOf(entry.data.document, 'feedHtml');
  try {
    if (unloadable) throw unloadable;
    const html = await run();
    if (/^\s*(?:undefined)?\s*$/.test(html) && feedHtml.trim() !== '') throw unloaded;
    const refusal = refusalOf(html);
    if (refusal) throw refusal;
    return html;
  } catch (error) {
    const problem = problemOf(entry, error);
    if (!running.devContent) stopBuild(formatProblems([problem]));
    running.devContent.report(problem);
    return filledHtml(feedHtml, new Map());
  }
}
