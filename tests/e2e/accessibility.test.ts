/** Every type of page against every rule axe has for WCAG 2.2 AA and its own best practice, in both themes, and against IBM's rules; and in forced colours. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { packageFile } from '../../tools/folder-packages.ts';
import { axeFindings } from './axe.ts';
import { contrastWithin } from './pixels.ts';
import { expect, pages, schemes, test } from './site.ts';

const rules = (...values: string[]) => ({ runOnly: { type: 'rule' as const, values } });

for (const [name, path] of Object.entries(pages)) {
  test(`axe: ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page, rules('color-contrast', 'link-in-text-block')), 'in the dark').toEqual([]);
  });
}

/** What IBM's engine is sure of. */
async function ibmFindings(page: Page): Promise<string[]> {
  // Evaluated, not added: the page's policy allows no script of ours.
  await page.evaluate(await readFile(packageFile('tests', 'accessibility-checker-engine/ace.js'), 'utf8'));
  const results = await page.evaluate(async () => {
    interface Result {
      readonly ruleId: string;
      readonly value: readonly [policy: string, outcome: string];
      readonly message: string;
      readonly snippet: string;
    }
    interface Engine {
      readonly Checker: new () => {
        check(root: Document, rules: readonly string[]): Promise<{ readonly results: readonly Result[] }>;
      };
    }
    const { Checker } = Reflect.get(window, 'ace') as Engine;
    return (await new Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2'])).results;
  });
  return results
    .filter(({ value: [policy, outcome] }) => policy === 'VIOLATION' && outcome === 'FAIL')
    .filter(({ ruleId, snippet }) => ruleId !== 'element_tabbable_role_valid' || !scrolls.test(snippet))
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`);
}
/** What scrolls in itself takes the keyboard's focus, as axe's `scrollable-region-focusable` demands; IBM's rule wants widgets alone to. */
const scrolls = /^<(?:pre|div)[^>]* role="(?:group|region)"/;

for (const [name, path] of Object.entries(pages)) {
  test(`IBM: ${name}`, { tag: '@desktop' }, async ({ page }) => {
    await page.goto(path);
    expect(await ibmFindings(page)).toEqual([]);
  });
}

/** Faults that only an engine which runs can find. */
const planted: Readonly<Record<string, { readonly html: string; readonly axe: string; readonly ibm: string }>> = {
  'a picture without alternative text': {
    html: '<img src="/icon-192.png" width="9" height="9">',
    axe: 'image-alt',
    ibm: 'img_alt_valid',
  },
  'a link without words': { html: '<a href="/"></a>', axe: 'link-name', ibm: 'a_text_purpose' },
  'a role that is none': { html: '<div role="banana">a</div>', axe: 'aria-roles', ibm: 'aria_role_allowed' },
};

test('both engines find faults that are planted', { tag: '@desktop' }, async ({ page }) => {
  for (const [what, { html, axe, ibm }] of Object.entries(planted)) {
    await page.goto(pages.about);
    await page.locator('main').evaluate((main, fault) => main.insertAdjacentHTML('beforeend', fault), html);
    expect((await axeFindings(page)).join(), what).toContain(axe);
    expect((await ibmFindings(page)).join(), what).toContain(ibm);
  }
});

test('a contents list that is open, a copied link and a selected passage have no finding either', async ({ page }) => {
  await page.goto(pages['post without a hero']);
  const folded = page.locator('details.toc summary');
  if (await folded.isVisible()) await folded.click();
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await page.locator('.prose p').first().selectText();
  await expect(page.locator('.passage')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

for (const colorScheme of schemes) {
  test(`prose has a contrast of 7:1, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(pages['post with every construct']);
    expect(await axeFindings(page, rules('color-contrast-enhanced'), '.prose')).toEqual([]);
  });

  test(`forced colours, ${colorScheme}: text and icons can be seen`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto(pages['post without a hero']);
    // axe reads the author's colours, not the forced ones: the pixels tell.
    for (const selector of [
      '.mark',
      '.round-button',
      '.nav-link',
      'h1',
      '.facts a',
      '.prose p',
      '.button',
      '.share-item',
    ]) {
      const shown = page.locator(selector).filter({ visible: true }).first();
      expect(await contrastWithin(shown), selector).toBeGreaterThan(
        selector === '.mark' || selector === '.round-button' ? 3 : 4.5,
      );
    }
  });

  test(`forced colours, ${colorScheme}: what is marked can be read, and the chosen tab told`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto(pages['post with every construct']);
    // Letters on the ground that their marks have; the first line has a word of every kind.
    const word = page.locator('.prose p > mark').first();
    const [ground, letters] = await word.evaluate((mark) => {
      const { backgroundColor, color } = getComputedStyle(mark);
      return [backgroundColor, color];
    });
    expect([ground, letters]).toEqual(['rgb(255, 255, 0)', 'rgb(0, 0, 0)']);
    for (const part of await page.locator('.code mark.line').first().locator('span').all())
      expect(await contrastWithin(part), String(await part.textContent())).toBeGreaterThan(4.5);
    const bars = await page
      .locator('.code pre:has(mark.line)')
      .first()
      .locator('.line')
      .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).borderInlineStartColor));
    expect(new Set(bars).size).toBeGreaterThan(1);
    const borders = await page
      .locator('tab-group')
      .first()
      .getByRole('tab')
      .evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).borderBlockEndColor));
    expect(new Set(borders).size).toBe(2);
  });
}
