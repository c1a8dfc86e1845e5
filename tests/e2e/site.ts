/** The `test` of every browser test: whatever goes wrong in the page while it runs, fails it. */
import { test as base, expect, type Page } from '@playwright/test';

/** One address for each type of page. */
export const pages = {
  home: '/',
  blog: '/blog/',
  'second page of the blog': '/blog/2/',
  'post without a hero': '/blog/when-execution-stops-being-the-bottleneck/',
  'post with a hero': '/blog/write-the-decision-down/',
  'post with every construct': '/blog/what-an-author-may-write/',
  'post of two authors in a series': '/blog/the-arithmetic-of-a-failure-budget/',
  category: '/categories/craft/',
  tag: '/tags/judgment/',
  'tag of one post': '/tags/alerts/',
  author: '/authors/sodiarc-team/',
  series: '/series/what-may-fail/',
  categories: '/categories/',
  tags: '/tags/',
  authors: '/authors/',
  'all series': '/series/',
  archive: '/archive/',
  about: '/about/',
  search: '/search/',
  saved: '/saved/',
  privacy: '/privacy/',
  subscribe: '/subscribe/',
  'not found': '/404.html',
} as const;

/** Site paths of all published posts. */
export async function postPaths(page: Page): Promise<string[]> {
  const sitemap = await (await page.request.get('/sitemap-0.xml')).text();
  const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+(\/blog\/[^<]*)<\/loc>/g)].map(([, path = '']) => path);
  const posts = paths.filter((path) => /^\/blog\/[^/]*[^/\d][^/]*\/$/.test(path));
  expect(posts.length).toBeGreaterThan(1);
  return posts;
}

export const schemes = ['light', 'dark'] as const;

export const test = base.extend<{ faults: string[] }>({
  /** Policy violations, errors, failed requests and requests to other hosts that the test has seen; anything in it at the end fails the test. */
  faults: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = [];
      await context.addInitScript(() =>
        addEventListener('securitypolicyviolation', (violation) =>
          console.error(`policy: ${violation.effectiveDirective} refuses ${violation.blockedURI} ${violation.sample}`),
        ),
      );
      context.on('weberror', (thrown) => {
        const { name, message, stack } = thrown.error();
        // The browser gives up a transition between two pages when the second comes late; the page comes all the same.
        if (message.startsWith('Transition was aborted')) return;
        faults.push(`page error on ${thrown.page()?.url()}: ${stack || `${name} ${message}`}`);
      });
      context.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console error: ${message.text()} (${message.location().url})`);
      });
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        const isOurs = origin === baseURL || ['data:', 'blob:', 'about:'].includes(protocol);
        // A navigation elsewhere is the reader's own click.
        if (!isOurs && !request.isNavigationRequest()) faults.push(`request to another host: ${request.url()}`);
      });
      context.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText;
        // Leaving a page stops what it was still loading.
        if (reason !== 'net::ERR_ABORTED') faults.push(`request failed: ${request.url()} ${reason}`);
      });
      await use(faults);
      expect(faults, 'what went wrong in the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
