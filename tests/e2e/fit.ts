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

/** Words of the interface that are printed over others. What its surroundings cut off is not seen. */
export const overprinted = (page: Page) =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('.ui :is(a, button, summary), h1')].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      const range = document.createRange();
      range.selectNodeContents(element);
      const frames = [element.parentElement, element].flatMap((frame) =>
        frame && getComputedStyle(frame).overflowY === 'hidden' ? [frame.getBoundingClientRect()] : [],
      );
      const lines = [...range.getClientRects()].filter(
        (line) => line.width > 2 && frames.every((frame) => line.top < frame.bottom - 2 && line.bottom > frame.top + 2),
      );
      return [{ element, lines }];
    });
    const cross = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 3 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 6;
    return shown.flatMap(({ element, lines }, index) =>
      shown
        .slice(index + 1)
        .filter((other) => !element.contains(other.element) && !other.element.contains(element))
        .filter((other) => lines.some((line) => other.lines.some((otherLine) => cross(line, otherLine))))
        .map((other) => `${element.innerText} over ${other.element.innerText}`),
    );
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

/** Words that stand on three lines or more. */
export const shattered = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (!node.parentElement?.checkVisibility() || node.parentElement.closest('pre, code, svg, math')) continue;
      for (const { 0: word, index } of node.data.matchAll(/\p{L}{4,}/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 2) found.push(word);
      }
    }
    return found;
  });
