/** Nothing is wider than the window, small enough to miss, or further down than it should be. */
import type { Page } from '@playwright/test';
import { overflow, overprinted, shattered, squeezed } from './fit.ts';
import { expect, pages, postPaths, test } from './site.ts';

// The last is 1280 × 1024 at 400 % zoom.
const windows = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
  { width: 320, height: 256 },
];

/** What a thumb presses on a phone: header, footer, buttons. */
const controls = 'body > header :is(a, button), body > footer li a, .button, main button, summary';

for (const [name, path] of Object.entries(pages)) {
  test(`fits the window, and has targets large enough: ${name}`, async ({ page, isMobile }) => {
    await page.goto(path);
    // WCAG 2.2, 2.5.8: 24 pixels, but for links in a sentence. Fingers get 44 where the design has its controls.
    expect.soft(await smallTargets(page, 'a[href], button, summary', 24)).toEqual([]);
    if (isMobile) expect.soft(await smallTargets(page, controls, 44), 'for fingers').toEqual([]);
    if (isMobile) expect.soft(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    for (const size of isMobile ? [page.viewportSize()] : windows) {
      if (size) await page.setViewportSize(size);
      expect.soft(await overflow(page), `${size?.width} pixels wide`).toEqual([]);
      expect.soft(await squeezed(page), `${size?.width} pixels wide`).toEqual([]);
    }
  });
}

/** WCAG 2.2, 1.4.4, and 1.4.12 with its own numbers. */
const enlargements = {
  'text at 200 %': 'html { font-size: 200% !important }',
  'the text spacing of WCAG 1.4.12':
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
};

for (const [what, css] of Object.entries(enlargements)) {
  test(`every type of page fits from 320 to 1440 px with ${what}`, { tag: '@desktop' }, async ({ page }) => {
    // Every type of page, in six widths.
    test.setTimeout(300_000);
    for (const path of Object.values(pages)) {
      await page.goto(path);
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets.push(sheet);
      }, css);
      for (const width of [320, 390, 640, 768, 1024, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await overflow(page), `${path}, ${width} pixels wide`).toEqual([]);
        expect.soft(await squeezed(page), `${path}, ${width} pixels wide`).toEqual([]);
        expect.soft(await overprinted(page), `${path}, ${width} pixels wide`).toEqual([]);
        expect.soft(await shattered(page), `${path}, ${width} pixels wide`).toEqual([]);
      }
    }
  });
}

test('icons grow with the text', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(pages.home);
  const sizes = () =>
    page.locator('body > header svg').evaluateAll((icons) => icons.map((icon) => icon.getBoundingClientRect().width));
  const before = await sizes();
  expect(before.length).toBeGreaterThan(1);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await sizes()).toEqual(before.map((size) => size * 2));
});

/** Each visible target below `least` CSS pixels in width or height, with its size. A card's link is as large as the card. */
const smallTargets = (page: Page, selector: string, least: number) =>
  page.evaluate(
    ({ selector, least }) =>
      [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
        const isInSentence = () => {
          const block = element.closest('p, li, h1, h2, h3, h4, h5, h6, figcaption, dd, dt, td, th, caption');
          return block !== null && block.textContent.trim() !== element.textContent.trim();
        };
        if (!element.checkVisibility() || element.matches('.skip')) return [];
        if (getComputedStyle(element).display === 'inline' && isInSentence()) return [];
        const { width, height } = (
          element.matches('.card-link') ? (element.closest('.card') ?? element) : element
        ).getBoundingClientRect();
        const size = `${Math.round(width * 10) / 10} × ${Math.round(height * 10) / 10}`;
        return width < least - 0.05 || height < least - 0.05
          ? [`${element.innerText || element.ariaLabel}: ${size}`]
          : [];
      }),
    { selector, least },
  );

test('on a phone the text starts early and titles are short', { tag: '@phone' }, async ({ page }) => {
  // A question for phones.
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of await postPaths(page)) {
    await page.goto(path);
    const { lines, top, hasHero } = await page.evaluate(() => {
      const title = document.querySelector('.post-title');
      const lineHeight = title ? Number.parseFloat(getComputedStyle(title).lineHeight) : 1;
      return {
        lines: Math.round((title?.getBoundingClientRect().height ?? 0) / lineHeight),
        top: Math.round(document.querySelector('.prose > p')?.getBoundingClientRect().top ?? 0),
        hasHero: document.querySelector('.post-hero img') !== null,
      };
    });
    expect.soft(lines, `lines of the title of ${path}`).toBeLessThanOrEqual(3);
    if (!hasHero) expect.soft(top, `first paragraph of ${path}`).toBeLessThanOrEqual(420);
  }
});
