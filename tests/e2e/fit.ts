/** What does not fit. */
import type { Page } from '@playwright/test';

/** What sticks out of the page to the side, and by how many pixels. */
export const overflow = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll('*:not(svg *)')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > width + 0.5 || left < -0.5;
    });
    return [document.documentElement.scrollWidth - width, ...wide.map((element) => element.outerHTML.slice(0, 80))];
  });

/** Text of the interface that is cut off, and icons that have no room. */
export const squeezed = (page: Page) =>
  page.evaluate(() => {
    const cut = [...document.querySelectorAll<HTMLElement>('.ui, .ui *, h1, .card-title')].filter((element) => {
      const { overflowX, position } = getComputedStyle(element);
      return overflowX !== 'visible' && position !== 'absolute' && element.scrollWidth > element.clientWidth + 1;
    });
    const flat = [...document.querySelectorAll('header svg, .portrait')].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return (
        element.checkVisibility() && (width < 16 || Math.abs(width - height) > 1) && element.closest('button') === null
      );
    });
    return [...cut, ...flat].map((element) => element.outerHTML.slice(0, 80));
  });
