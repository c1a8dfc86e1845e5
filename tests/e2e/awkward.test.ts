/** The content that nobody writes until somebody does: long words, other scripts, other directions, wide tables. */
import type { Locator } from '@playwright/test';
import { overflow, squeezed } from './fit.ts';
import { awkwardOrigin } from './origins.ts';
import { expect, test } from './site.ts';

test.use({ baseURL: awkwardOrigin });

test('every page fits the window', async ({ page, isMobile }) => {
  await page.setViewportSize(isMobile ? { width: 320, height: 640 } : { width: 1440, height: 900 });
  const sitemap = await (await page.request.get('/sitemap-0.xml')).text();
  const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(40);
  for (const path of paths.filter((path) => /^\/(blog|about|series)?\//.test(path))) {
    await page.goto(path);
    expect.soft(await overflow(page), decodeURI(path)).toEqual([]);
    expect.soft(await squeezed(page), decodeURI(path)).toEqual([]);
  }
});

test('a post in Arabic reads from right to left', async ({ page }) => {
  await page.goto('/blog/مرحبا-بالعالم/');
  const prose = page.locator('.prose');
  const languageOf = (part: Locator) => part.evaluate((element) => element.closest<HTMLElement>('[lang]')?.lang);
  for (const part of [page.locator('.post-title'), page.locator('.standfirst'), prose]) {
    await expect(part).toHaveCSS('direction', 'rtl');
    expect(await languageOf(part)).toBe('ar');
  }
  // What is around it speaks the site's language.
  for (const selector of ['body > header nav', '.back', '.facts', '.share', '.neighbours .ui', 'body > footer']) {
    expect.soft(await languageOf(page.locator(selector).first()), selector).toBe('en');
  }
  // So does what scripts show.
  await page.keyboard.press('?');
  await expect(page.locator('dialog.shortcuts')).toHaveCSS('direction', 'ltr');
  expect(await languageOf(page.locator('dialog.shortcuts'))).toBe('en');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  const search = page.locator('dialog.search-dialog');
  await expect(search).toHaveCSS('direction', 'ltr');
  await search.getByRole('searchbox').fill('نبنيه');
  const result = search.locator('.search-results > li').first();
  await expect(result.getByRole('link')).toHaveAttribute('lang', 'ar');
  expect(await languageOf(result.locator('.search-facts'))).toBe('en');
  await page.keyboard.press('Escape');
  // Its first words stand at the right edge of its column.
  const start = await prose
    .locator('p')
    .first()
    .evaluate((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const [line] = range.getClientRects();
      return paragraph.getBoundingClientRect().right - (line?.right ?? 0);
    });
  expect(Math.abs(start)).toBeLessThan(2);
});

test('a post in Arabic has its cards in its own direction, in a list that has another', async ({ page }) => {
  await page.goto('/blog/');
  while ((await page.locator('.card-title[lang=ar]').count()) === 0)
    await page.getByRole('link', { name: 'Older posts' }).click();
  const card = page
    .locator('.card')
    .filter({ has: page.locator('[lang=ar]') })
    .first();
  await expect(card.locator('.card-title')).toHaveCSS('direction', 'rtl');
});

test('the search counts in the site’s language on a post in Japanese, which has no singular', async ({ page }) => {
  await page.goto('/blog/設計の判断/');
  await page.keyboard.press('/');
  await page
    .getByRole('searchbox')
    .fill('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft');
  await expect(page.locator('.search-status')).toHaveText('1 post found.');
});

test('code in a note is copied from beside its mention, too', { tag: '@desktop' }, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/blog/nested-constructs/');
  const note = await page.locator('.footnotes > ol > li:has(code-block)').first().getAttribute('id');
  await page.locator(`[role="doc-noteref"][href="#${note}"]`).first().hover();
  const button = page.locator('.foot-note:popover-open code-block > button');
  await button.click();
  await expect(button).toHaveText('Copied');
});
