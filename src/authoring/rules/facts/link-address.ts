/** An address of this site in a form that its pages do not have. */
import { resolvedUrl, sitePathOf } from '../../../domain/urls.ts';
import { documentRule, onEach } from '../rule.ts';

const bare = ({ host }: URL) => host.replace(/^www\./, '');

export const linkAddress = documentRule({
  id: 'link-address',
  summary: 'a link to the site’s own address in full, or to `index.html`',
  good: '[the other post](/blog/other/)',
  bad: '[the other post](https://sodiarc.com/blog/other/index.html)',
  visit: onEach(['link', 'definition'], (node, { url: page, site, sourceOf, report }) => {
    const target = resolvedUrl(node.url, page, site);
    if (!target || !/^https?:$/.test(target.protocol)) return;
    // As an address is typed by hand.
    target.protocol = new URL(site).protocol;
    if (bare(target) === bare(new URL(site))) target.host = new URL(site).host;
    const written = sitePathOf(target, site);
    const path = written?.replace(/\/index\.html?(?=$|[?#])/, '/');
    const isWhole = /^(?:https?:)?\/\//i.test(node.url);
    if (path === undefined || (!isWhole && path === written)) return;
    // Without its host an address is no link by itself.
    const isBare = node.type === 'link' && !/^(?:\[|<a\s)/i.test(sourceOf(node));
    report(
      node,
      isWhole
        ? `This address names the site itself, so that a preview leads away from it and nothing checks the link.`
        : 'Pages of this site have no index.html in their address.',
      isBare ? `Write [its title](${path})` : `Write ${path}`,
    );
  }),
});
