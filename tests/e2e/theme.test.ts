/** The reader's theme: system, light, dark; remembered, without a flash, the same in every tab. */
import type { Page } from '@playwright/test';
import { choice, openSettings, panel } from './settings.ts';
import { expect, pages, test } from './site.ts';

const themes = ['System', 'Light', 'Dark'] as const;
const choose = (page: Page, theme: (typeof themes)[number]) => choice(page, 'Theme', theme).check();
const look = (page: Page) =>
  page.evaluate(() => {
    const { colorScheme } = getComputedStyle(document.documentElement);
    return { colorScheme, paper: getComputedStyle(document.body).backgroundColor };
  });

test('system, light and dark, by the arrow keys, and the page follows at once', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(pages.home);
  await openSettings(page);
  const system = await look(page);
  await expect(choice(page, 'Theme', 'System')).toBeChecked();

  await choice(page, 'Theme', 'System').focus();
  await page.keyboard.press('ArrowRight');
  await expect(choice(page, 'Theme', 'Light')).toBeChecked();
  await expect.poll(async () => (await look(page)).colorScheme).toBe('light');
  expect((await look(page)).paper).not.toBe(system.paper);

  await page.keyboard.press('ArrowRight');
  await expect(choice(page, 'Theme', 'Dark')).toBeChecked();
  await expect.poll(() => look(page)).toEqual({ colorScheme: 'dark', paper: system.paper });

  await page.keyboard.press('ArrowRight');
  await expect(choice(page, 'Theme', 'System')).toBeChecked();
  await expect.poll(() => look(page)).toEqual(system);
});

test('the choice is remembered, and there before anything is painted', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(pages.home);
  await openSettings(page);
  await choose(page, 'Dark');
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
    expect((await look(page)).colorScheme).toBe('dark');
    await openSettings(page);
    await expect(choice(page, 'Theme', 'Dark')).toBeChecked();
  }
});

test('another tab follows, its open settings too', async ({ page, context }) => {
  await page.goto(pages.home);
  const other = await context.newPage();
  await other.goto(pages.about);
  await openSettings(other);
  await page.bringToFront();
  await openSettings(page);
  await choose(page, 'Light');
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(choice(other, 'Theme', 'Light')).toBeChecked();
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
  await openSettings(page);
  for (const theme of themes) {
    await choose(page, theme);
    await expect(panel(page).getByRole('status')).toBeEmpty();
    await expect(async () => {
      const [colour, paper] = await frame();
      expect(colour, theme).toEqual(paper);
    }).toPass();
  }
});
