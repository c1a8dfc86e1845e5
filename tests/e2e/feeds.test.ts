/** Feeds as a newcomer meets them: the page that explains them, its addresses, and a feed opened in the browser. */
import type { Page } from '@playwright/test';
import { site } from '../../src/site.config.ts';
import { expect, pages, schemes, test } from './site.ts';

const addresses = (page: Page) => page.locator('.feed-address a:visible');
const suffixes = async (page: Page) => {
  const shown = await addresses(page).allInnerTexts();
  return [...new Set(shown.map((address) => address.split('/').at(-1)))];
};

test('every address can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/subscribe/');
  const row = page.locator('.feed').first();
  const copy = row.getByRole('button', { name: `Copy: ${site.name}, RSS`, exact: true });
  await copy.click();
  await expect(copy).toHaveText('Copied');
  await expect(page.locator('feed-addresses [role=status]')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${new URL(page.url()).origin}/rss.xml`);
  await expect(copy).toHaveText('Copy');
});

test('a button that is pressed twice says what it does again', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install();
  await page.goto('/subscribe/');
  const copy = page.locator('.feed-address button:visible').first();
  await copy.click();
  await expect(copy).toHaveText('Copied');
  await copy.click();
  await page.clock.runFor(5_000);
  await expect(copy).toHaveText('Copy');
});

test('a browser without a clipboard says so', async ({ page, context }) => {
  await context.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('/subscribe/');
  const copy = page.locator('.feed-address button:visible').first();
  await copy.click();
  await expect(copy).toHaveText('Not copied');
  await page.goto(pages['post with every construct']);
  const code = page.locator('code-block').first().getByRole('button');
  await code.click();
  await expect(code).toHaveText('Not copied');
});

test('a browser that refuses the clipboard says so', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('Closed', 'NotAllowedError'));
  });
  await page.goto('/subscribe/');
  const copy = page.locator('.feed-address button:visible').first();
  await copy.click();
  await expect(copy).toHaveText('Not copied');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the addresses stand there as text, in the format that is chosen', async ({ page }) => {
    await page.goto('/subscribe/');
    await expect(page.locator('.feed-address button:visible')).toHaveCount(0);
    expect(await addresses(page).count()).toBe(await page.locator('.feed').count());
    expect(await suffixes(page)).toEqual(['rss.xml']);
    await page.getByRole('radio', { name: 'Atom' }).check();
    expect(await suffixes(page)).toEqual(['atom.xml']);
    await page.getByRole('radio', { name: 'JSON Feed' }).check();
    expect(await suffixes(page)).toEqual(['feed.json']);
  });
});

test('a list leads to its feed, and every page to the page about feeds', async ({ page }) => {
  await page.goto('/categories/craft/');
  await expect(page.getByRole('main').getByRole('link', { name: 'RSS feed' })).toHaveAttribute(
    'href',
    '/categories/craft/rss.xml',
  );
  await page.getByRole('contentinfo').getByRole('link', { name: 'Subscribe' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Subscribe');
});

for (const file of ['rss.xml', 'atom.xml']) {
  for (const colorScheme of schemes) {
    test(`${file} opened in a browser is readable, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`/${file}`);
      // No part of it is HTML, so it is asked by its own names.
      const seen = await page.evaluate(() => {
        const [item] = document.querySelectorAll('item, entry');
        const parts = document.querySelectorAll('channel > *, feed > *');
        const child = (name: string) => [...(item?.children ?? [])].find(({ nodeName }) => nodeName === name);
        const root = getComputedStyle(document.documentElement);
        return {
          parts: [...new Set([...parts].filter((part) => part.checkVisibility()).map(({ localName }) => localName))],
          shown: [...(item?.children ?? [])]
            .filter((element) => element.checkVisibility())
            .map(({ nodeName }) => nodeName.replace('dc:creator', 'author').replace('pubDate', 'published')),
          notice: getComputedStyle(document.documentElement, '::before').content,
          // As large as it is on the glass: a phone shrinks a wide page.
          summarySize:
            Number.parseFloat(
              getComputedStyle(child('description') ?? child('summary') ?? document.documentElement).fontSize,
            ) * (visualViewport?.scale ?? 1),
          colours: [root.color, root.backgroundColor],
          sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        };
      });
      const summary = file === 'rss.xml' ? 'description' : 'summary';
      expect(seen.parts).toEqual(
        file === 'rss.xml' ? ['title', 'description', 'item'] : ['title', 'subtitle', 'entry'],
      );
      expect(seen.shown.toSorted()).toEqual(['author', 'link', 'published', summary, 'title'].toSorted());
      expect(seen.notice).toContain('This is a feed');
      expect(seen.summarySize).toBeGreaterThan(14);
      expect(seen.colours[0]).not.toBe(seen.colours[1]);
      // A page that is shrunk is rounded.
      expect(seen.sideways).toBeLessThanOrEqual(1);
    });
  }
}
