/** On paper: the article and its addresses, dark on white, nothing of the interface. */
import { expect, pages, schemes, test } from './site.ts';

for (const colorScheme of schemes) {
  test(`a post on paper, from a screen that is ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme });
    await page.goto(pages['post without a hero']);
    for (const selector of [
      'body > header nav',
      'reading-settings',
      'save-post',
      '.skip',
      '.back',
      'nav.toc',
      'details.toc',
      '.share',
      '.invitation',
      '.next-steps',
      'body > footer',
      '.passage',
      '.anchor',
    ]) {
      for (const one of await page.locator(selector).all()) await expect(one, selector).toBeHidden();
    }
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Sodiarc Team').first()).toBeVisible();
    await expect(page.locator('.prose > p').last()).toBeVisible();
    const colours = await page.evaluate(() => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      return ['.prose p', '.standfirst', '.facts'].map((selector) => {
        const element = document.querySelector(selector);
        if (!canvas || !element) return 255;
        canvas.fillStyle = getComputedStyle(element).color;
        canvas.fillRect(0, 0, 1, 1);
        return Math.max(...canvas.getImageData(0, 0, 1, 1).data.subarray(0, 3));
      });
    });
    for (const lightest of colours) expect(lightest).toBeLessThan(120);
  });
}

test('a list on paper has no navigation, and its header begins where its text does', async ({ page }) => {
  for (const path of [pages.blog, pages['second page of the blog'], pages.category, pages['post with a hero']]) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation'), path).toHaveCount(0);
    const left = (selector: string) =>
      page
        .locator(selector)
        .filter({ visible: true })
        .first()
        .evaluate((element) => element.getBoundingClientRect().left);
    // The title's letters stand a little before their box.
    expect(Math.abs((await left('body > header svg')) - (await left('h1'))), path).toBeLessThan(2.5);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('no page has on paper what is pressed or only leads on', async ({ page }) => {
  const controls = 'nav, button, fieldset, :is(select, input, summary):not(.prose *)';
  const leads = ['/', pages.blog, pages.search].map((path) => `main p a[href="${path}"]:not(.prose *)`).join(', ');
  for (const path of Object.values(pages)) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator(`:is(${controls}, ${leads})`).filter({ visible: true }), path).toHaveCount(0);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('a search is printed with its query and what it finds', async ({ page }) => {
  await page.goto(`${pages.search}?q=budget`);
  await expect(page.locator('.search-results li').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[type=search]')).toHaveValue('budget');
  await expect(page.locator('[type=search]')).toBeVisible();
  await expect(page.locator('.search-results li').first()).toBeVisible();
  await expect(page.locator('.search-filters')).toBeHidden();
});

test('the address stands at the end', async ({ page }) => {
  await page.goto(pages['post without a hero']);
  await expect(page.locator('.paper')).toBeHidden();
  const address = String(await page.locator('link[rel=canonical]').getAttribute('href'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper')).toBeVisible();
  await expect(page.locator('.paper')).toHaveText(address);
});

test('what is selected is printed without the offer to link to it', async ({ page }) => {
  await page.goto(pages['post without a hero']);
  await page.locator('.prose > p').nth(2).selectText();
  await expect(page.locator('.passage')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.passage')).toBeHidden();
});

test('a search that is open is not printed', async ({ page }) => {
  await page.goto(pages['post without a hero']);
  await page.keyboard.press('Control+k');
  await expect(page.locator('dialog')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('dialog')).toBeHidden();
  await expect(page.locator('h1')).toBeVisible();
});

test('links show where they lead, once', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(pages['post with every construct']);
  const address = '.prose a[href^=http]';
  const after = (element: Element) => getComputedStyle(element, '::after').content;
  const link = page.locator(`${address}:not(.bare)`).first();
  expect(await link.evaluate(after)).toContain(String(await link.getAttribute('href')));
  expect(await page.locator(`${address}.bare`).first().evaluate(after)).not.toContain('http');
});

test('a choice for the screen that is no size leaves paper as it is, and a larger size is larger there', async ({
  page,
}) => {
  const sizes: Record<string, number> = {};
  await page.emulateMedia({ media: 'print' });
  for (const reading of ['', 'wide', 'sans', 'largest']) {
    await page.addInitScript((value) => localStorage.setItem('reading', value), reading);
    await page.goto(pages['post without a hero']);
    sizes[reading] = await page
      .locator('.prose > p')
      .first()
      .evaluate((element) => Math.round(Number.parseFloat(getComputedStyle(element).fontSize)));
  }
  expect(sizes).toEqual({ '': 15, wide: 15, sans: 15, largest: 22 });
});

test('a table of many columns fits the paper, and its text stays as large as the rest', async ({ page }) => {
  await page.goto(pages['post with every construct']);
  await page.setViewportSize({ width: 680, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const widths = await page
    .locator('.table')
    .first()
    .evaluate((table) => {
      for (const row of table.querySelectorAll('tr'))
        for (let i = 0; i < 12; i++) row.append(row.lastElementChild?.cloneNode(true) ?? '');
      return [table.scrollWidth, table.clientWidth];
    });
  expect(widths[0]).toBe(widths[1]);
});

test('code breaks its lines instead of losing their ends', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 500, height: 800 });
  await page.goto(pages['post with every construct']);
  expect(
    await page
      .locator('.prose pre')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length),
  ).toBe(0);
});

test('a picture is no higher than a sheet with its caption', { tag: '@desktop' }, async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 400 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(pages['post with every construct']);
  const heights = await page
    .locator('.prose img')
    .filter({ visible: true })
    .evaluateAll((images) => images.map((image) => image.getBoundingClientRect().height));
  expect(Math.max(...heights)).toBeGreaterThan(100);
  expect(Math.max(...heights)).toBeLessThanOrEqual(0.8 * 400);
});

test('the browser makes a PDF of it', { tag: '@desktop' }, async ({ page }) => {
  // Paper has one size.
  await page.goto(pages['post without a hero']);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  expect(sheets).toBeGreaterThanOrEqual(2);
  expect(sheets, '600 words fit on a few sheets').toBeLessThanOrEqual(5);
});
