/** Parameters by which an address says where a reader came from. */
import { documentRule, onEach } from '../rule.ts';

const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|igsh|mc_[ce]id|_hsenc|_hsmi|mkt_tok|oly_(?:anon|enc)_id|vero_id|wickedid|ck_subscriber_id)$/i;

export const trackingParameter = documentRule({
  id: 'tracking-parameter',
  summary: 'a link that tells on the reader: `?utm_source=…`, `fbclid`',
  good: '[the docs](https://example.org/docs)',
  bad: '[the docs](https://example.org/docs?utm_source=newsletter)',
  visit: onEach(['link', 'definition'], (node, { report }) => {
    const url = URL.parse(node.url);
    // An archive's address holds another whole one.
    if (!url?.search || url.hostname === 'web.archive.org') return;
    const names = [...url.searchParams.keys()].filter((name) => tracking.test(name));
    if (names.length === 0) return;
    for (const name of names) url.searchParams.delete(name);
    report(
      node,
      `This address tells where the reader came from (${[...new Set(names)].join(', ')}).`,
      `Write ${url.href}`,
    );
  }),
});
