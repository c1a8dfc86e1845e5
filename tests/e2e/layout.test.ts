/** Nothing is wider than the window, small enough to miss, or further down than it should be. */
import type { Page } from '@playwright/test';
import { overflow, squeezed } from './fit.ts';
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
