/** Notes in place, tabs and folded text: with a pointer, a keyboard, a thumb, without JavaScript and on paper. */
import type { Page } from '@playwright/test';
import { expect, pages, test } from './site.ts';

const manual = pages['post with every construct'];
const mention = (page: Page, number = 0) => page.locator('[role="doc-noteref"]').nth(number);
const openNote = (page: Page) => page.locator('.foot-note:popover-open');
const groups = (page: Page) => page.locator('tab-group');

test('a note opens beside its mention and closes again', async ({ page, isMobile }) => {
  await page.goto(manual);
  await mention(page).scrollIntoViewIfNeeded();
  if (isMobile) {
    await mention(page).tap();
    await expect(openNote(page)).toContainText('numbered in the order');
    expect(new URL(page.url()).hash).toBe('');
    await page.touchscreen.tap(5, 5);
  } else {
    await mention(page).hover();
    await expect(openNote(page)).toContainText('numbered in the order');
    await openNote(page).hover();
    await page.mouse.move(5, 5);
  }
  await expect(openNote(page)).toHaveCount(0);
});

test('a keyboard reaches the note, leaves it with Escape and follows its link', async ({ page }) => {
  await page.goto(manual);
  await mention(page).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(openNote(page)).toBeVisible();
  // A copy: neither its ids nor its ways back are there twice.
  await expect(openNote(page).locator('[id], [role="doc-backlink"]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(openNote(page)).toHaveCount(0);
  await expect(mention(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#fn:1$/);
  await page.locator('[role="doc-backlink"]').first().click();
  await expect(page).toHaveURL(/#fnref:1$/);
});

test('tabs show one way at a time and stay in step', async ({ page }) => {
  await page.goto(manual);
  const [first, second] = [groups(page).nth(0), groups(page).nth(1)];
  await expect(first.getByRole('tabpanel')).toHaveCount(1);
  const tab = second.getByRole('tab', { name: 'pnpm', exact: true });
  await tab.scrollIntoViewIfNeeded();
  const before = await tab.boundingBox();
  await tab.click();
  expect((await tab.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  await expect(first.getByRole('tabpanel', { name: 'pnpm' })).toContainText('pnpm install');
  await expect(second.getByRole('tabpanel')).toHaveText(/pnpm test/);
  await page.keyboard.press('ArrowLeft');
  await expect(second.getByRole('tab', { name: 'npm', exact: true })).toBeFocused();
  await expect(first.getByRole('tab', { name: 'npm', exact: true })).toHaveAttribute('aria-selected', 'true');
});

test('an address leads into a section that is not shown', async ({ page }) => {
  await page.goto(manual);
  // As in a post whose author named what stands there.
  await page.route(`**${manual}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({
      response,
      body: html.replace(/(<tab-group>.*?<section>.*?<section>.*?<code-block)/s, '$1 id="in-a-tab"'),
    });
  });
  for (const [hash, selected] of [
    ['#in-a-tab', 'false,true'],
    ['#100%', 'true,false'],
  ]) {
    await page.goto('about:blank');
    await page.goto(manual + hash);
    await expect
      .poll(() =>
        groups(page)
          .first()
          .getByRole('tab')
          .evaluateAll((tabs) => tabs.map((tab) => tab.ariaSelected).join()),
      )
      .toBe(selected);
  }
});

test('a link to words leads into a section that is not shown', async ({ page }) => {
  await page.goto(`${manual}#:~:text=pnpm%20test`);
  await expect(groups(page).nth(1).getByRole('tab', { name: 'pnpm', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(groups(page).nth(1).getByText('pnpm test')).toBeInViewport();
});

test('paper has every way, and unfolds what is folded', async ({ page }) => {
  await page.goto(manual);
  await page.emulateMedia({ media: 'print' });
  for (const way of ['npm ci', 'pnpm install']) await expect(groups(page).first().getByText(way)).toBeVisible();
  await expect(groups(page).first().getByRole('tab')).toHaveCount(0);
  await expect(page.locator('details:not([open]) > p').first()).toBeVisible();
  await expect(page.locator('.pull-quote')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every way is there, and a mention leads to its note', async ({ page }) => {
    await page.goto(manual);
    for (const way of ['npm ci', 'pnpm install']) await expect(groups(page).first().getByText(way)).toBeVisible();
    await mention(page).click();
    await expect(page).toHaveURL(/#fn:1$/);
  });
});
