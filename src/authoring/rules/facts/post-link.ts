/** A link to a post by an old address, or to one that readers cannot see or that is on no list. */
import { humanDate } from '../../../domain/dates.ts';
import { pageUrl, postUrl } from '../../../domain/urls.ts';
import { readable } from '../../../markdown/urls.ts';
import { blogRule } from '../rule.ts';

const slashed = (path: string) => path.replace(/(?:\/index\.html|\/)?$/, '/');

export const postLink = blogRule({
  id: 'post-link',
  summary: 'a link to a post by an old address, to a draft, to a post that is held back, or to an unlisted one',
  good: 'See [two](/blog/two/).\n---\naliases: [/old/two/]',
  bad: 'See [two](/old/two/).\n---\naliases: [/old/two/]',
  check({ posts, pages, now }, report) {
    const byUrl = new Map(posts.map((post) => [postUrl(post.source.slug), post]));
    const byAlias = new Map(
      posts.flatMap(({ source }) =>
        source.frontmatter.aliases.map((alias) => [slashed(readable(alias)), source] as const),
      ),
    );
    // Nobody can see what is wrong with a draft, and what it links to may be out before it.
    const documents = [
      ...posts
        .filter(({ status }) => status !== 'draft')
        .map((post) => ({ ...post, url: postUrl(post.source.slug), seen: post.source.frontmatter.pubDate })),
      // A page may be how readers come to an unlisted post.
      ...pages
        .filter(({ source }) => !source.frontmatter.draft)
        .map((page) => ({ ...page, url: pageUrl(page.source.slug), seen: now, status: 'unlisted' })),
    ];
    for (const { source, document, url, seen, status } of documents)
      for (const { href, line, column } of document?.links ?? []) {
        const tell = (message: string, hint: string) => report({ file: source.file, line, column, message, hint });
        const address = URL.parse(href, `https://site.invalid${url}`);
        const path = readable(address?.pathname ?? '');
        const moved = byAlias.get(slashed(path));
        if (moved)
          tell(
            `${href} is an old address of “${moved.frontmatter.title}”, and every reader takes the detour.`,
            `Write ${postUrl(moved.slug)}${address?.hash ?? ''}`,
          );
        const target = byUrl.get(path);
        if (!target || target.source.file === source.file) continue;
        const { title, pubDate } = target.source.frontmatter;
        if (target.status === 'draft')
          tell(
            `“${title}” is a draft, so nothing on this site answers ${href}.`,
            `Publish it (${target.source.file}) before this one, or remove the link.`,
          );
        else if (target.status === 'scheduled' && pubDate > seen)
          tell(
            `“${title}” is held back until ${humanDate(pubDate, 'en-GB')}, and nothing on this site answers ${href} before.`,
            `Publish it (${target.source.file}) before this one, or put the link in afterwards.`,
          );
        else if (target.status === 'unlisted' && status !== 'unlisted')
          tell(
            `“${title}” is unlisted, and this link shows it to everybody.`,
            'Remove the link, or allow it with a comment that says why.',
          );
      }
  },
});
