/** A release takes the place of another while a browser reads and a feed reader walks through the history, on every engine. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath } from '../e2e/browser.ts';
import { ask } from './ask.ts';
import { engines, type Running } from './engines.ts';
import { buildReleases, deployFirst, deploySecond, first, second } from './two-releases.ts';

const post = '/blog/post-3/';
const other = '/blog/post-7/';
const assetsOf = (dir: string) => globSync('_astro/*.{js,css,woff2}', { cwd: dir });
const namedIn = (text: string) => new Set(text.match(/\/_astro\/[\w.-]+/g));
const release = (page: Page) => page.evaluate(() => document.documentElement.dataset['release'] ?? 'first');

let browser: Browser;
beforeAll(async () => {
  await buildReleases();
  browser = await chromium.launch({
    executablePath: browserPath(),
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
});
afterAll(() => browser?.close());

test('the releases have scripts and styles of their own, and the second those of the first as well', () => {
  const [before, after] = [first, second].map(assetsOf) as [string[], string[]];
  expect(before.filter((file) => !after.includes(file))).toEqual([]);
  const own = new Set(
    globSync('**/*.html', { cwd: second }).flatMap((file) => [...namedIn(readFileSync(join(second, file), 'utf8'))]),
  );
  const shared = before.find((file) => file.includes('BaseLayout') && file.endsWith('.js')) ?? '';
  expect(own).not.toContain(`/${shared}`);
  expect(existsSync(join(second, `${shared}.br`))).toBe(true);
});

describe.each(engines)('$host', ({ host, start }) => {
  let running: Running;
  const stop = () => running?.stop();
  afterAll(stop);
  const at = (path: string) => `http://127.0.0.1:${running.port}${path}`;

  /** A page of the first release, with what it says of errors. */
  async function reader(serviceWorkers: 'allow' | 'block') {
    const context = await browser.newContext({ serviceWorkers });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('response', (response) => {
      if (response.status() > 399) faults.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(at(post), { waitUntil: 'load' });
    if (serviceWorkers === 'allow')
      await page.waitForFunction(
        async (path) => Boolean(await (await caches.open('sodiarc-pages-1')).match(path)),
        post,
      );
    return { context, page, faults };
  }

  /** What a reader may ask of an open page. */
  async function goOn(page: Page): Promise<void> {
    await page.mouse.wheel(0, 3_000);
    await page.getByRole('button', { name: 'Reading settings' }).click();
    await page.getByRole('dialog', { name: 'Reading settings' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    const field = page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox');
    await field.fill('lamp');
    await page.locator('search-panel li a').first().waitFor();
    expect(await release(page)).toBe('first');
    await page.keyboard.press('Escape');
  }

  test('goes on for a page that is open, a copy on a device and a walk through a feed', async () => {
    running = await start(deployFirst());
    const [plain, kept] = await Promise.all([reader('block'), reader('allow')]);
    const searching = await reader('block');
    await searching.page.keyboard.press('/');
    await searching.page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox').fill('lamp');
    await searching.page.locator('search-panel li a').first().waitFor();
    const feed = String((await ask(running.port, { path: '/rss.xml' })).body);

    running = await deploySecond(host, running, start);

    await goOn(plain.page);
    expect(plain.faults).toEqual([]);
    await goOn(kept.page);
    // Words whose files were not loaded before.
    await searching.page.getByRole('searchbox').fill('promise');
    await searching.page
      .locator('search-panel mark')
      .filter({ hasText: /promise/i })
      .first()
      .waitFor();

    for (const { page } of [plain, kept, searching]) {
      const [answer] = await Promise.all([page.waitForResponse(at(other)), page.goto(at(other))]);
      const html = await answer.text();
      expect(html).toBe(readFileSync(join(second, other, 'index.html'), 'utf8'));
      await expect.poll(() => release(page)).toBe('second');
      const loaded = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
      );
      const own = [...namedIn(html)];
      expect(
        loaded.filter((path) => /\/_astro\/BaseLayout.*\.js$/.test(path)).every((path) => own.includes(path)),
      ).toBe(true);
    }

    // The worker is the second release's, and its shell is, too.
    const shell = () =>
      kept.page.evaluate(async () => (await (await caches.open('sodiarc-shell-1')).match('/offline/'))?.text());
    await expect
      .poll(
        async () => {
          await kept.page.goto(at(other));
          return shell();
        },
        // A browser looks for another worker when a page has been quiet for a second.
        { timeout: 40_000, interval: 3_000 },
      )
      .toBe(readFileSync(join(second, 'offline/index.html'), 'utf8'));
    await kept.context.setOffline(true);
    await kept.page.goto(at(post));
    await kept.page.getByRole('heading', { level: 1, name: /^Post 3/ }).waitFor();

    const titles: string[] = [];
    for (let text = feed; ; ) {
      titles.push(...[...text.matchAll(/<item>.*?<title>(.*?)<\/title>/gs)].map(([, title = '']) => title));
      const [, older] =
        /rel="prev-archive"[^>]*href="https:\/\/built\.example([^"]+)"/.exec(text) ??
        /href="https:\/\/built\.example([^"]+)"[^>]*rel="prev-archive"/.exec(text) ??
        [];
      if (!older) break;
      const answer = await ask(running.port, { path: older });
      expect(answer.status, older).toBe(200);
      text = String(answer.body);
    }
    for (let number = 0; number < 50; number++)
      if (number !== 45)
        expect(
          titles.some((title) => title.startsWith(`Post ${number} `)),
          `post ${number}`,
        ).toBe(true);
    await Promise.all([plain, kept, searching].map(({ context }) => context.close()));
  });
});
