/** What a page costs and how it arrives: bytes, shifts, the processor. */
import { brotliCompressSync } from 'node:zlib';
import { type BrowserContext, devices, type Page, type Response } from '@playwright/test';
import { budget, isAsItComes } from '../budget.ts';
import { opener, panel } from './settings.ts';
import { expect, pages, postPaths, test } from './site.ts';

interface Shift {
  readonly score: number;
  /** What moved, and by how many pixels to the side and down. */
  readonly moved: readonly (readonly [what: string, x: number, y: number])[];
}

const readers = { tag: '@readers' };

/** The layout shifts of the page that is open (Layout Instability, WICG). */
const shifts = (page: Page): Promise<Shift[]> => page.evaluate(() => Reflect.get(window, 'shifts'));
const hasOwnFaces = (page: Page) =>
  page.evaluate(() => [...document.fonts].some(({ family, status }) => family === 'Text' && status === 'loaded'));
const movesInOwnFaces = (page: Page) =>
  page.evaluate(async () => {
    const places = () => [...document.querySelectorAll('main *')].map((element) => element.getBoundingClientRect());
    const before = places();
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = /[^"]+own-faces[^"]+/.exec(document.querySelector('noscript')?.textContent ?? '')?.[0] ?? '';
    document.head.append(sheet);
    await new Promise((resolve) => sheet.addEventListener('load', resolve));
    await Promise.all(['1em Display', '1em Text', 'italic 1em Text'].map((font) => document.fonts.load(font)));
    return places().some(
      ({ x, y }, i) => Math.max(Math.abs(x - (before[i]?.x ?? x)), Math.abs(y - (before[i]?.y ?? y))) >= 3,
    );
  });
/** Fonts, pictures and what they change are there. */
const settled = async (page: Page, path: string) => {
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  });
};

test(
  'nothing moves while pages load, whatever typefaces the reader has and however late ours are',
  readers,
  async ({ page }) => {
    // Every page, one after the other, in two widths.
    test.setTimeout(600_000);
    await page.addInitScript(() => {
      interface LayoutShift extends PerformanceEntry {
        readonly value: number;
        readonly sources: readonly { node: Element | null; previousRect: DOMRect; currentRect: DOMRect }[];
      }
      const shifts: Shift[] = [];
      Reflect.set(window, 'shifts', shifts);
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as LayoutShift[]) {
          const moved = sources.map(({ node, previousRect, currentRect }) => {
            const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
            const what = `${element?.localName}.${element?.className} ${element?.textContent.trim().slice(0, 20)}`;
            return [what, currentRect.x - previousRect.x, currentRect.y - previousRect.y] as const;
          });
          shifts.push({ score: value, moved });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // The network is slow; the page is painted long before these arrive.
    await page.route(/\.(woff2|avif|webp|png|jpe?g|svg)$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    const paths = [...new Set([...Object.values(pages), ...(await postPaths(page))])];
    const own: boolean[] = [];
    for (const path of paths) {
      await settled(page, path);
      own.push(await hasOwnFaces(page));
      const seen = await shifts(page);
      const score = seen.reduce((sum, shift) => sum + shift.score, 0);
      // A line may hold a word that stands a pixel further on; nothing is anywhere else.
      const jumps = seen.flatMap(({ moved }) => moved.filter(([, x, y]) => Math.max(Math.abs(x), Math.abs(y)) > 4));
      expect
        .soft({ jumps: score > 0.001 ? jumps : [], score: score > 0.01 ? score : 0 }, path)
        .toEqual({ jumps: [], score: 0 });
    }
    // The reader's stand-ins are so near to our faces that these come to most pages at the first visit.
    expect(own.filter(Boolean).length / paths.length).toBeGreaterThan(0.6);
  },
);

test('a card that is painted before it is read to its end stays where it is', async ({ page }) => {
  for (const path of [pages.home, '/blog/']) {
    const top = async () => {
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      return page
        .locator('.card-title')
        .first()
        .evaluate((title) => title.getBoundingClientRect().top);
    };
    const whole = await top();
    await page.route(path, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({ response, body: html.slice(0, html.indexOf('<p class="card-description')) });
    });
    expect(await top(), path).toBe(whole);
  }
});

test('the header is painted when it is read to its end', async ({ page }) => {
  await page.route(pages.home, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.slice(0, html.indexOf('<site-search')) });
  });
  await page.goto(pages.home);
  const link = page.locator('body > header nav a').first();
  await expect(link).toBeAttached();
  await expect(link).toBeHidden();
  await page.unrouteAll();
  await page.goto(pages.home);
  await expect(link).toBeVisible();
});

test.describe('while a page arrives', () => {
  // Scripts begin at its end.
  test.use({ javaScriptEnabled: false });

  test('what is painted of it stays where it is', async ({ page }) => {
    const places = () =>
      page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.body.querySelectorAll('*')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const isSeen =
            width > 0 && height > 0 && y < innerHeight && element.checkVisibility({ visibilityProperty: true });
          const what = `${element.localName}.${element.getAttribute('class')} ${element.textContent.trim().slice(0, 20)}`;
          return { what, x, y, isSeen };
        });
      });
    const kinds = ['home', 'post without a hero', 'post with a hero', 'tag of one post', 'about', 'archive'] as const;
    for (const path of kinds.map((kind) => pages[kind])) {
      await page.goto(path);
      const whole = await places();
      const html = await (await page.request.get(path)).text();
      const [main, footer, end] = [html.indexOf('<main'), html.lastIndexOf('<footer'), html.length];
      const cuts = [0.2, 0.4, 0.6, 0.8, 1].map((part) => main + part * (footer - main));
      for (const cut of [...cuts, ...[0.3, 0.6, 0.9].map((part) => footer + part * (end - footer))]) {
        await page.route(path, (route) =>
          route.fulfill({ contentType: 'text/html; charset=utf-8', body: html.slice(0, html.lastIndexOf('<', cut)) }),
        );
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        await page.unroute(path);
        const moved = (await places()).flatMap(({ what, x, y, isSeen }, index) => {
          const later = whole[index];
          const pixels = later ? Math.max(Math.abs(later.x - x), Math.abs(later.y - y)) : Number.NaN;
          return isSeen && !(pixels < 16) ? [`${what}: ${pixels}`] : [];
        });
        expect.soft(moved, `${path} at ${Math.round(cut)}`).toEqual([]);
      }
    }
  });
});

test('from the second page on the typefaces are there at the first paint', readers, async ({ page }) => {
  await settled(page, pages.home);
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('main .card-link')?.click());
  await expect(page.locator('.post-title')).toBeVisible();
  expect(await hasOwnFaces(page)).toBe(true);
  await expect(page.locator('head > link[href*=own-faces]')).toHaveCount(1);
});

test('a typeface that cannot be had costs no other', readers, async ({ page, faults }) => {
  await page.route(/\/italic\.[^/]+\.woff2$/, (route) => route.fulfill({ status: 404 }));
  await settled(page, pages['post with every construct']);
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family, style }) => `${family} ${style}`),
  );
  expect(loaded).toEqual(expect.arrayContaining(['Display normal', 'Text normal', 'Code normal']));
  expect(loaded).not.toContain('Text italic');
  expect(faults.splice(0).filter((fault) => !fault.includes('/italic.'))).toEqual([]);
});

test('the title is in its own typeface at the commonest widths of phones', readers, async ({ page }) => {
  for (const width of [390, 393, 412]) {
    await page.setViewportSize({ width, height: 844 });
    await settled(page, pages['post without a hero']);
    // Another typeface may set the page in other lines than its stand-in does: it is shown where it moves nothing.
    const isShown = (await hasOwnFaces(page)) || (!isAsItComes && (await movesInOwnFaces(page)));
    expect(isShown, `${width} px`).toBe(true);
  }
});

test('scripts take less of a phone’s processor than the page itself', { tag: '@phone' }, async ({ context }) => {
  const scripts = '**/*.js';
  // A short post, the first one, and one as long as ordinary posts get.
  for (const path of ['/blog/the-two-line-status/', pages['post without a hero'], '/blog/nobody-has-read-this-yet/']) {
    const withScripts: number[] = [];
    const without: number[] = [];
    // By turns, and the least of each: a busy machine only adds. Half as much again is left for it.
    for (let turn = 0; turn < 6; turn++) {
      withScripts.push(await secondsOfWork(context, path));
      await context.route(scripts, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
      without.push(await secondsOfWork(context, path));
      await context.unroute(scripts);
    }
    const ratio = Math.min(...withScripts) / Math.min(...without);
    expect.soft(ratio, `${path}: seconds with scripts ${withScripts}; without ${without}`).toBeLessThan(2.5);
  }
});

/** How long the main thread of a page works until it has nothing to do: its own time, so that what else runs on this machine is not counted. */
async function secondsOfWork(context: BrowserContext, path: string): Promise<number> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(path);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestIdleCallback(resolve));
  });
  const { metrics } = await devtools.send('Performance.getMetrics');
  await page.close();
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

/** Bytes as a host sends them: text compressed with Brotli, the rest as it is. */
async function transferred(response: Response): Promise<number> {
  const body = await response.body();
  return /^(text|application)\/(html|css|javascript|json|xml)|svg/.test(response.headers()['content-type'] ?? '')
    ? brotliCompressSync(body).length
    : body.length;
}

test('posts of ordinary length stay in their budget', { tag: '@phone' }, async ({ browser, page, baseURL }) => {
  // A phone has the denser screen, and loads the larger pictures.
  // Every post, one after the other.
  test.setTimeout(300_000);
  const { defaultBrowserType, ...pixel } = devices['Pixel 7'];
  const phone = { ...pixel, ...(baseURL ? { baseURL } : {}) };
  let ordinary = 0;
  for (const path of await postPaths(page)) {
    const context = await browser.newContext(phone);
    const fresh = await context.newPage();
    const responses: Response[] = [];
    fresh.on('response', (response) => responses.push(response));
    await fresh.goto(path);
    // To the end, so that what is lazy is counted too.
    await fresh.evaluate(async () => {
      for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
        scrollTo(0, y);
        await new Promise(requestAnimationFrame);
      }
      await document.fonts.ready;
      // A picture for the other theme, or in a part that is folded, never comes.
      await Promise.all([...document.images].filter((image) => image.checkVisibility()).map((image) => image.decode()));
    });
    const words = (await fresh.locator('.prose').innerText()).split(/\s+/).length;
    const sizes = await Promise.all(
      responses.map(async (response) => ({
        type: response.request().resourceType(),
        bytes: await transferred(response),
        url: response.url(),
      })),
    );
    await context.close();
    const sum = (...types: string[]) =>
      sizes.reduce((total, { type, bytes }) => total + (types.includes(type) ? bytes : 0), 0);
    const all = sizes.reduce((total, { bytes }) => total + bytes, 0);
    for (const { url } of sizes) expect(new URL(url).origin).toBe(baseURL);
    if (words > 1250) continue;
    ordinary++;
    expect.soft(all, `everything on ${path}`).toBeLessThanOrEqual(budget(90_000));
    expect.soft(sum('script'), `JavaScript on ${path}`).toBeLessThanOrEqual(6_000);
    expect.soft(sum('document', 'stylesheet'), `HTML and CSS on ${path}`).toBeLessThanOrEqual(14_600);
  }
  expect(ordinary).toBeGreaterThan(5);
});

test('what is pressed in a page older than the site comes with a new page, where there is one', async ({
  page,
  faults,
}) => {
  const scripts = /\/_astro\/(?:settings|saving)\.[^/]+\.js$/;
  const presses = [
    { button: opener(page), outcome: panel(page) },
    { button: page.locator('save-post button'), outcome: page.getByRole('button', { name: 'Saved' }) },
  ];
  for (const { button, outcome } of presses) {
    await page.goto('/blog/bring-a-decision/');
    await page.route(scripts, (route) => route.fulfill({ status: 404 }));
    await page.route('**/blog/**', (route) => route.abort());
    const asked = page.waitForEvent('requestfailed', (request) => request.method() === 'HEAD');
    await button.click();
    await asked;
    await expect(page.locator('.prose')).toBeVisible();
    await page.unroute('**/blog/**');
    const renewed = page.waitForEvent('load');
    await button.click();
    await renewed;
    await page.unroute(scripts);
    await button.click();
    await expect(outcome).toBeVisible();
  }
  const isPlanned = (fault: string) => /404|ERR_FAILED/.test(fault);
  expect(faults.splice(0).filter((fault) => !isPlanned(fault))).toEqual([]);
});
