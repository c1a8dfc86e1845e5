/** The style sheet and the script of a construct come with the pages that hold it and with no other. */
import { expect, test } from 'vitest';
import { type Build, shipped } from './builds.ts';
import { attribute, classed, named, textOf } from './html.ts';
import { type Page, pagesOf, textFile } from './site.ts';

const stylesOf = ({ root }: Page) => named(root, 'style').map(textOf).join('\n');

const scriptsOf = (build: Build, { root }: Page) =>
  named(root, 'script')
    .flatMap((script) => attribute(script, 'src') ?? [])
    .map((src) => textFile(build, src.slice(1)))
    .join('\n');

test('code', () => {
  const pages = pagesOf(shipped);
  const withCode = pages.filter(({ root }) => named(root, 'code-block').length > 0);
  const without = pages.filter(({ root }) =>
    classed(root, 'prose').every((prose) => named(prose, 'code').length === 0),
  );
  expect(withCode.length).toBeGreaterThan(1);
  expect(without.length).toBeGreaterThan(1);
  for (const [held, holders] of [
    [true, withCode],
    [false, without],
  ] as const)
    for (const page of holders) {
      expect(stylesOf(page).includes('.code-status'), page.file).toBe(held);
      expect(scriptsOf(shipped, page).includes('code-block'), page.file).toBe(held);
    }
});

test('what few blocks of code ask for comes with those blocks', () => {
  for (const page of pagesOf(shipped)) {
    const has = (...names: string[]) => names.some((name) => classed(page.root, name).length > 0);
    const styles = stylesOf(page);
    expect(styles.includes('.code .type'), page.file).toBe(has('type'));
    if (has('line', 'p', 'wrap', 'code-fold')) expect(styles, page.file).toContain('.code .line');
    if (!named(page.root, 'code-block').length) expect(styles, page.file).not.toContain('.code .line');
  }
});
