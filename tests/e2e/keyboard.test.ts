/** Everything a pointer can do, a keyboard can do, in reading order and in plain sight. */
import type { Page } from '@playwright/test';
import { expect, pages, test } from './site.ts';

interface Stop {
  /** Position in the document among everything that takes part in the round, or -1. */
  readonly index: number;
  readonly what: string;
  readonly isMarked: boolean;
  readonly isInView: boolean;
  /** Boxes around it that cut off some of its ring. */
  readonly cutBy: readonly string[];
}

/** Everything that can be focused and seen, in document order; -1 marks nothing focused. */
const stops = (page: Page) =>
  page.evaluate(() => {
    // Of the tabs of a group, Tab meets the chosen one; the arrows lead to the others.
    const focusable = ':is(a[href], button, summary, input:not([disabled]), [tabindex]):not([tabindex="-1"])';
    const all = [...document.querySelectorAll<HTMLElement>(focusable)];
    const shown = all.filter((element) => element.checkVisibility({ visibilityProperty: true }));
    shown.forEach((element, index) => {
      element.dataset['stop'] = String(index);
    });
    return shown.map((element) => element.outerHTML.slice(0, 80));
  });

/** Where the focus is, and whether a reader can see that it is there. */
const focused = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const box = element.getBoundingClientRect();
    const isMarkedBy = (candidate: Element | null) => {
      if (!candidate) return false;
      const { outlineStyle, outlineWidth, boxShadow, opacity } = getComputedStyle(candidate);
      return (
        ((outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none') && opacity === '1'
      );
    };
    const { outlineOffset, outlineWidth } = getComputedStyle(element);
    const ring = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
    const cuts = (outer: Element): boolean => {
      const around = outer.getBoundingClientRect();
      const { overflowX, display } = getComputedStyle(outer);
      const isScrolled = outer.scrollWidth > outer.clientWidth;
      if (display === 'inline' || overflowX === 'visible' || isScrolled) return false;
      const rims = [around.left - box.left, box.right - around.right, around.top - box.top, box.bottom - around.bottom];
      return Math.max(...rims) + ring > 1;
    };
    const outers: Element[] = [];
    for (let outer = element.parentElement; outer && outer !== document.body; outer = outer.parentElement)
      outers.push(outer);
    return {
      index: Number(element.dataset['stop'] ?? -1),
      what: element.outerHTML.slice(0, 120),
      isMarked: isMarkedBy(element) || (element.matches('.card-link') && isMarkedBy(element.closest('.card'))),
      isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      cutBy: outers.filter(cuts).map((outer) => `${outer.localName}.${outer.className}`),
    };
  });

for (const name of ['home', 'post without a hero', 'post with every construct'] as const) {
  test(`Tab goes through everything in order, visibly: ${name}`, async ({ page }) => {
    await page.goto(pages[name]);
    const expected = await stops(page);
    expect(expected.length).toBeGreaterThan(10);
    for (const [index, what] of expected.entries()) {
      await page.keyboard.press('Tab');
      // The browser's own player has stops of its own inside.
      while (await page.evaluate(() => document.activeElement instanceof HTMLMediaElement))
        await page.keyboard.press('Tab');
      const stop = await focused(page);
      expect(stop, `stop ${index} should be ${what}`).toEqual({
        ...stop,
        index,
        isMarked: true,
        isInView: true,
        cutBy: [],
      });
    }
  });
}

test('the first Tab meets the skip link, which goes to the content', async ({ page }) => {
  await page.goto(pages['post without a hero']);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  expect((await skip.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  const target = await skip.getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${pages['post without a hero']}${target}`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Back to Blog' })).toBeFocused();
});

test('after a click in the text, Tab goes on from there', async ({ page }) => {
  await page.goto(pages['post without a hero']);
  const section = page.locator('#what-this-means-for-you');
  await section.click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Tab');
  await expect(section.getByRole('link')).toBeFocused();
});

test('code and tables that are wider than the page scroll by keyboard, named', async ({ page }) => {
  await page.setViewportSize({ width: 240, height: 480 });
  await page.goto(pages['post with every construct']);
  for (const selector of ['.prose pre', '.prose .table']) {
    const wide = await page
      .locator(selector)
      .evaluateAll((all) => all.findIndex((one) => one.scrollWidth > one.clientWidth + 20));
    expect(wide, `one ${selector} is wider than the page`).toBeGreaterThanOrEqual(0);
    const scroller = page.locator(selector).nth(wide);
    await expect(scroller).toHaveAttribute('aria-label', /\S/);
    await expect(scroller).toHaveAttribute('tabindex', '0');
    await scroller.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => scroller.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  }
});

test('a heading’s link to itself', async ({ page }) => {
  await page.goto(pages['post without a hero']);
  const heading = page.locator('.prose h2').first();
  const anchor = heading.getByRole('link');
  await expect(anchor).toHaveAccessibleName(/Where the anxiety comes from/);
  await anchor.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#where-the-anxiety-comes-from$/);
  await expect(heading).toBeInViewport();
});

test('footnotes go there and back', async ({ page }) => {
  await page.goto(pages['post with every construct']);
  const mention = page.locator('.prose a[role=doc-noteref]').first();
  await mention.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('.footnotes li').first();
  await expect(note).toBeInViewport();
  // The way back is the next stop after the note's own links.
  const back = note.locator('a[role=doc-backlink]').first();
  const links = await note.getByRole('link').count();
  for (let press = 0; press < links; press++) {
    await page.keyboard.press('Tab');
    if (await back.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(back).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(mention).toBeInViewport();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(mention).toBeFocused();
});
