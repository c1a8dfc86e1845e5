/** Sharing a post: services, the system's sheet, the address, a passage. What leaves the browser is caught on its way. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, pages, test } from './site.ts';

const path = pages['post without a hero'];
const title = 'When Execution Stops Being the Bottleneck';
const canonical = (page: Page) => page.locator('link[rel=canonical]').getAttribute('href').then(String);
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const readable = (context: BrowserContext) => context.grantPermissions(['clipboard-read', 'clipboard-write']);

const closeClipboard = (page: Page) =>
  page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('Closed', 'NotAllowedError'));
  });

/** Where each service's form is, and the fields it fills in. */
const services: Readonly<Record<string, (title: string, url: string) => readonly [place: string, fields: object]>> = {
  // LinkedIn reads the title from the page.
  LinkedIn: (_, url) => ['https://www.linkedin.com/sharing/share-offsite/', { url }],
  X: (text, url) => ['https://x.com/intent/post', { text, url }],
  Bluesky: (title, url) => ['https://bsky.app/intent/compose', { text: `${title} ${url}` }],
  'Hacker News': (t, u) => ['https://news.ycombinator.com/submitlink', { u, t }],
  Reddit: (title, url) => ['https://www.reddit.com/submit', { url, title }],
  WhatsApp: (title, url) => ['https://wa.me/', { text: `${title} ${url}` }],
};

/** Catches what leaves the site. */
const catchOutside = (context: BrowserContext, baseURL: string | undefined) =>
  context.route(
    (url) => url.origin !== baseURL,
    (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><p>Outside</p>' }),
  );
const shareLink = (page: Page, name: string) => page.locator('.share').getByRole('link', { name, exact: true });
const opened = (page: Page) => new URL(page.url());

for (const post of [path, '/blog/what-is-the-number-for/']) {
  test(`every service gets title and address of ${post}`, async ({ page, context, baseURL }) => {
    await catchOutside(context, baseURL);
    for (const [name, form] of Object.entries(services)) {
      await page.goto(post);
      const [place, fields] = form(await page.locator('h1').innerText(), await canonical(page));
      await shareLink(page, name).click();
      await page.waitForURL((url) => url.origin !== baseURL);
      const { origin, pathname, searchParams } = opened(page);
      expect([origin + pathname, Object.fromEntries(searchParams)], name).toEqual([place, fields]);
    }
    await page.goto(post);
    const names = await page.locator('.share').getByRole('link').allInnerTexts();
    // Nothing is shared to a place that no test opens.
    expect(names).toEqual(expect.arrayContaining(Object.keys(services)));
    expect(names.filter((name) => !(name in services))).toEqual(['Mastodon', 'Email']);
  });
}

test.describe('how to cite it', () => {
  const cite = (page: Page) => page.locator('details.cite');

  test('is copied by a button, which says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(pages['post without a hero']);
    await cite(page).getByText('Cite', { exact: true }).click();
    await cite(page).getByRole('button', { name: 'Copy BibTeX' }).click();
    await expect(cite(page).getByRole('button', { name: 'Copied' })).toBeVisible();
    await expect(cite(page).getByRole('status')).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await cite(page).locator('pre').textContent(),
    );
    await expect(cite(page).getByRole('button', { name: 'Copy BibTeX' })).toBeVisible();
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('is there to select', async ({ page }) => {
      await page.goto(pages['post without a hero']);
      await cite(page).getByText('Cite', { exact: true }).click();
      await expect(cite(page).locator('p')).toBeVisible();
      await expect(cite(page).locator('pre')).toHaveText(/^@online\{/);
      await expect(cite(page).getByRole('button')).toHaveCount(0);
    });
  });
});

test('the link to Mastodon leads to its own page, which asks for the reader’s server', async ({
  page,
  context,
  baseURL,
}) => {
  await catchOutside(context, baseURL);
  await page.goto(path);
  const text = `${title} ${await canonical(page)}`;
  await shareLink(page, 'Mastodon').click();
  await page.waitForURL((url) => url.origin !== baseURL);
  expect(opened(page).origin).toBe('https://share.joinmastodon.org');
  expect(new URLSearchParams(opened(page).hash.slice(1)).get('text')).toBe(text);
});

test('share by email', async ({ page }) => {
  await page.goto(path);
  const href = await page.locator('.share').getByRole('link', { name: 'Email', exact: true }).getAttribute('href');
  const mail = new URL(String(href));
  expect(mail.protocol).toBe('mailto:');
  // RFC 6068: a plus sign is a plus sign, so spaces are %20.
  expect(mail.search).not.toContain('+');
  expect(mail.searchParams.get('subject')).toBe(title);
  expect(mail.searchParams.get('body')).toContain(await canonical(page));
});

test('copy link puts the canonical address on the clipboard and says so', async ({ page, context }) => {
  await readable(context);
  await page.goto(`${path}?utm_source=elsewhere#where-the-anxiety-comes-from`);
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect(page.locator('.share').getByRole('status')).toHaveText('Link copied');
  expect(await clipboard(page)).toBe(await canonical(page));
});

test('where the clipboard is closed, the address is there to copy by hand', async ({ page }) => {
  await closeClipboard(page);
  await page.goto(path);
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect(page.locator('.share').getByRole('status')).toContainText(await canonical(page));
});

test('the system’s share sheet gets title and address, where there is one', async ({ page }) => {
  const given: ShareData[] = [];
  await page.exposeFunction('systemSheet', (data: ShareData) => given.push(data));
  await page.addInitScript(() => {
    navigator.share = async (data) => {
      await Reflect.get(window, 'systemSheet')(data);
      // The reader closes the sheet.
      throw new DOMException('Closed', 'AbortError');
    };
  });
  await page.goto(path);
  await page.locator('.share').getByRole('button', { name: 'Share…' }).click();
  await expect.poll(() => given).toEqual([{ title, url: await canonical(page) }]);
});

test('there is no button for a sheet that the system does not have', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
  await page.goto(path);
  await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible();
  await expect(page.locator('.share').getByRole('button', { name: 'Share…' })).toBeHidden();
});

const offer = (page: Page) => page.locator('.passage');
const passage = (page: Page) => page.evaluate(() => String(getSelection()).replace(/\s+/g, ' ').trim());

/** Selects from one place in the prose to another; a place is the number of a paragraph and of a character in it, from the end when negative. */
const select = (page: Page, from: readonly [number, number], to: readonly [number, number]) =>
  page.evaluate(
    ([from, to]) => {
      const paragraphs = document.querySelectorAll('.prose p');
      const place = ([paragraph, character]: readonly [number, number]) => {
        const text = paragraphs[paragraph]?.firstChild as Text;
        return [text, character < 0 ? text.length + character + 1 : character] as const;
      };
      getSelection()?.setBaseAndExtent(...place(from), ...place(to));
    },
    [from, to] as const,
  );

test('a selected passage gets a link of its own, as long as it is selected', async ({ page, context }) => {
  await readable(context);
  await page.goto(path);
  await page
    .locator('.prose p')
    .nth(12)
    .dblclick({ position: { x: 12, y: 12 } });
  await expect(offer(page)).toBeInViewport({ ratio: 1 });
  for (let press = 0; press < 9; press++) await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => passage(page)).toBe('Titles, ladders');
  await expect(offer(page)).toHaveText('Copy link to passage');
  await offer(page).click();
  await expect(offer(page)).toHaveText('Link to passage copied');
  await expect(page.locator('.share').getByRole('status')).toHaveText('Link to passage copied');
  const link = await clipboard(page);
  expect(link).toBe(`${await canonical(page)}#:~:text=${encodeURIComponent(await passage(page))}`);

  await select(page, [12, 0], [12, -1]);
  // A new passage is a new offer at once, and stays while it is selected.
  expect(
    await page.evaluate(
      () =>
        new Promise((resolve) => requestAnimationFrame(() => resolve(document.querySelector('.passage')?.textContent))),
    ),
  ).toBe('Copy link to passage');
  await expect(offer(page)).toBeVisible();
  await page.locator('.prose p').nth(12).click();
  await expect(offer(page)).toBeHidden();
});

const passages = {
  'a sentence': [
    [12, 0],
    [12, -1],
  ],
  'from the middle of a word to the middle of another': [
    [12, 3],
    [12, 40],
  ],
  'over three paragraphs': [
    [11, 0],
    [13, -1],
  ],
  'from the end of a paragraph into the next': [
    [12, -6],
    [13, 18],
  ],
} as const;

for (const [name, [from, to]] of Object.entries(passages)) {
  test(`a link to a passage leads to it: ${name}`, async ({ page, context }) => {
    await readable(context);
    await page.goto(path);
    await select(page, from, to);
    await expect(offer(page)).toBeVisible();
    await offer(page).click();
    const { hash } = new URL(await clipboard(page));
    const start = page.locator('.prose p').nth(from[0]);
    await page.goto('about:blank');
    await page.goto(path);
    await expect(start).not.toBeInViewport();
    await page.goto('about:blank');
    await page.goto(path + hash);
    await expect(start).toBeInViewport();
  });
}

test('a link to words that the page has twice leads to those that were selected', async ({ page, context }) => {
  await readable(context);
  await page.goto(path);
  const word = await page
    .locator('.prose > p')
    .last()
    .evaluate((paragraph) => {
      const text = [...paragraph.childNodes].find(
        (node) => node instanceof Text && node.data.trim().length > 20,
      ) as Text;
      const all = document.body.innerText.toLowerCase();
      const twice = (text.data.match(/(?<=\s)[a-z]{3,}(?=\s)/g) ?? []).find(
        (word) => all.split(new RegExp(`\\b${word}\\b`)).length > 3,
      );
      const start = text.data.search(new RegExp(`\\b${twice}\\b`));
      getSelection()?.setBaseAndExtent(text, start, text, start + (twice?.length ?? 0));
      return twice;
    });
  expect(word).toBeDefined();
  await offer(page).click();
  const { hash } = new URL(await clipboard(page));
  await page.goto('about:blank');
  await page.goto(path + hash);
  await expect(page.locator('.prose > p').last()).toBeInViewport();
});

test('a whole paragraph is offered, the last one too, and the offer stands after it', { tag: '@desktop' }, async ({
  page,
}) => {
  await page.goto(path);
  for (const paragraph of [page.locator('.prose > p').nth(3), page.locator('.prose > p').last()]) {
    // The browser's selection of a paragraph ends where the next thing begins.
    await paragraph.click({ clickCount: 3 });
    await expect(offer(page)).toBeVisible();
    expect(await paragraph.evaluate((element) => element.nextElementSibling?.className)).toContain('passage');
  }
});

test('an offer stays for a new passage, also when the one before was copied twice', async ({ page, context }) => {
  await readable(context);
  await page.clock.install();
  await page.goto(path);
  await select(page, [11, 0], [11, -1]);
  await offer(page).click();
  await expect(offer(page)).toHaveText('Link to passage copied');
  await offer(page).click();
  await select(page, [12, 0], [12, -1]);
  await page.clock.runFor(3_000);
  await expect(offer(page)).toHaveText('Copy link to passage');
});

test('the offer is the next stop of the keyboard', async ({ page, context }) => {
  await readable(context);
  await page.goto(path);
  await page
    .locator('.prose p')
    .nth(12)
    .dblclick({ position: { x: 12, y: 12 } });
  await expect(offer(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(offer(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => clipboard(page)).toContain('#:~:text=Titles');
});

test('a passage that could not be copied is not called copied', async ({ page }) => {
  await closeClipboard(page);
  await page.goto(path);
  await select(page, [12, 0], [12, -1]);
  await offer(page).click();
  await expect(page.locator('.share').getByRole('status')).toContainText('#:~:text=');
  expect(await offer(page).textContent()).not.toBe('Link to passage copied');
});

test('nothing is offered for a selection outside the prose', async ({ page }) => {
  await page.goto(path);
  await page.locator('.standfirst').selectText();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(page.locator('.passage')).toBeHidden();
});
