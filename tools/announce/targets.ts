/** Who is told, of what, and how: from the site's configuration, with addresses that are secret from the environment. */

import { createHash } from 'node:crypto';
import { isReachable, webhookVariable } from '../../src/infra/settings.ts';
import type { SiteConfig } from '../../src/site.config.ts';
import { hubAnnouncement, indexNowAnnouncement, indexNowLimit, webhookAnnouncement } from './announcement.ts';
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

function hubTarget(hub: string, { feeds }: BuiltSite, ledger: Ledger): Target {
  const name = `hub ${publicName(hub)}`;
  const news = newsFor(feeds, ledger[name]).filter(isThere);
  return { name, news, parcels: news.map((one) => ({ news: [one], outgoing: hubAnnouncement(hub, one.url) })) };
}

function indexNowTarget(to: { endpoint: string; key: string }, { site, pages }: BuiltSite, ledger: Ledger): Target {
  const name = `indexnow ${publicName(to.endpoint)}`;
  // It takes addresses below its key: what is gone from elsewhere, where the site was once, is no news of this one.
  const news = newsFor(pages, ledger[name]).filter(({ url }) => url.startsWith(`${site}/`));
  const parts = Array.from({ length: Math.ceil(news.length / indexNowLimit) }, (_, part) =>
    news.slice(part * indexNowLimit, (part + 1) * indexNowLimit),
  );
  const parcels = parts.map((part) => ({
    news: part,
    outgoing: indexNowAnnouncement(
      to,
      site,
      part.map(({ url }) => url),
    ),
  }));
  return { name, news, parcels };
}

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
    const outgoing = webhookAnnouncement(url, one, factsOf.get(one.url) ?? {});
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
