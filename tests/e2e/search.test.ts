/** The search, as a reader meets it: over any page, at its own address, by keyboard alone, and when things go wrong. */
import { brotliCompressSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { overflow } from './fit.ts';
import { expect, pages, schemes, test } from './site.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search all posts' });
const status = (page: Page) => page.locator('.search-status');
const results = (page: Page) => page.locator('.search-results > li');
const result = (page: Page, name: string) => results(page).getByRole('link', { name });
/** What the search loads beside its program. */
const indexFiles = '**/search/*.json';
const searchAddress = '/search/?q=failure+budget';

async function openSearch(page: Page, path: string = pages['post without a hero']): Promise<void> {
  await page.goto(path);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
}

test.describe('by keyboard', () => {
  test('slash opens it, words find, arrows move, Enter opens', async ({ page }) => {
    await openSearch(page);
    await page.keyboard.type('failure budget');
    await expect(status(page)).toHaveText(/^\d+ posts found\.$/);
    await expect(results(page).first().getByRole('link')).toHaveText('The Arithmetic of a Failure Budget');
    await expect(results(page).first().locator('p').first().locator('mark').first()).toHaveText(/failure|budget/i);
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(0).getByRole('link')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(1).getByRole('link')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/blog/the-arithmetic-of-a-failure-budget/');
  });

  test('arrows lead back into the field, and a letter goes on there', async ({ page }) => {
    await openSearch(page);
    await page.keyboard.type('budget');
    await expect(results(page)).not.toHaveCount(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('s');
    await expect(field(page)).toHaveValue('budgets');
  });

  test('keys that an input method needs to compose a word are left to it', async ({ page }) => {
    await openSearch(page);
    await page.keyboard.type('budget');
    await expect(results(page)).not.toHaveCount(0);
    const browser = await page.context().newCDPSession(page);
    await browser.send('Input.imeSetComposition', { text: 'よさん', selectionStart: 3, selectionEnd: 3 });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(field(page)).toBeFocused();
    await browser.send('Input.insertText', { text: '予算' });
    await expect(field(page)).toHaveValue(/予算$/);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  });

  test('a reader who went on from the field stays among the results when they change', async ({ page }) => {
    await openSearch(page);
    await page.keyboard.type('estimate');
    await expect(results(page).nth(1)).toBeVisible();
    const before = await results(page).first().elementHandle();
    await page.keyboard.type('s');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((result) => !result?.isConnected, before);
    await expect(results(page).first().getByRole('link')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(1).getByRole('link')).toBeFocused();
  });

  test('Escape closes it, with words in the field too, and the focus is where it was', async ({ page }) => {
    await page.goto(pages.home);
    const link = page.getByRole('link', { name: 'Search', exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('budget');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();
    // As with Caps Lock.
    await page.keyboard.press('Control+K');
    await expect(field(page)).toHaveValue('budget');
  });

  test('Enter in the field goes to the address that holds the words', async ({ page }) => {
    await openSearch(page);
    await page.keyboard.type('failure budget');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(searchAddress);
    await expect(field(page)).toHaveValue('failure budget');
    await expect(result(page, 'The Arithmetic of a Failure Budget')).toBeVisible();
    await expect(dialog(page)).toHaveCount(0);
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
  });

  test('a slash typed into a field is a slash', async ({ page }) => {
    await openSearch(page);
    await page.keyboard.type('a/b');
    await expect(field(page)).toHaveValue('a/b');
  });
});

test.describe('what it loads', () => {
  test('nothing before it is first used, then less than 37,000 bytes before the first results', async ({ page }) => {
    const requests: Request[] = [];
    page.on('request', (request) => requests.push(request));
    await page.goto(pages['post without a hero']);
    await page.waitForLoadState('networkidle');
    expect(requests.map((request) => request.url()).filter((url) => /search/.test(url))).toEqual([]);
    requests.length = 0;
    await page.keyboard.press('Control+k');
    await field(page).fill('failure budget');
    await expect(results(page).first()).toBeVisible();
    // As a host sends them.
    const sizes = await Promise.all(
      requests.map(async (request) => brotliCompressSync((await (await request.response())?.body()) ?? '').length),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(5_000);
    expect(total).toBeLessThan(37_000);
  });

  test('says so when the network is slow, and answers the latest words', async ({ page }) => {
    await openSearch(page);
    await expect(field(page)).toBeVisible();
    await page.route(indexFiles, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.keyboard.type('estim');
    await expect(status(page)).toHaveText('Searching…');
    await field(page).fill('failure budget');
    await expect(status(page)).toHaveText(/found/, { timeout: 15_000 });
    await expect(results(page).first().getByRole('link')).toHaveText('The Arithmetic of a Failure Budget');
  });

  test('an answer that took a while is not taken back while the rest of it loads', async ({ page }) => {
    await page.route(indexFiles, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      await route.continue();
    });
    await page.goto('/search/?q=decision');
    await expect(results(page)).toHaveCount(8);
    expect(await status(page).textContent()).toMatch(/^\d+ posts found\.$/);
  });

  test('an earlier question that is still waiting says nothing any more', async ({ page }) => {
    await page.clock.install();
    await openSearch(page);
    // Not letter by letter: its first letters may find nothing, and then load what is waited for below.
    await field(page).fill('budget');
    await expect(status(page)).toHaveText(/found/);
    // What a word that no post has waits for.
    const asked = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    const { vocabulary } = await (await page.request.get('/search/list.json')).json();
    await page.route(`**/search/${vocabulary}.json`, async (route) => {
      asked.resolve();
      await answered.promise;
      await route.continue();
    });
    await field(page).fill('zzqqxv');
    await asked.promise;
    await field(page).fill('estimates');
    await expect(result(page, 'What Is the Number For?')).toBeVisible();
    await page.clock.runFor(2_000);
    expect(await status(page).textContent()).toMatch(/found/);
    answered.resolve();
  });

  test('what is typed while it is on its way is looked for, and is no shortcut', { tag: '@desktop' }, async ({
    page,
  }) => {
    const waiting = Promise.withResolvers<void>();
    await page.route('**/_astro/search.*.js', async (route) => {
      await waiting.promise;
      await route.continue();
    });
    await page.goto(pages['post without a hero']);
    await page.keyboard.type('/a short test');
    waiting.resolve();
    await expect(field(page)).toHaveValue('a short test');
    await expect(status(page)).toHaveText(/found/);
    expect(await page.evaluate(() => localStorage.getItem('saved'))).toBeNull();
    await expect(page.locator('.panel, .notice')).toHaveCount(0);
  });

  test('says so when there is no network, and tries again', async ({ page, faults }) => {
    await openSearch(page);
    await page.route(indexFiles, (route) => route.abort());
    // At once, so that no letter's own attempt goes on while the button is pressed.
    await field(page).fill('budget');
    await expect(status(page)).toHaveText('The search could not be loaded. Check the connection.');
    await page.unroute(indexFiles);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(results(page).first()).toBeVisible();
    // The requests that this test refused.
    faults.length = 0;
  });

  test('finds its way when a new build has replaced the index', async ({ page, faults }) => {
    await openSearch(page);
    await page.keyboard.type('budget');
    await expect(results(page).first()).toBeVisible();
    let refused = 0;
    await page.route(indexFiles, (route) => {
      refused++;
      return refused === 1 ? route.fulfill({ status: 404 }) : route.continue();
    });
    await field(page).fill('estimates');
    await expect(result(page, 'What Is the Number For?')).toBeVisible();
    expect(refused).toBeGreaterThan(0);
    faults.length = 0;
  });
});

test.describe('the answer', () => {
  test('a typing error is forgiven, and said', async ({ page }) => {
    await page.goto('/search/?q=judgmnet');
    await expect(status(page)).toHaveText(/\d+ posts found\. Searched for “judgment”\./);
    await expect(results(page)).not.toHaveCount(0);
  });

  test('signs alone find nothing, and it says so', async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent('— & …')}`);
    await expect(status(page)).toHaveText('Nothing found for “— & …”.');
    await expect(results(page)).toHaveCount(0);
  });

  test('nothing found says what to try', async ({ page }) => {
    await page.goto('/search/?q=xyzzyqwv&year=2026');
    await expect(status(page)).toHaveText('Nothing found for “xyzzyqwv”.');
    await expect(page.getByText('Try fewer words')).toBeVisible();
    await expect(page.getByText('Take off a filter')).toBeVisible();
    await expect(page.getByRole('link', { name: 'See all posts' })).toHaveAttribute('href', '/blog/');
  });

  test('filters narrow it down and stand in the address', async ({ page }) => {
    await page.goto('/search/?q=budget');
    await expect(results(page)).not.toHaveCount(0);
    const before = await results(page).count();
    await page.getByText('Filter and sort').click();
    const year = page.getByRole('combobox', { name: 'Year' });
    await expect(year.locator('option', { hasText: /^2025 \(\d+\)$/ })).toHaveCount(1);
    await year.selectOption('2025');
    await expect(page).toHaveURL('/search/?q=budget&year=2025');
    await expect.poll(() => results(page).count()).toBeLessThan(before);
    for (const date of await results(page).locator('time').all()) await expect(date).toHaveText(/2025/);
    await page.getByRole('combobox', { name: 'Order' }).selectOption('newest');
    await expect(page).toHaveURL('/search/?q=budget&year=2025&order=newest');
    const dates = () =>
      results(page)
        .locator('time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    await expect.poll(async () => (await dates()).join()).toBe((await dates()).toSorted().toReversed().join());
    await page.reload();
    await expect(year).toHaveValue('2025');
    await expect(results(page)).not.toHaveCount(0);
  });

  test('shows more when asked, and goes on there', async ({ page }) => {
    await page.goto('/search/?q=decision');
    await expect(results(page)).toHaveCount(8);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(results(page).nth(8).getByRole('link')).toBeFocused();
    expect(await results(page).count()).toBeGreaterThan(8);
    const links = await results(page)
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(new Set(links).size).toBe(links.length);
  });

  test('shows no result twice when “Show more” is pressed twice', async ({ page }) => {
    await page.goto('/search/?q=decision');
    const more = page.getByRole('button', { name: 'Show more' });
    await more.evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await expect(results(page).nth(8)).toBeVisible();
    const links = await results(page)
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(new Set(links).size).toBe(links.length);
  });

  test('markup in the words is text', async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await expect(status(page)).not.toHaveText('');
    await expect(page.locator('search-panel img')).toHaveCount(0);
  });
});

test.describe('recent searches', () => {
  test('stay on this device, are looked for again, and cleared in every tab', async ({ page, context }) => {
    await page.goto('/search/?q=failure+budget');
    await result(page, 'The Arithmetic of a Failure Budget').click();
    await expect(page).toHaveURL('/blog/the-arithmetic-of-a-failure-budget/');
    await page.waitForLoadState();
    await page.keyboard.press('/');
    const again = page.getByRole('link', { name: 'failure budget', exact: true });
    await expect(again).toBeVisible();
    const other = await context.newPage();
    await openSearch(other);
    await expect(other.getByRole('link', { name: 'failure budget', exact: true })).toBeVisible();
    await again.click();
    await expect(field(page)).toHaveValue('failure budget');
    await expect(results(page)).not.toHaveCount(0);
    await field(page).fill('');
    await page.getByRole('button', { name: 'Clear them' }).click();
    await expect(again).toHaveCount(0);
    await expect(other.getByRole('link', { name: 'failure budget', exact: true })).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.getItem('searches'))).toBeNull();
  });

  test('do without storage', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('closed', 'SecurityError');
        },
      });
    });
    await page.goto('/search/?q=budget');
    await expect(results(page)).not.toHaveCount(0);
    await field(page).press('Enter');
    await field(page).fill('');
    await expect(results(page)).toHaveCount(0);
  });
});

test('a page that is not there offers the nearest, and posts with its words', async ({ page, faults }) => {
  await page.goto('/blog/decide-what-may-fial/');
  await expect(page.getByRole('heading', { name: 'Did you mean' })).toBeVisible();
  await expect(page.locator('.search-near').getByRole('link').first()).toHaveText('Decide What May Fail');
  await expect(page.getByRole('link', { name: 'Search for “decide what may fial”' })).toHaveAttribute(
    'href',
    '/search/?q=decide+what+may+fial',
  );
  expect(await overflow(page)).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  // The page itself was not found.
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('404')));
});

for (const scheme of schemes) {
  test(`axe: the dialog and the search page, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openSearch(page);
    await page.keyboard.type('failure budget');
    await expect(results(page)).not.toHaveCount(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.goto('/search/?q=budget&year=2026');
    await expect(results(page)).not.toHaveCount(0);
    expect(await axeFindings(page)).toEqual([]);
  });
}

test('fits 320 pixels, header and all', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openSearch(page);
  await page.keyboard.type('failure budget');
  await expect(results(page)).not.toHaveCount(0);
  expect(await overflow(page)).toEqual([]);
  expect(await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await page.goto('/search/?q=budget&year=2026');
  await expect(results(page)).not.toHaveCount(0);
  expect(await overflow(page)).toEqual([]);
});

test('the field and the way out stay while results are scrolled', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 400 });
  await page.goto(pages.home);
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await field(page).fill('budget');
  await expect(results(page)).not.toHaveCount(0);
  await results(page).last().scrollIntoViewIfNeeded();
  await expect(field(page)).toBeInViewport({ ratio: 1 });
  await expect(dialog(page).getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 });
  expect(await overflow(page)).toEqual([]);
});

test('without its style sheet the search opens in its page', async ({ page, faults }) => {
  await page.goto(pages.home);
  await page.route(/\/_astro\/search\.[^/]*\.css$/, (route) => route.fulfill({ status: 404 }));
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(field(page)).toBeVisible();
  expect(faults.splice(0).filter((fault) => !fault.includes('404'))).toEqual([]);
});

test('a page whose script does not come says what it needs', async ({ page, faults }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.route(/\/_astro\/(search|KeptPosts)\.[^/]*\.js$/, (route) => route.fulfill({ status: 404 }));
  for (const path of [pages.search, '/saved/']) {
    await page.goto(path);
    await expect(page.locator('.no-script')).toBeVisible();
    await expect(page.locator('.no-script')).toContainText('needs JavaScript');
  }
  expect(faults.splice(0).filter((fault) => !fault.includes('404'))).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the link leads to the search page, which sends readers to their own search engine', async ({ page }) => {
    await page.goto(pages.home);
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await expect(page).toHaveURL('/search/');
    await expect(page.locator('code', { hasText: /^site:/ })).toBeVisible();
    const engines = page.locator('main a[href^="https://"]');
    expect(await engines.count()).toBeGreaterThan(1);
    for (const engine of await engines.all()) {
      const address = new URL((await engine.getAttribute('href')) ?? '');
      expect(address.searchParams.get('q')).toMatch(/^site:[\w.-]+ $/);
    }
    await expect(page.locator('main input')).toHaveCount(0);
  });

  test('a page that is not there shows the newest posts and the way to the search', async ({ page }) => {
    await page.goto(pages['not found']);
    await expect(page.getByRole('main').getByRole('link', { name: 'Search', exact: true })).toHaveAttribute(
      'href',
      '/search/',
    );
    await expect(page.locator('.rows .card')).not.toHaveCount(0);
  });
});
