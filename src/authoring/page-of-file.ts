/** Links that name a content file instead of its page. */
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as urls from '../domain/urls.ts';
import { environment } from '../infra/environment.ts';

/** The site path of the page made from the file at `path`, relative to `document` (a `file:` URL), by where it stands in the content folder. */
export function pageOfFile(path: string, document: URL): string | undefined {
  const file = join(fileURLToPath(new URL('.', document)), path);
  const [kind, slug, rest, ...deeper] = relative(environment.contentDir, file)
    .replace(/\.mdx?$/, '')
    .split(/[\\/]/);
  if (!slug || deeper.length > 0 || (rest !== undefined && rest !== 'index')) return undefined;
  return kind === 'posts' ? urls.postUrl(slug) : kind === 'pages' ? urls.pageUrl(slug) : undefined;
}
