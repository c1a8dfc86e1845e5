/** The reader's theme: system, light, dark; remembered, without a flash, the same in every tab. */
import type { Page } from '@playwright/test';
import { expect, pages, test } from './site.ts';

const themeButton = (page: Page) => page.locator('theme-toggle button');
const look = (page: Page) =>
  page.evaluate(() => {
    const { colorScheme } = getComputedStyle(document.documentElement);
    return { colorScheme, paper: getComputedStyle(document.body).backgroundColor };
  });

test('the button goes round system, light and dark, and says where it is', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(pages.home);
  const button = themeButton(page);
  const system = await look(page);
  await expect(button).toHaveAccessibleName(/system/i);

  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAccessibleName(/light/i);
  const light = await look(page);
  expect(light.colorScheme).toBe('light');
  expect(light.paper).not.toBe(system.paper);

  await page.keyboard.press('Space');
  await expect(button).toHaveAccessibleName(/dark/i);
  expect(await look(page)).toEqual({ colorScheme: 'dark', paper: system.paper });

  await page.keyboard.press('Enter');
  await expect(button).toHaveAccessibleName(/system/i);
  expect(await look(page)).toEqual(system);
  await expect(button.locator('svg > :visible')).toHaveCount(1);
});

test('the choice is remembered, and there before anything is painted', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(pages.home);
  await themeButton(page).click();
  await themeButton(page).click();
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.body) return;
      sessionStorage.setItem('themeAtFirstSight', document.documentElement.dataset['theme'] ?? 'none');
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  for (const path of [pages.home, pages['post without a hero'], pages['not found']]) {
    await page.goto(path);
    expect(await page.evaluate(() => sessionStorage.getItem('themeAtFirstSight'))).toBe('dark');
    await expect(themeButton(page)).toHaveAccessibleName(/dark/i);
    expect((await look(page)).colorScheme).toBe('dark');
  }
});

test('another tab follows', async ({ page, context }) => {
  await page.goto(pages.home);
  const other = await context.newPage();
  await other.goto(pages.about);
  await themeButton(page).click();
  await expect(themeButton(other)).toHaveAccessibleName(/light/i);
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('the browser’s own frame takes the colour of the page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(pages.home);
  const frame = () =>
    page.evaluate(() => {
      const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')];
      const probe = document.createElement('i');
      document.body.append(probe);
      probe.style.color = metas.find(({ media }) => !media || matchMedia(media).matches)?.content ?? '';
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      const rgb = (color: string) => {
        if (!canvas) return [];
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
      };
      const pair = [rgb(getComputedStyle(probe).color), rgb(getComputedStyle(document.body).backgroundColor)];
      probe.remove();
      return pair;
    });
  for (const theme of ['system', 'light', 'dark']) {
    await expect(themeButton(page)).toHaveAccessibleName(new RegExp(theme, 'i'));
    const [colour, paper] = await frame();
    expect(colour, theme).toEqual(paper);
    await themeButton(page).click();
  }
});
