/** A link by an old address of a post. */

import { postUrl } from '../../../domain/urls.ts';
import { readable } from '../../../markdown/urls.ts';
import { blogRule } from '../rule.ts';
import { linkingDocuments } from './blog-facts.ts';

const slashed = (path: string) => path.replace(/(?:\/index\.html|\/)?$/, '/');

export const aliasLink = blogRule({
  id: 'alias-link',
  summary: 'a link by an old address, which leads to the post by a detour',
  good: 'See [two](/blog/two/).\n---\naliases: [/old/two/]',
  bad: 'See [two](/old/two/).\n---\naliases: [/old/two/]',
  check({ posts, pages, now }, report) {
    const byAlias = new Map(
      posts.flatMap(({ source }) =>
        source.frontmatter.aliases.map((alias) => [slashed(readable(alias)), source] as const),
      ),
    );
    if (byAlias.size === 0) return;
    for (const { source, document, url } of linkingDocuments({ posts, pages }, now))
      for (const { href, line, column } of document?.links ?? []) {
        const address = URL.parse(href, `https://site.invalid${url}`);
        const target = byAlias.get(slashed(readable(address?.pathname ?? '')));
        if (!target) continue;
        report({
          file: source.file,
          line,
          column,
          message: `${href} is an old address of “${target.frontmatter.title}”, and every reader takes the detour.`,
          hint: `Write ${postUrl(target.slug)}${address?.hash ?? ''}`,
        });
      }
  },
});
