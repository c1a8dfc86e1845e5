/** Reading without a network: what was read is there, nothing stale is shown while the network answers, and no version holds a reader. */
import type { Page } from '@playwright/test';
import { bundle } from '../../src/infra/browser-bundle.ts';
import { axeFindings } from './axe.ts';
import { type OwnServer, test } from './own-server.ts';
import { openSettings } from './settings.ts';
import { expect, pages } from './site.ts';

const post = pages['post without a hero'];
const other = pages['post with a hero'];
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Resolves when the worker has the page that it was not there for. */
const isKept = (page: Page, path: string) =>
  expect
    .poll(() => page.evaluate(async (url) => Boolean(await (await caches.open('sodiarc-pages-1')).match(url)), path))
    .toBe(true);

/** Opens a page and waits until it is kept. */
async function read(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await isKept(page, path);
}

/** Paths of the pages that are kept, the newest last. */
const pathsKept = (page: Page) =>
  page.evaluate(async () =>
    (await (await caches.open('sodiarc-pages-1')).keys()).map(({ url }) => new URL(url).pathname),
  );

/** What a browser says of a network that is off is no fault of the page. */
function forgiveNetwork(faults: string[]): void {
  const others = faults.filter(
    (fault) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION|status of 404/.test(fault),
  );
  faults.splice(0, faults.length, ...others);
}

test('the first page that was read opens without a network, with its typefaces and scripts', async ({
  page,
  context,
  faults,
}) => {
  await read(page, post);
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('sodiarc-assets-1')).keys()).length))
    .toBeGreaterThan(5);
  await context.setOffline(true);
  await page.reload();
  await expect(title(page)).toHaveText('When Execution Stops Being the Bottleneck');
  await page.evaluate(() => document.fonts.ready);
  expect(
    await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length),
  ).toBeGreaterThan(1);
  await openSettings(page);
  forgiveNetwork(faults);
});

test('an address that was never opened says that there is no network, and what is here', async ({
  page,
  context,
  faults,
}) => {
  await read(page, post);
  await context.setOffline(true);
  await page.goto(other);
  await expect(page).toHaveURL(other);
  await expect(title(page)).toHaveText('There is no network');
  const kept = page.getByRole('link', { name: 'When Execution Stops Being the Bottleneck' });
  await expect(kept).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(title(page)).not.toHaveText('There is no network');
  await expect(page).toHaveURL(new RegExp(`${other}`));
  await context.setOffline(true);
  await page.goto('/blog/the-two-line-status/');
  await kept.click();
  await expect(title(page)).toHaveText('When Execution Stops Being the Bottleneck');
  forgiveNetwork(faults);
});

test('while the network answers in time nothing stale is shown, also when it is slow', async ({ page, server }) => {
  await read(page, post);
  server.replace(post, (html) => html.replaceAll('When Execution Stops', 'When Execution Never Stops'));
  await page.reload();
  await expect(title(page)).toHaveText(/Never Stops/);
  server.replace(post, (html) => html.replaceAll('Never Stops', 'Hardly Stops'));
  server.delayMs = 2_000;
  await page.reload();
  await expect(title(page)).toHaveText(/Hardly Stops/);
});

test('a network that dawdles gives way to the copy, and its answer is kept for the next time', async ({
  page,
  server,
}) => {
  await read(page, post);
  server.replace(post, (html) => html.replaceAll('When Execution Stops', 'When Execution Never Stops'));
  server.delayMs = 6_000;
  await page.reload();
  await expect(title(page)).toHaveText('When Execution Stops Being the Bottleneck');
  await expect
    .poll(() => page.evaluate(async (url) => (await (await caches.open('sodiarc-pages-1')).match(url))?.text(), post), {
      timeout: 10_000,
    })
    .toContain('Never Stops');
});

const maintenance = '<!doctype html><html lang="en"><title>Back soon</title><h1>Back soon</h1></html>';

for (const [what, answer] of [
  ['a maintenance page', maintenance],
  ['an article cut short', (html: string) => html.slice(0, html.length / 2)],
  ['another article', (html: string) => html.replaceAll(post, other)],
  ['the way to a page where one signs in', { location: '/about/' }],
] as const)
  test(`${what} does not take the place of the copy`, async ({ page, server, context, faults }) => {
    await read(page, post);
    if (typeof answer === 'function') server.replace(post, answer);
    else server.portals.set(new RegExp(`^${post}$`), answer);
    await page.goto('/about/');
    await page.goto(post);
    await page.goto('/about/');
    await context.setOffline(true);
    await page.goto(post);
    await expect(title(page)).toHaveText('When Execution Stops Being the Bottleneck');
    await expect(page.locator('body > footer')).toBeVisible();
    // Of the network, and of the page that was cut in the middle of its styles.
    faults.length = 0;
  });

test('a script answered as a page, or cut short, is not kept, and the next visit is whole', async ({
  page,
  server,
  faults,
}) => {
  // Before the worker is there, and after it.
  await read(page, pages.about);
  server.portals.set(/\/_astro\/.*\.js$/, maintenance);
  await page.evaluate(async () => {
    for (const { url } of await (await caches.open('sodiarc-assets-1')).keys())
      if (url.endsWith('.js')) await (await caches.open('sodiarc-assets-1')).delete(url);
  });
  await page.goto(post);
  const scriptsKept = () =>
    page.evaluate(
      async () =>
        (await (await caches.open('sodiarc-assets-1')).keys()).filter(({ url }) => url.endsWith('.js')).length,
    );
  expect(await scriptsKept()).toBe(0);
  server.portals.clear();
  await page.goto(post);
  await openSettings(page);
  await expect.poll(scriptsKept).toBeGreaterThan(0);
  faults.length = 0;
});

for (const [what, files, type, text] of [
  ['a script', /\/_astro\/.*\.js$/, 'text/javascript', 'globalThis.poison = true;'],
  ['a style sheet', /\/_astro\/.*\.css$/, 'text/css', 'h1 { display: none }'],
  ['a script that is led to a page', /\/_astro\/.*\.js$/, undefined, ''],
  ['a picture that is a text', /\.(avif|webp|jpeg|svg)$/, 'text/plain', 'busy'],
  ['a picture by its type alone', /\.(avif|webp|jpeg)$/, 'image/avif', 'busy'],
] as const)
  test(`${what} that was answered wrongly is neither kept nor shown, and the next visit is whole`, async ({
    page,
    server,
    faults,
  }) => {
    await read(page, pages.about);
    server.portals.set(files, type === undefined ? { location: '/about/' } : { type, text });
    await page.goto(other);
    await page.goto(pages.about);
    server.portals.clear();
    await page.goto(other);
    await expect(title(page)).toBeVisible();
    await openSettings(page);
    expect(await page.evaluate(() => Reflect.has(window, 'poison'))).toBe(false);
    const widths = () =>
      page.evaluate(() => [...document.images].filter(({ complete }) => complete).map((image) => image.naturalWidth));
    await expect.poll(async () => (await widths()).length).toBeGreaterThan(0);
    expect(await widths()).not.toContain(0);
    faults.length = 0;
  });

for (const [what, portal] of [
  ['a page', maintenance],
  ['a foreign script', { type: 'text/javascript', text: 'globalThis.poison = true;' }],
] as const)
  test(`a first visit whose scripts and styles are ${what}, to be remembered for a year, does not spoil the next ones`, async ({
    page,
    server,
    faults,
  }) => {
    server.portals.set(/^\/_astro\//, portal);
    await page.goto(post);
    server.portals.clear();
    await expect
      .poll(async () => {
        await page.goto(other);
        return page.evaluate(() => Boolean(navigator.serviceWorker.controller));
      })
      .toBe(true);
    await page.goto(post);
    await openSettings(page);
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => Reflect.has(window, 'poison'))).toBe(false);
    faults.length = 0;
  });

test('search whose files were a page, to be remembered for a year, finds once the site is back', async ({
  page,
  server,
  faults,
}) => {
  server.portals.set(/\/search\/.*\.json$/, maintenance);
  await page.goto('/search/?q=execution');
  const found = page.locator('main').getByRole('link', { name: 'When Execution Stops Being the Bottleneck' });
  await expect(found).toHaveCount(0);
  // Every file of the index is remembered wrongly.
  const { words }: { readonly words: readonly [string, string][] } = JSON.parse(server.textOf('/search/list.json'));
  await page.evaluate(
    (files) => Promise.all(files.map((file) => fetch(`/search/${file}.json`))),
    words.map(([, file]) => file),
  );
  server.portals.clear();
  await page.goto('/search/?q=execution');
  await expect(found.first()).toBeVisible();
  faults.length = 0;
});

for (const [what, answer, shown] of [
  ['a maintenance page', maintenance, 'Back soon'],
  ['an error', { status: 503, type: 'text/html', text: maintenance }, 'Back soon'],
  ['a text', { type: 'text/plain', text: 'Busy' }, 'Busy'],
  ['the way to another page', { location: '/about/' }, 'About'],
] as const)
  test(`${what} in the place of a page, to be remembered for a year, is gone once the site is back`, async ({
    page,
    server,
    faults,
  }) => {
    await read(page, post);
    server.portals.set(new RegExp(`^${post}$`), answer);
    await page.goto(post);
    await expect(page.locator('body')).toContainText(shown);
    server.portals.clear();
    await expect
      .poll(async () => {
        await page.goto(post);
        return page.locator('body').textContent();
      })
      .toContain('When Execution Stops Being the Bottleneck');
    await expect(title(page)).toHaveText('When Execution Stops Being the Bottleneck');
    faults.length = 0;
  });

test('what is wrong among the copies already is not shown, and is put right', async ({ page, context, faults }) => {
  await read(page, post);
  await page.evaluate(async (path) => {
    const html = new Response('<h1>Poison</h1></html>', { headers: { 'content-type': 'text/html' } });
    await (await caches.open('sodiarc-pages-1')).put(path, html);
    const assets = await caches.open('sodiarc-assets-1');
    for (const { url } of await assets.keys())
      if (url.endsWith('.js'))
        await assets.put(url, new Response('throw 1', { headers: { 'content-type': 'text/javascript' } }));
  }, post);
  await page.goto(other);
  await openSettings(page);
  await page.goto(post);
  await isKept(page, post);
  await context.setOffline(true);
  await page.goto(post);
  await expect(title(page)).toHaveText('When Execution Stops Being the Bottleneck');
  await openSettings(page);
  forgiveNetwork(faults);
});

test('a foreign worker that was answered in the place of ours gives way, and saved articles come back', async ({
  page,
  server,
  context,
  faults,
}) => {
  await read(page, post);
  await page.locator('save-post button').click();
  const caught = () => page.evaluate(async () => (await caches.keys()).length);
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('sodiarc-saved-1')).keys()).length))
    .toBe(1);
  server.portals.set(/^\/sw\.js$/, {
    type: 'text/javascript',
    text: `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))));`,
  });
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(caught).toBe(0);
  server.portals.clear();
  // Browsers look for another worker with each page that is opened.
  await expect
    .poll(async () => {
      await page.goto(other);
      return pathsKept(page);
    })
    .toContain(post);
  await context.setOffline(true);
  await page.goto(post);
  await expect(title(page)).toHaveText('When Execution Stops Being the Bottleneck');
  await page.evaluate(() => document.fonts.ready);
  await openSettings(page);
  forgiveNetwork(faults);
});

test('a page that is gone is gone, and its error is no copy', async ({ page, server, faults }) => {
  await read(page, post);
  server.gone.push(new RegExp(`^${post}$`));
  const response = await page.reload();
  expect(response?.status()).toBe(404);
  forgiveNetwork(faults);
});

test('a new version takes over while a reader reads, and the open page goes on', async ({ page, server, faults }) => {
  await read(page, post);
  await page.evaluate(() => {
    scrollTo(0, 700);
    Reflect.set(window, 'isStillHere', true);
  });
  server.replace('/sw.js', (script) => `${script}\n// Another version.`);
  server.replace('/offline/', (html) => html.replaceAll('There is no network', 'No network today'));
  await page.evaluate(async () => {
    const taken = new Promise((done) => {
      navigator.serviceWorker.addEventListener('controllerchange', done, { once: true });
    });
    await (await navigator.serviceWorker.getRegistration())?.update();
    await taken;
  });
  expect(await page.evaluate(() => [scrollY, Reflect.get(window, 'isStillHere')])).toEqual([700, true]);
  // The files of the open page have left the server with its version.
  server.gone.push(/^\/_astro\//);
  await openSettings(page);
  const shell = await page.evaluate(async () =>
    (await (await caches.open('sodiarc-shell-1')).match('/offline/'))?.text(),
  );
  expect(shell).toContain('No network today');
  forgiveNetwork(faults);
});

const brokenVersions: readonly (readonly [string, (server: OwnServer) => unknown])[] = [
  ['whose page is not there', (server) => server.gone.push(/^\/offline\/$/)],
  ['whose page is another', (server) => server.portals.set(/^\/saved\/$/, maintenance)],
  [
    'whose page is of another version',
    (server) => server.replace('/saved/', (html) => html.replaceAll(/(BaseLayout\.)[\w-]{8}/g, '$1OTHER_12')),
  ],
  ['whose script is not there', (server) => server.gone.push(/^\/_astro\/.*\.js$/)],
];
for (const [what, broken] of brokenVersions)
  test(`a version ${what} changes nothing`, async ({ page, server, faults }) => {
    await read(page, post);
    await page.evaluate(async () => {
      const assets = await caches.open('sodiarc-assets-1');
      for (const { url } of await assets.keys()) if (url.endsWith('.js')) await assets.delete(url);
    });
    broken(server);
    server.replace('/offline/', (html) => html.replaceAll('There is no network', 'No network today'));
    server.replace('/sw.js', (script) => `${script}\n// Another version.`);
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const before = registration?.active;
      await registration?.update();
      const installing = registration?.installing;
      await new Promise((done) => {
        if (!installing || installing.state === 'redundant') done(0);
        else installing.addEventListener('statechange', () => installing.state === 'redundant' && done(0));
      });
      const shell = await (await caches.open('sodiarc-shell-1')).match('/offline/');
      return [before === registration?.active, (await shell?.text())?.includes('There is no network')];
    });
    expect(state).toEqual([true, true]);
    forgiveNetwork(faults);
  });

test('switched off, it leaves the devices of readers with all it kept', async ({ page, server, context, faults }) => {
  await read(page, post);
  const retired = await bundle(new URL('../../src/scripts/offline/retired.ts', import.meta.url), { browserBase: '' });
  server.replace('/sw.js', () => retired);
  await page.goto(other);
  await expect
    .poll(async () => {
      await page
        .evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
        .catch(() => undefined);
      return page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        await caches.keys(),
      ]);
    })
    .toEqual([0, []]);
  await context.setOffline(true);
  await expect(page.goto(post)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  forgiveNetwork(faults);
});

test('a device without room keeps the page working, and takes no harm', async ({ page, context, server }) => {
  await page.goto(pages.about);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 1 });
  await page.goto(post);
  await expect(title(page)).toHaveText('When Execution Stops Being the Bottleneck');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('.notice')).toContainText(/Saved|keeps nothing/);
});

test('a device that is full takes no saved article away, for a new answer or for another page', async ({
  page,
  context,
  server,
  faults,
}) => {
  await read(page, post);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 1 });
  await page.goto(other);
  for (const path of [post, other, post]) {
    await page.goto(path);
    // Answered when the worker has done what it can.
    await page.evaluate(async (keep) => {
      const { port1, port2 } = new MessageChannel();
      const answered = new Promise((done) => {
        port1.onmessage = done;
      });
      (await navigator.serviceWorker.ready).active?.postMessage({ keep }, [port2]);
      await answered;
    }, path);
  }
  expect(await pathsKept(page)).toEqual([post]);
  await context.setOffline(true);
  await page.goto(post);
  await expect(title(page)).toHaveText('When Execution Stops Being the Bottleneck');
  faults.length = 0;
});

test('what is kept is bounded: the oldest read goes, the saved stays', async ({ page }) => {
  await read(page, post);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
  // Sixty readings more, as the worker keeps them; and files that no page names.
  await page.evaluate(async () => {
    const pages = await caches.open('sodiarc-pages-1');
    const assets = await caches.open('sodiarc-assets-1');
    for (let i = 0; i < 60; i++) await pages.put(`/blog/read-${i}/`, new Response(`<h1>${i}</h1>`));
    await assets.put('/_astro/nobody.AAAAAAAA.js', new Response('nobody'));
  });
  await page.goto(other);
  await expect.poll(async () => (await pathsKept(page)).length).toBeLessThanOrEqual(51);
  const paths = await pathsKept(page);
  expect(paths).toContain(post);
  expect(paths).toContain(other);
  expect(paths).not.toContain('/blog/read-0/');
  expect(paths).toContain('/blog/read-59/');
  await expect
    .poll(() =>
      page.evaluate(async () =>
        Boolean(await (await caches.open('sodiarc-assets-1')).match('/_astro/nobody.AAAAAAAA.js')),
      ),
    )
    .toBe(false);
  const fonts = await page.evaluate(
    async () =>
      (await (await caches.open('sodiarc-assets-1')).keys()).filter(({ url }) => url.endsWith('.woff2')).length,
  );
  expect(fonts).toBeGreaterThan(1);
});

test('a page that was fetched and never shown whole is not among those read', async ({ page, server, faults }) => {
  await read(page, post);
  // Its picture never comes.
  server.stalled.push(/\.(avif|webp|png)$/);
  await page.goto(other, { waitUntil: 'domcontentloaded' });
  await page.goto(pages.about);
  await isKept(page, pages.about);
  expect(await pathsKept(page)).toEqual([post, pages.about]);
  forgiveNetwork(faults);
});

test('the site can be installed', async ({ page, context }) => {
  await read(page, pages.home);
  const devtools = await context.newCDPSession(page);
  const { errors } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // A private window, which every test is, installs nothing.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
});
