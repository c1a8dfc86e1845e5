/** Gives every page what stands around its content, and finishes it where it is rendered: its styles, its policy. Runs for each page of a build, and of the development server. */

import { defineMiddleware } from 'astro:middleware';
import { createHash } from 'node:crypto';
import { deskUrl } from './desk/addresses';
import { basePath } from './domain/urls';
import { readSite } from './infra/blog';
import { drawAhead } from './infra/cards';
import { environment } from './infra/environment';
import { isReview } from './infra/gate';
import { running } from './infra/running-command';
import { addressedPage, finishedPage } from './outputs/finished-page';
import { StyleCutter } from './outputs/page-styles';
import { speculationRules } from './outputs/speculation-rules';
import { beforePaint } from './scripts/before-paint';

/** Every script that stands in a page and not in a file. */
const base = basePath(environment.siteUrl);
const scripts = [beforePaint, speculationRules(base)];

const isServed = running.command === 'dev';
const styles = isServed ? undefined : new StyleCutter((await import('./scripts/loaded-later')).loadedLater);
// Astro learns its image service from the first page that shows a picture: a build that restores all such pages would
// have none for a picture that its cache has lost.
if (!isServed) globalThis.astroAsset.imageService ??= (await import('./infra/image-service')).default;
const finishing = {
  base,
  scripts,
  cut: (sheets: readonly string[], page: Parameters<StyleCutter['cut']>[1]) => styles?.cut(sheets, page) ?? '',
  hash: (text: string) => createHash('sha256').update(text).digest('base64'),
  nonce: isServed ? crypto.randomUUID() : undefined,
};

const isPage = ({ headers }: Response) => headers.get('Content-Type')?.startsWith('text/html') ?? false;

export const onRequest = defineMiddleware(async ({ locals, url, routePattern }, next) => {
  if (routePattern.startsWith(deskUrl)) {
    // No page of the site.
    const response = await next();
    return isPage(response) ? new Response(addressedPage(await response.text(), base), response) : response;
  }
  const path = url.pathname.slice(base.length);
  if (!isServed) void drawAhead(path);
  const { blog } = await readSite();
  locals.topics = blog.categories.map(({ key: { name: label, url: href } }) => ({ label, href }));
  locals.isReview = isReview;
  const response = await next();
  if (!isPage(response)) return response;
  const page = { ...finishing, path, frameOrigins: locals.frameOrigins ?? [] };
  return new Response(finishedPage(await response.text(), page), response);
});
