/** A link to a post that readers cannot see, or that is on no list. */

import { humanDate } from '../../../domain/dates.ts';
import { postUrl } from '../../../domain/urls.ts';
import { readable } from '../../../markdown/urls.ts';
import { blogRule } from '../rule.ts';
import { linkingDocuments } from './blog-facts.ts';

export const unpublishedLink = blogRule({
  id: 'unpublished-link',
  summary: 'a link to a draft, to a post that is held back, or to an unlisted one',
  good: 'See [two](/blog/two/).',
  bad: 'See [two](/blog/two/).\n---\ndraft: true',
  check({ posts, pages, now }, report) {
    const byUrl = new Map(posts.map((post) => [postUrl(post.source.slug), post]));
    for (const { source, document, url, status, pubDate, isPost } of linkingDocuments({ posts, pages }, now)) {
      // Nobody can see what is wrong with a draft, and what it links to may be out before it.
      if (!document || status === 'draft') continue;
      for (const { href, line, column } of document.links) {
        const target = byUrl.get(readable(URL.parse(href, `https://site.invalid${url}`)?.pathname ?? ''));
        if (!target || target.source.file === source.file) continue;
        const place = { file: source.file, line, column };
        const { title, pubDate: until } = target.source.frontmatter;
        if (target.status === 'draft')
          report({
            ...place,
            message: `“${title}” is a draft, so nothing on this site answers ${href}.`,
            hint: `Publish it (${target.source.file}) before this one, or remove the link.`,
          });
        else if (target.status === 'scheduled' && until > pubDate)
          report({
            ...place,
            message: `“${title}” is held back until ${humanDate(until, 'en-GB')}, and nothing on this site answers ${href} before.`,
            hint: `Publish it (${target.source.file}) before this one, or put the link in afterwards.`,
          });
        // A page may be how readers come to it.
        else if (target.status === 'unlisted' && isPost && status !== 'unlisted')
          report({
            ...place,
            message: `“${title}” is unlisted, and this link shows it to everybody.`,
            hint: 'Remove the link, or allow it with a comment that says why.',
          });
      }
    }
  },
});
