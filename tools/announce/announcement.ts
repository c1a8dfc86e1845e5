/** Requests that tell others what is new: each a POST, for `tools/announce/http-retries.ts` to make. */

import { absoluteUrl, indexNowKeyUrl } from '../../src/domain/urls.ts';
import type { News } from './announcements.ts';
import type { Outgoing } from './http-retries.ts';

/**
 * To a WebSub hub (W3C Recommendation, 2018): the feed at `topic` has changed. The recommendation leaves the form to the hub;
 * PubSubHubbub 0.4 and the public hubs since take `hub.url`, some of them `hub.topic`.
 */
export const hubAnnouncement = (hub: string, topic: string): Outgoing => ({
  url: hub,
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic }).toString(),
});

/** Addresses that IndexNow takes in one request. */
export const indexNowLimit = 10_000;

/** To IndexNow (indexnow.org/documentation): these addresses are new, changed or gone. */
export const indexNowAnnouncement = (
  { endpoint, key }: { readonly endpoint: string; readonly key: string },
  site: string,
  urls: readonly string[],
): Outgoing => ({
  url: endpoint,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify({
    host: new URL(site).host,
    key,
    keyLocation: absoluteUrl(indexNowKeyUrl(key), site),
    urlList: urls,
  }),
});

/** To a webhook: one post. `text` is what chat services show; who asks twice gets the same `id`. */
export function webhookAnnouncement(
  url: string,
  { what, url: address, version }: News,
  post: Readonly<Record<string, unknown>>,
): Outgoing {
  const id = `${address}#${version}`;
  return {
    url,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Idempotency-Key': `"${id}"` },
    body: JSON.stringify({ id, event: what, text: `${String(post['title'])} ${address}`, post }),
  };
}
