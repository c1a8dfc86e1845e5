/** What the routes of feeds share. A file whose name begins with an underscore is no route. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Post } from '../domain/post';
import { feedFormats, fileOf } from '../domain/urls';
import { sentences } from '../i18n';
import { postEntry, readBlog, siteFacts } from '../infra/blog';
import { readCard } from '../infra/cards';
import { isReview } from '../infra/gate';
import { recordingsOf } from '../infra/media';
import { keyed } from '../infra/page-key';
import { feedBody } from '../infra/post-body';
import { readMovedFeeds } from '../infra/redirects';
import { feedDocument } from '../outputs/feed-document';
import { type FeedItem, toFeedItem } from '../outputs/feed-item';
import { type FeedDocument, feedDocuments, feedsOf, feedTypes } from '../outputs/feeds';
import { cardDrawing } from '../outputs/og-card';
import { postCard } from '../outputs/og-cards';
import { postMeta } from '../outputs/page-meta';
import { site } from '../site.config';
import { colours } from '../styles/colours';

const t = sentences(site.locale);

/** The feeds whose files end in `extension`, which is the route's own: only such a route has no slash at its end in development. */
export const feedPaths = (extension: '.xml' | '.json') =>
  (async () => {
    const feeds = feedsOf(await readBlog(), siteFacts, t);
    const documents = feeds.flatMap((feed) =>
      feedFormats.flatMap((format) => feedDocuments(feed, format, site.feedSize)),
    );
    const byUrl = new Map(documents.map((document) => [document.url, document]));
    // Where a host knows no redirects, the old address of a feed has the feed itself.
    const moved = (await readMovedFeeds()).flatMap(({ from, to = '' }) => {
      const document = byUrl.get(to);
      return document ? [{ url: from, document }] : [];
    });
    const paths = [...documents.map((document) => ({ url: document.url, document })), ...moved]
      .filter(({ url }) => url.endsWith(extension))
      .map(async ({ url, document }) => ({
        params: { feed: fileOf(url).slice(0, -extension.length) },
        props: {
          document,
          entries: await Promise.all(document.posts.map(({ slug }) => postEntry(slug))),
          recordings: await Promise.all(document.posts.map(recordingsOf)),
        },
      }));
    return keyed(await Promise.all(paths));
  }) satisfies GetStaticPaths;

/** A post stands in many feeds; its item is made once. */
const items = new WeakMap<Post, Promise<FeedItem>>();
async function toItem(post: Post): Promise<FeedItem> {
  const { image } = postMeta(post, siteFacts);
  const { length } = await readCard(cardDrawing(postCard(post, t), site.name, colours));
  const body = {
    html: await feedBody(await postEntry(post.slug)),
    image: image && { ...image, bytes: length },
    recordings: await recordingsOf(post),
  };
  return toFeedItem(post, body, siteFacts.url, site.firstUrl || siteFacts.url);
}
function itemOf(post: Post): Promise<FeedItem> {
  const item = items.get(post) ?? toItem(post);
  items.set(post, item);
  return item;
}

export const GET: APIRoute<{ document: FeedDocument }> = async ({ props: { document } }) => {
  const text = await feedDocument(
    document,
    await Promise.all(document.posts.map(itemOf)),
    siteFacts,
    isReview ? [] : site.hubs,
  );
  return new Response(text, { headers: { 'Content-Type': `${feedTypes[document.format]}; charset=utf-8` } });
};
