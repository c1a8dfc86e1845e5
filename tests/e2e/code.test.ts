/** Blocks of code in the author's manual: copying, folding, types, and scrolling by keyboard. */
import type { Page } from '@playwright/test';
import { expect, pages, test } from './site.ts';

const blockAfter = (page: Page, heading: string) => page.locator(`h3#${heading} ~ code-block`).nth(1);

async function copied(page: Page, heading: string): Promise<string> {
  const block = blockAfter(page, heading);
  const button = block.locator('button');
  await button.click();
  await expect(button).toHaveText('Copied');
  await expect(page.locator('.code-status')).toHaveText('Copied');
  return page.evaluate(() => navigator.clipboard.readText());
}

test.describe('with JavaScript', () => {
  test.beforeEach(async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(pages['post with every construct']);
  });

  test('a copy holds what a reader would use', async ({ page }) => {
    expect(await copied(page, 'lines-and-words-that-matter')).toBe(
      [
        'export async function send(receipt: Receipt): Promise<void> {',
        '  await fetch(endpoint, { ...post(receipt), signal: timeout(2_000) });',
        '}',
      ].join('\n'),
    );
    expect(await copied(page, 'a-session-at-a-terminal')).toBe('npm run check -- \\\n  --quick');
    expect(await copied(page, 'code-that-explains-itself')).toMatch(/^const seats.*\nfree\.push\('three'\);$/s);
  });

  test('each button says which block it copies, and stands clear of the ring', { tag: '@desktop' }, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.mouse.wheel(0, 2000);
    await expect(page.locator('.dock')).toHaveCount(1);
    for (const block of await page.locator('.prose code-block:visible').all()) {
      const button = block.getByRole('button', { name: 'Copy' });
      if (!(await button.isVisible())) continue;
      const code = await block.locator('pre').getAttribute('aria-label');
      // Which Playwright does not compute.
      const described = await button.evaluate((element) =>
        element.ariaDescribedByElements?.map(({ ariaLabel }) => ariaLabel),
      );
      expect(described).toEqual([code]);
      await button.focus();
      const isOnTop = await button.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const over = document.elementFromPoint(left + width / 2, top + height / 2);
        return over === element;
      });
      expect(isOnTop, code ?? '').toBe(true);
    }
  });

  test('what is copied with the text around it has no word of the button', async ({ page }) => {
    await expect(page.locator('code-block').first().getByRole('button')).toHaveText('Copy');
    await page.evaluate(() => {
      const block = document.querySelector('code-block');
      const figure = block?.closest('.prose > *');
      const [before, after] = [figure?.previousElementSibling, figure?.nextElementSibling];
      if (before && after) getSelection()?.setBaseAndExtent(before, 0, after, after.childNodes.length);
    });
    await page.keyboard.press('Control+c');
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n').map((line) => line.trim());
    expect(lines.length).toBeGreaterThan(2);
    expect(lines).not.toContain('Copy');
  });

  test('a second copy is told of as long as the first', async ({ page }) => {
    await page.clock.install();
    await page.reload();
    const button = page.locator('code-block').first().getByRole('button');
    await button.click();
    await expect(button).toHaveText('Copied');
    await page.clock.runFor(1_500);
    await button.click();
    // A copy that is there changes nothing more.
    await page.evaluate(() => navigator.clipboard.readText());
    await page.clock.runFor(1_000);
    expect(await button.textContent()).toBe('Copied');
    await page.clock.runFor(1_500);
    await expect(button).toHaveText('Copy');
  });

  test('a refused copy says so', async ({ page }) => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('Closed', 'NotAllowedError'));
    });
    const button = page.locator('code-block').first().getByRole('button');
    await button.click();
    await expect(button).toHaveText('Not copied');
    await expect(button).toHaveText('Copy');
  });

  test('Escape closes a type', async ({ page }) => {
    const block = blockAfter(page, 'code-that-explains-itself');
    const name = block.locator('.type').first();
    await name.focus();
    await expect.poll(() => tipOf(page)).toBe('const seats: Seat[]');
    await page.keyboard.press('Escape');
    await expect.poll(() => tipOf(page)).toBe('none');
    await page.keyboard.press('Tab');
    await expect.poll(() => tipOf(page)).toBe('interface Seat');
  });
});

/** What shows beside the focused name. */
const tipOf = (page: Page) =>
  page.evaluate(() => {
    const content = getComputedStyle(document.activeElement ?? document.body, '::after').content;
    return content.replace(/^"|"$/g, '');
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a folded block unfolds', async ({ page }) => {
    await page.goto(pages['post with every construct']);
    const block = blockAfter(page, 'long-blocks');
    const height = async () => (await block.locator('pre').boundingBox())?.height ?? 0;
    const folded = await height();
    await block.locator('summary').click();
    expect(await height()).toBeGreaterThan(folded);
  });
});

test('a long line scrolls inside its block by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 480, height: 800 });
  await page.goto(pages['post with every construct']);
  const pre = blockAfter(page, 'code-that-explains-itself').locator('pre');
  await pre.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => pre.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
