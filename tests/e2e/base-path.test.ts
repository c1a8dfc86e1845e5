/** A site below a path of its host, as its reader uses it: what asks for files by itself asks there. */
import { belowPath as base, belowOrigin } from './origins.ts';
import { expect, test } from './site.ts';

test.use({ baseURL: belowOrigin, serviceWorkers: 'allow' });

const heading = { level: 1 } as const;

test('the search finds, and leads to a post that opens without a network afterwards', async ({
  page,
  context,
  faults,
}) => {
  await page.goto(`${base}/`);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(`${belowOrigin}${base}/`);
  await page.keyboard.press('/');
  await page.keyboard.type('ledger');
  await page.locator('.search-results').getByRole('link', { name: 'A ledger' }).click();
  await expect(page).toHaveURL(`${base}/blog/a-ledger/`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('.notice').getByRole('link', { name: 'Reading list' }).click();
  await expect(page).toHaveURL(`${base}/saved/`);
  await expect(page.locator('.kept').first()).toContainText('Can be read without a network');
  await context.setOffline(true);
  await page.locator('.kept').first().getByRole('link', { name: 'A ledger' }).click();
  await expect(page.getByRole('heading', heading)).toHaveText('A ledger');
  await page.goto(`${base}/blog/first-lamp/`);
  await expect(page.getByRole('heading', heading)).toHaveText('There is no network');
  // What is kept is its own: another blog of the host has other names for it.
  expect(await page.evaluate(() => Object.keys(localStorage))).toContain(`${base}saved`);
  expect((await page.evaluate(() => caches.keys())).every((name) => name.startsWith(`${base}sodiarc-`))).toBe(true);
  faults.splice(0);
});

test('an address with a slip in it leads to the page that was meant', async ({ page, faults }) => {
  await page.goto(`${base}/blog/a-legder/`);
  const meant = page.locator('.search-near').getByRole('link', { name: 'A ledger' });
  await meant.click();
  await expect(page).toHaveURL(`${base}/blog/a-ledger/`);
  // The browser's own word for the page that is not there.
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('status of 404')));
});
