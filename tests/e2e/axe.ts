/** What axe finds: by WCAG 2.2 AA and its own best practice, unless a test asks for other rules. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Rules = Parameters<AxeBuilder['options']>[0];

const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One line a finding, so that a failure can be read. */
export async function axeFindings(
  page: Page,
  rules: Rules = { runOnly: { type: 'tag', values: all } },
  within = 'html',
): Promise<string[]> {
  // One frame needs none of the second page that axe collects the results of many frames in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include(within).options(rules).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => `${id}: ${target.join(' ')}: ${[...any, ...all, ...none][0]?.message}`),
  );
}
