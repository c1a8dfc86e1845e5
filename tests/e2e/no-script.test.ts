/** With JavaScript off every page reads, navigates, shares and subscribes, and shows no button that does nothing. */
import { expect, pages, test } from './site.ts';

test.use({ javaScriptEnabled: false });

test('no page shows a dead button', async ({ page }) => {
  for (const path of Object.values(pages)) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('button:visible'), path).toHaveCount(0);
  }
});

test('the site’s typefaces need no script', async ({ page }) => {
  await page.goto(pages['post without a hero']);
  await expect(page.locator('.post-title')).toHaveCSS('font-family', /^Display/);
  await expect(page.locator('.prose > p').first()).toHaveCSS('font-family', /^Text/);
});

test('from the home page to a post and on', async ({ page }) => {
  await page.goto(pages.home);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Blog' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Blog');
  await page.getByRole('link', { name: 'Older posts' }).click();
  await expect(page).toHaveURL('/blog/2/');
  await page.getByRole('link', { name: 'The Smallest True Version' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Smallest True Version');
  await expect(page.locator('.prose p').first()).toBeVisible();
  await page.getByRole('navigation', { name: 'Posts before and after' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('The Smallest True Version');
});

test('the feed is a plain link', async ({ page }) => {
  await page.goto(pages.home);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Subscribe' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: /\/\/[^/]+\/rss\.xml$/ })).toHaveAttribute(
    'href',
    '/rss.xml',
  );
});

test('sharing is a list of plain links', async ({ page }) => {
  await page.goto(pages['post without a hero']);
  const items = page.locator('.share li:visible');
  expect(await items.count()).toBeGreaterThan(3);
  await expect(page.locator('.share li:visible > a[href]')).toHaveCount(await items.count());
});

test('the contents list leads to the sections, folded or beside the text', async ({ page }) => {
  await page.goto(pages['post without a hero']);
  const summary = page.locator('details.toc summary');
  if (await summary.isVisible()) await summary.click();
  await page.locator('.toc:visible').getByRole('link', { name: 'What this means for you' }).click();
  await expect(page).toHaveURL(/#what-this-means-for-you$/);
  await expect(page.locator('#what-this-means-for-you')).toBeInViewport();
});

test('what is folded unfolds', async ({ page }) => {
  await page.goto(pages['post with every construct']);
  const details = page.locator('.prose details:not(.code-fold)').first();
  const inside = details.locator('> :not(summary)').first();
  await expect(inside).toBeHidden();
  await details.locator('summary').click();
  await expect(inside).toBeVisible();
});
