/** Who is told, of what, and how: from the site's configuration, with addresses that are secret from the environment. */

import { createHash } from 'node:crypto';
import { absoluteUrl, indexNowKeyUrl } from '../../src/domain/urls.ts';
import { isReachable, webhookVariable } from '../../src/infra/settings.ts';
import type { SiteConfig } from '../../src/site.config.ts';
import { type Ledger, type News, newsFor } from './announcements.ts';
import type { BuiltPost, BuiltSite } from './built-news.ts';
import { type Outgoing, signed } from './http-retries.ts';

/** News that one request tells. */
export interface Parcel {
  readonly news: readonly News[];
  readonly outgoing: Outgoing;
}

export interface Target {
  /** Its name in the ledger. */
  readonly name: string;
  /** What it is told of. */
  readonly news: readonly News[];
  readonly parcels: readonly Parcel[];
  /** Why nothing can be told. */
  readonly refusal?: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

const isThere = ({ what }: News) => what !== 'gone';

/** An address as it may be printed and committed: a query or a password in it may be a secret, and is told apart by its digest. */
function publicName(address: string): string {
  const { origin, pathname, search, username, password } = new URL(address);
  const secret = [search, username, password].filter(Boolean).join();
  const mark = secret && ` #${createHash('sha256').update(secret).digest('hex').slice(0, 8)}`;
  return `${origin}${pathname}${mark}`;
}

/**
 * To a WebSub hub (W3C Recommendation, 2018): the feed at `topic` has changed. The recommendation leaves the form to the hub;
 * PubSubHubbub 0.4 and the public hubs since take `hub.url`, some of them `hub.topic`.
 */
const hubAnnouncement = (hub: string, topic: string): Outgoing => ({
  url: hub,
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic }).toString(),
});

const inJson = { 'Content-Type': 'application/json; charset=utf-8' };

function hubTarget(hub: string, { feeds }: BuiltSite, ledger: Ledger): Target {
  const name = `hub ${publicName(hub)}`;
  const news = newsFor(feeds, ledger[name]).filter(isThere);
  return { name, news, parcels: news.map((one) => ({ news: [one], outgoing: hubAnnouncement(hub, one.url) })) };
}

/** Addresses that IndexNow takes in one request. */
const indexNowLimit = 10_000;

/** To IndexNow (indexnow.org/documentation): these addresses are new, changed or gone. */
function indexNowTarget(to: { endpoint: string; key: string }, { site, pages }: BuiltSite, ledger: Ledger): Target {
  const name = `indexnow ${publicName(to.endpoint)}`;
  // It takes addresses below its key: what is gone from elsewhere, where the site was once, is no news of this one.
  const news = newsFor(pages, ledger[name]).filter(({ url }) => url.startsWith(`${site}/`));
  const parts = Array.from({ length: Math.ceil(news.length / indexNowLimit) }, (_, part) =>
    news.slice(part * indexNowLimit, (part + 1) * indexNowLimit),
  );
  const sent = { host: new URL(site).host, key: to.key, keyLocation: absoluteUrl(indexNowKeyUrl(to.key), site) };
  const parcels = parts.map((part) => {
    const body = JSON.stringify({ ...sent, urlList: part.map(({ url }) => url) });
    return { news: part, outgoing: { url: to.endpoint, headers: inJson, body } };
  });
  return { name, news, parcels };
}

/** To a webhook: one post a request. `text` is what chat services show; who asks twice gets the same `id`. */
function webhookTarget(webhook: string, { posts }: BuiltSite, ledger: Ledger, variables: Variables): Target {
  const name = `webhook ${webhook}`;
  const variable = `ANNOUNCE_${webhookVariable(webhook)}`;
  const url = variables[`${variable}_URL`];
  const secret = variables[`${variable}_SECRET`];
  const news = newsFor(posts, ledger[name]).filter(isThere);
  if (!url || !isReachable(url)) {
    const refusal = `${variable}_URL is ${url ? 'no https address, or has a user name in it' : 'not set'}. Give the webhook’s address, such as https://chat.example/hooks/abc`;
    return { name, news, parcels: [], refusal };
  }
  const factsOf = new Map(posts.map((post: BuiltPost) => [post.url, post.facts]));
  const parcels = news.map((one) => {
    const post = factsOf.get(one.url) ?? {};
    const id = `${one.url}#${one.version}`;
    const body = JSON.stringify({ id, event: one.what, text: `${String(post['title'])} ${one.url}`, post });
    const outgoing = { url, headers: { ...inJson, 'Idempotency-Key': `"${id}"` }, body };
    return { news: [one], outgoing: secret ? signed(outgoing, secret) : outgoing };
  });
  return { name, news, parcels };
}

export function targetsOf(
  { hubs, announce: { indexNow, webhooks } }: Pick<SiteConfig, 'hubs' | 'announce'>,
  built: BuiltSite,
  ledger: Ledger,
  variables: Variables,
): Target[] {
  return [
    ...hubs.map((hub) => hubTarget(hub, built, ledger)),
    ...(indexNow ? [indexNowTarget(indexNow, built, ledger)] : []),
    ...webhooks.map((webhook) => webhookTarget(webhook, built, ledger, variables)),
  ];
}
