/** The documents of a blog with what a link in them is judged by. */
import { pageUrl, postUrl } from '../../../domain/urls.ts';
import type { BlogFacts } from './blog-facts.ts';

/** `pubDate` is the time from which readers can see it. */
export const linkingDocuments = ({ posts, pages }: Pick<BlogFacts, 'posts' | 'pages'>, now: Date) => [
  ...posts.map(({ source, document, status }) => ({
    source,
    document,
    isPost: true,
    status,
    url: postUrl(source.slug),
    pubDate: source.frontmatter.pubDate > now ? source.frontmatter.pubDate : now,
  })),
  ...pages.map(({ source, document }) => ({
    source,
    document,
    isPost: false,
    status: source.frontmatter.draft ? ('draft' as const) : ('public' as const),
    url: pageUrl(source.slug),
    pubDate: now,
  })),
];
