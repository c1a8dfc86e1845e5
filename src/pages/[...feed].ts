import type { APIRoute, GetStaticPaths } from 'astro';
import type { Post } from '../domain/post';
import { fileOf } from '../domain/urls';
import { sentences } from '../i18n';
import { postEntry, readBlog, siteFacts } from '../infra/blog';
import { feedBody } from '../infra/feed-body';
import { recordingsOf } from '../infra/media';
import { feedDocument } from '../outputs/feed-document';
import { type FeedItem, toFeedItem } from '../outputs/feed-item';
import { type FeedDocument, feedDocuments, feedFormats, feedsOf, feedTypes } from '../outputs/feeds';
import { site } from '../site.config';

export const getStaticPaths = (async () => {
  const feeds = feedsOf(await readBlog(), siteFacts, sentences(site.locale).lists);
  const documents = feeds.flatMap((feed) =>
    feedFormats.flatMap((format) => feedDocuments(feed, format, site.feedSize)),
  );
  return documents.map((document) => ({ params: { feed: fileOf(document.url) }, props: { document } }));
}) satisfies GetStaticPaths;

/** A post stands in many feeds; its item is made once. */
const items = new WeakMap<Post, Promise<FeedItem>>();
async function toItem(post: Post): Promise<FeedItem> {
  const html = await feedBody(await postEntry(post.slug));
  return toFeedItem(post, { html, recordings: await recordingsOf(post) }, siteFacts.url);
}
function itemOf(post: Post): Promise<FeedItem> {
  const item = items.get(post) ?? toItem(post);
  items.set(post, item);
  return item;
}

export const GET: APIRoute<{ document: FeedDocument }> = async ({ props: { document } }) => {
  const text = feedDocument(document, await Promise.all(document.posts.map(itemOf)), siteFacts, site.hubs);
  return new Response(text, { headers: { 'Content-Type': `${feedTypes[document.format]}; charset=utf-8` } });
};
