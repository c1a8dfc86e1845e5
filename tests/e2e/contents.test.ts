/** The contents list: beside the text with the current section marked, folded above it where there is no room. */
import type { Locator, Page } from '@playwright/test';
import { expect, pages, test } from './site.ts';

/** The heading that a link of the list leads to. */
const section = async (page: Page, link: Locator) =>
  page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`);

test('the section being read is marked', { tag: '@desktop' }, async ({ page }) => {
  // The list is folded there.
  await page.goto(pages['post without a hero']);
  await expect(page.locator('details.toc')).toBeHidden();
  const list = page.locator('nav.toc');
  const current = list.locator('[aria-current]');
  await expect(current).toHaveCount(0);
  const links = await list.getByRole('link').all();
  expect(links.length).toBeGreaterThan(4);
  // Down and up again, each heading just inside the upper third.
  for (const link of [...links, ...links.toReversed()]) {
    await section(page, link).then((heading) =>
      heading.evaluate((element) => {
        scrollBy({ top: element.getBoundingClientRect().top - innerHeight / 3 + 12 });
      }),
    );
    await expect(current).toHaveText(await link.innerText());
    await expect(current).toHaveAttribute('aria-current', 'true');
  }
});

test('the mark keeps up with a slow hand', { tag: '@desktop' }, async ({ page }) => {
  // The list is folded there.
  await page.goto(pages['post without a hero']);
  const link = page.locator('nav.toc').getByRole('link').first();
  const heading = await section(page, link);
  await heading.evaluate(async (element) => {
    scrollBy({ top: element.getBoundingClientRect().top - innerHeight * 0.37 });
    while (element.getBoundingClientRect().top > innerHeight * 0.28) {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      scrollBy({ top: 3 });
    }
  });
  await expect(link).toHaveAttribute('aria-current', 'true');
});

test('the mark keeps up with a leap to the end and back', { tag: '@desktop' }, async ({ page }) => {
  // The list is folded there.
  await page.goto(pages['post without a hero']);
  const list = page.locator('nav.toc');
  // A key pressed while the page still moves is lost.
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(list.getByRole('link').last()).toHaveAttribute('aria-current', 'true', { timeout: 1_000 });
  }).toPass();
  await expect(async () => {
    await page.keyboard.press('Home');
    await expect(list.locator('[aria-current]')).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
});

test('on a phone the list is folded above the text', { tag: '@phone' }, async ({ page }) => {
  // The list stands beside the text there.
  await page.goto(pages['post without a hero']);
  await expect(page.locator('nav.toc')).toBeHidden();
  const list = page.locator('details.toc');
  const last = list.getByRole('link').last();
  await expect(last).toBeHidden();
  await list.locator('summary').click();
  await last.click();
  await expect(await section(page, last)).toBeInViewport();
});

test('a link of the list marks its own section', { tag: '@desktop' }, async ({ page }) => {
  // The list is folded there.
  await page.goto(pages['post with every construct']);
  for (const link of await page.locator('nav.toc').getByRole('link').all()) {
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'true');
  }
});

test('a list longer than the window keeps the current section in sight', { tag: '@desktop' }, async ({ page }) => {
  // The list is folded there.
  await page.setViewportSize({ width: 1440, height: 360 });
  await page.goto(pages['post with every construct']);
  await page
    .locator('.prose h2')
    .last()
    .evaluate((heading) => heading.scrollIntoView());
  await expect(page.locator('nav.toc [aria-current]')).toBeInViewport({ ratio: 1 });
});
