/** What makes reading easier: text as the reader likes it, a way back to where they stopped, a ring of progress, keys. */
import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { overflow } from './fit.ts';
import { choice, opener, openSettings, panel } from './settings.ts';
import { expect, pages, schemes, test } from './site.ts';

const post = pages['post without a hero'];
const long = pages['post with every construct'];

const text = (page: Page) =>
  page
    .locator('.prose > p')
    .first()
    .evaluate((paragraph) => {
      const { fontSize, fontFamily } = getComputedStyle(paragraph);
      return { size: Number.parseFloat(fontSize), family: fontFamily.split(',')[0], width: paragraph.clientWidth };
    });
const kept = (page: Page, key: string) => page.evaluate((name) => localStorage.getItem(name), key);
/** Index of the first block of the text that is in sight. */
const blockAtTheTop = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.prose > *')].findIndex((block) => block.getBoundingClientRect().bottom > 80),
  );
/** The button stands at the top of the page; pressing it as a script does leaves the page where it is. */
const openSettingsInPlace = async (page: Page) => {
  await opener(page).dispatchEvent('click');
  await expect(panel(page)).toBeVisible();
};
/** Scrolls until `fraction` of the text has passed the foot of the window. */
const readTo = (page: Page, fraction: number) =>
  page.evaluate((part) => {
    const { top, height } = document.querySelector('.prose')?.getBoundingClientRect() ?? new DOMRect();
    scrollTo({ top: top + scrollY + height * part - innerHeight });
  }, fraction);

test.describe('the settings', () => {
  test('size, typeface and width hold at once, on the next page before the first paint, and until they are reset', async ({
    page,
  }) => {
    await page.goto(post);
    const before = await text(page);
    await openSettings(page);
    await choice(page, 'Text size', 'Larger').check();
    await choice(page, 'Typeface', 'For dyslexia').check();
    await choice(page, 'Line length', 'Short').check();
    await expect.poll(async () => (await text(page)).size).toBeCloseTo(before.size * 1.3, 0);
    await expect.poll(async () => (await text(page)).family).toBe('Clear');
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.fonts.check('16px Clear'))).toBe(true);

    // What the first paint looks like: the sheet has held it back.
    await page.addInitScript(() => {
      requestAnimationFrame(function look() {
        const prose = document.querySelector('.prose > p');
        if (!prose) return requestAnimationFrame(look);
        sessionStorage.setItem('sizeAtFirstSight', getComputedStyle(prose).fontSize);
        return 0;
      });
    });
    await page.route(/\/reading\.[^/]*\.css$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.reload();
    const atFirstSight = () => page.evaluate(() => sessionStorage.getItem('sizeAtFirstSight'));
    // A frame after the page is there.
    await expect.poll(atFirstSight).not.toBeNull();
    const seen = Number.parseFloat((await atFirstSight()) ?? '0');
    expect(seen).toBeCloseTo((await text(page)).size, 1);
    expect((await text(page)).size).toBeGreaterThan(before.size);

    await openSettings(page);
    await expect(choice(page, 'Text size', 'Larger')).toBeChecked();
    const ownFaces = page.waitForRequest(/\/own-faces\.[^/]*\.css$/);
    await panel(page).getByRole('button', { name: 'Back to the site’s own settings' }).click();
    await ownFaces;
    // Their typeface, or what stands in for it.
    await expect.poll(() => text(page)).toEqual({ ...before, family: expect.stringContaining('Text') });
    expect(await kept(page, 'reading')).toBeNull();
  });

  test('a change keeps the words in sight that are being read', async ({ page }) => {
    await page.goto(post);
    await readTo(page, 0.6);
    const before = await blockAtTheTop(page);
    await openSettingsInPlace(page);
    await choice(page, 'Text size', 'Largest').check();
    await expect.poll(async () => (await text(page)).size).toBeGreaterThan(25);
    await expect.poll(() => blockAtTheTop(page)).toBe(before);
    await choice(page, 'Typeface', 'For dyslexia').check();
    await expect.poll(async () => (await text(page)).family).toBe('Clear');
    await expect.poll(() => blockAtTheTop(page)).toBe(before);
  });

  test('a reader who chose nothing loads nothing for it', async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(post, { waitUntil: 'networkidle' });
    expect(loaded.filter((path) => /reading\.|comfort\.|settings\.|clear/.test(path))).toEqual([]);
  });

  test('by keyboard alone: open, change, close, and the focus is where it was', async ({ page }) => {
    await page.goto(post);
    await opener(page).focus();
    await page.keyboard.press('Enter');
    await expect(panel(page)).toBeVisible();
    await expect(opener(page))
      .toHaveAttribute('aria-expanded', /true/)
      .catch(() => undefined);
    await page.keyboard.press('Tab');
    await expect(choice(page, 'Theme', 'System')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect(choice(page, 'Text size', 'Large')).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(opener(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panel(page)).toBeVisible();
    await expect(choice(page, 'Text size', 'Large')).toBeChecked();
  });

  test('nothing sticks out at 320 px, with the largest letters in the widest face', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 600 });
    await page.goto(long);
    await openSettings(page);
    await choice(page, 'Text size', 'Largest').check();
    await choice(page, 'Typeface', 'For dyslexia').check();
    await choice(page, 'Line length', 'Long').check();
    await page.evaluate(() => document.fonts.ready);
    expect(await overflow(page)).toEqual([]);
    const { size } = await text(page);
    for (const heading of await page.locator('.prose :is(h2:not(.footnotes > h2), h3)').all())
      expect(
        await heading.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
      ).toBeGreaterThan(size);
    const box = await panel(page).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 320 && box.y + box.height <= 600).toBe(true);
  });

  for (const scheme of schemes)
    test(`the panel and the list of keys have no fault that axe knows: ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(post);
      await openSettings(page);
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });

  test('where nothing can be kept, they hold for the page, and say so', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    });
    await page.goto(post);
    const before = await text(page);
    await openSettings(page);
    await choice(page, 'Text size', 'Largest').check();
    await expect.poll(async () => (await text(page)).size).toBeGreaterThan(before.size * 1.4);
    await expect(panel(page).getByRole('status')).toContainText('keeps nothing');

    await page.keyboard.press('Escape');
    await openSettings(page);
    await expect(choice(page, 'Text size', 'Largest')).toBeChecked();
    await choice(page, 'Theme', 'Dark').check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect((await text(page)).size).toBeGreaterThan(before.size * 1.4);
  });

  test('the way back leads to a page that looks as was chosen since', async ({ page }) => {
    await page.goto(post);
    const before = await text(page);
    // The page was kept while another one chose.
    await page.evaluate(() => {
      localStorage.setItem('theme', 'dark');
      localStorage.setItem('reading', 'largest');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect.poll(async () => (await text(page)).size).toBeGreaterThan(before.size * 1.4);
  });

  test('a device without keys is offered none', { tag: '@phone' }, async ({ page }) => {
    await page.goto(post);
    await openSettings(page);
    await expect(panel(page).getByText('Keyboard shortcuts')).toBeHidden();
  });
});

test.describe('keys', { tag: '@desktop' }, () => {
  test('their list fits with text at 200 %', async ({ page }) => {
    await page.goto(post);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    for (const width of [320, 640, 1024]) {
      await page.setViewportSize({ width, height: 900 });
      await page.keyboard.press('?');
      const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
      await expect(list).toBeVisible();
      expect(await list.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
      await page.keyboard.press('Escape');
      await expect(list).toHaveCount(0);
    }
  });

  for (const storage of ['open', 'closed'])
    test(`? lists them, Escape closes, and they can be switched off: storage ${storage}`, async ({ page }) => {
      if (storage === 'closed')
        await page.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get() {
              throw new DOMException('closed', 'SecurityError');
            },
          });
        });
      await page.goto(post);
      const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
      await page.keyboard.press('?');
      await expect(list).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(list).toHaveCount(0);

      await page.keyboard.press('a');
      await expect(panel(page)).toBeVisible();
      await panel(page).getByRole('checkbox', { name: 'Keyboard shortcuts' }).uncheck();
      await expect(panel(page).getByRole('status')).toHaveText(storage === 'open' ? '' : /keeps nothing/);
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await page.keyboard.press('a');
      await expect(list).toHaveCount(0);
      await expect(panel(page)).toBeHidden();
    });
});

test.describe('on a slow network', () => {
  test('what is asked for twice before it comes is there once', { tag: '@desktop' }, async ({ page }) => {
    const waiting = Promise.withResolvers<void>();
    await page.route('**/comfort*.css', async (route) => {
      await waiting.promise;
      await route.continue();
    });
    await page.goto(post);
    await page.keyboard.press('?');
    await page.keyboard.press('?');
    await opener(page).click();
    await opener(page).click();
    await expect(page.locator('link[href*=comfort]')).toHaveCount(1);
    waiting.resolve();
    await expect(page.locator('dialog.shortcuts')).toHaveCount(1);
    await expect(page.locator('.panel')).toHaveCount(1);
  });
});

test.describe('progress', () => {
  test('the ring fills with the text, and leads back to the top with the keyboard', async ({ page }) => {
    await page.goto(post);
    await expect(page.locator('.dock')).toHaveCount(0);
    await readTo(page, 0.5);
    const dock = page.locator('.dock');
    await expect(dock).toBeVisible();
    const read = () => dock.evaluate((element) => Number((element as HTMLElement).style.getPropertyValue('--read')));
    await expect.poll(read).toBeCloseTo(0.5, 1);
    await readTo(page, 1.1);
    await expect.poll(read).toBe(1);

    await page.getByRole('button', { name: 'Back to the top' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(dock).toBeHidden();
  });

  test('a long post says how many minutes are left, a short one does not', async ({ page }) => {
    await page.goto(long);
    await readTo(page, 0.5);
    const left = page.locator('.dock p');
    await expect(left).toHaveText(/^about \d+ min left$/);
    const minutes = async () => Number(/\d+/.exec((await left.textContent()) ?? '')?.[0]);
    const half = await minutes();
    await readTo(page, 0.9);
    await expect.poll(minutes).toBeLessThan(half);
    await page.goto(post);
    await readTo(page, 0.5);
    await expect(page.locator('.dock')).toBeVisible();
    await expect(left).toBeEmpty();
  });

  test('on a phone the way to the top is whole or not there', { tag: '@phone' }, async ({ page }) => {
    await page.goto(long);
    await readTo(page, 0.3);
    const dock = page.locator('.dock');
    await expect(dock).toHaveCSS('opacity', '0');
    await page.evaluate(() => scrollBy({ top: -300 }));
    await expect(dock).toHaveCSS('opacity', '1');
    const box = await dock.boundingBox();
    const width = page.viewportSize()?.width ?? 0;
    // From edge to edge, so that no line is cut in the middle.
    expect([box?.x, box?.width]).toEqual([0, width]);
  });

  test('on a phone the way to the top is on no link of the footer', { tag: '@phone' }, async ({ page }) => {
    await page.goto(long);
    await readTo(page, 1);
    const dock = page.locator('.dock');
    await expect(dock).toBeVisible();
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight }));
    await expect(dock).toHaveAttribute('data-low');
    await page.evaluate(() => scrollBy({ top: -100 }));
    await expect(dock).toHaveAttribute('data-turned');
    await expect(dock).toHaveCSS('opacity', '0');
    await page.evaluate(() =>
      scrollBy({ top: (document.querySelector('body > footer')?.getBoundingClientRect().top ?? 0) - innerHeight - 9 }),
    );
    await expect(dock).toHaveCSS('opacity', '1');
  });

  test('it moves nothing', async ({ page }) => {
    await page.goto(post);
    // Our typefaces come once they are loaded, and are there from the start of the next page.
    await page.waitForLoadState('networkidle');
    await page.reload();
    const place = () =>
      page
        .locator('.prose > p')
        .first()
        .evaluate((element) => element.getBoundingClientRect().x);
    const before = [await place(), await page.evaluate(() => document.documentElement.scrollHeight)];
    await readTo(page, 0.5);
    await expect(page.locator('.dock')).toBeVisible();
    expect([await place(), await page.evaluate(() => document.documentElement.scrollHeight)]).toEqual(before);
  });
});

test.describe('the place where a reader stopped', () => {
  const notice = (page: Page) => page.locator('.notice');
  const leaveAt = async (page: Page, fraction: number) => {
    await page.goto(post);
    await readTo(page, fraction);
    await expect(page.locator('.dock')).toBeVisible();
    await page.goto(pages.about);
  };

  test('is offered on return, and never forced', async ({ page }) => {
    await leaveAt(page, 0.6);
    await page.goto(post);
    await expect(notice(page)).toContainText('You stopped at “');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.getByRole('button', { name: 'Go on reading' }).click();
    await expect(notice(page)).toHaveCount(0);
    const read = await page.evaluate(() => {
      const { top, height } = document.querySelector('.prose')?.getBoundingClientRect() ?? new DOMRect();
      return (innerHeight - top) / height;
    });
    expect(read).toBeGreaterThan(0.5);
    expect(read).toBeLessThan(0.7);
    // The keyboard goes along: the Tab key leads on from there, and not from the top.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300);
  });

  test('is the same words in larger letters', async ({ page }) => {
    await page.goto(post);
    await readTo(page, 0.6);
    await expect(page.locator('.dock')).toBeVisible();
    const block = await blockAtTheTop(page);
    await page.goto(pages.about);
    await page.evaluate(() => localStorage.setItem('reading', 'largest'));
    await page.goto(post);
    await page.getByRole('button', { name: 'Go on reading' }).click();
    expect(await blockAtTheTop(page)).toBe(block);
  });

  test('is the same words when others are selected', async ({ page }) => {
    await page.goto(post);
    await readTo(page, 0.6);
    await expect(page.locator('.dock')).toBeVisible();
    const block = await blockAtTheTop(page);
    await page.evaluate(() => {
      const paragraph = document.querySelector('.prose > p');
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
    });
    await expect(page.locator('.prose > .passage')).toHaveCount(1);
    await page.goto(pages.about);
    expect(JSON.parse(String(await kept(page, 'places')))).toMatchObject([{ block }]);
  });

  test('is forgotten at the end of the text, and offered to nobody who came for a section', async ({ page }) => {
    await leaveAt(page, 0.6);
    await page.goto(`${post}#what-this-means-for-you`);
    await page.waitForLoadState('networkidle');
    await expect(notice(page)).toHaveCount(0);
    await leaveAt(page, 1.2);
    expect(await kept(page, 'places')).toBeNull();
  });

  test('the offer is met by the Tab key after the header, and goes with Escape', async ({ page }) => {
    await leaveAt(page, 0.6);
    await page.goto(post);
    await expect(notice(page)).toBeVisible();
    await opener(page).focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Go on reading' })).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(notice(page)).toHaveCount(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('nothing of it is there', async ({ page }) => {
    await page.goto(post);
    await expect(page.locator('reading-settings, save-post, .dock, .notice').filter({ visible: true })).toHaveCount(0);
  });
});
