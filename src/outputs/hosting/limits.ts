/** What a host takes at most, as it says in public, and how near a site is to it. */
import type { HostName } from '../../site.config.ts';

/** What is counted, in the plural. Redirects are the lines of the file that hosts read. */
const counted = {
  files: 'files',
  bytes: 'bytes in all',
  largestFileBytes: 'bytes in one file',
  redirects: 'redirects',
  longestRedirect: 'characters in one redirect',
};
export type SiteSize = Readonly<Record<keyof typeof counted, number>>;

/** `note` says what another plan takes, or what happens past it. */
type Limit = readonly [of: keyof SiteSize, most: number, note?: string];

interface HostLimits {
  /** Where the host says so. */
  readonly source: string;
  readonly limits: readonly Limit[];
}

// Old addresses without a rule have a page that leads on.
const byPage = 'those after it are led on by their pages';

/** As published in November 2026. */
export const hostLimits: Readonly<Record<HostName, HostLimits>> = {
  cloudflare: {
    source: 'https://developers.cloudflare.com/workers/platform/limits/',
    limits: [
      ['files', 20_000, '100,000 on a paid plan'],
      ['largestFileBytes', 25 * 2 ** 20],
      ['redirects', 2_000, byPage],
      ['longestRedirect', 1_000, byPage],
    ],
  },
  netlify: {
    source: 'https://docs.netlify.com/manage/routing/redirects/overview/',
    limits: [['redirects', 10_000, 'Netlify advises against more']],
  },
  vercel: {
    source: 'https://vercel.com/docs/limits',
    limits: [
      ['redirects', 2_048 - 16, 'a deployment takes 2,048 routes, headers among them'],
      ['longestRedirect', 4_096, 'the deployment fails past it'],
      ['bytes', 100 * 10 ** 6, 'in one upload; 1 GB on a paid plan'],
      ['files', 15_000, 'in one upload'],
    ],
  },
  // Of its configuration here: a longer line would not fit the table of redirects.
  nginx: { source: 'deploy/nginx/blog.conf', limits: [['longestRedirect', 2_000, 'raise map_hash_bucket_size']] },
  caddy: { source: 'deploy/caddy/Caddyfile', limits: [] },
  'github-pages': {
    source: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
    limits: [['bytes', 10 ** 9]],
  },
  s3: {
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/upload-objects.html',
    limits: [['largestFileBytes', 5 * 2 ** 40]],
  },
};

const number = (value: number) => value.toLocaleString('en');

/** One line of what is over a limit of `host`, and what is past four fifths of one; nothing when nothing is. */
export function limitsReport(host: HostName, site: SiteSize): string | undefined {
  const { source, limits } = hostLimits[host];
  const close = limits.filter(([of, most]) => site[of] > most * 0.8);
  if (close.length === 0) return undefined;
  const parts = close
    .toSorted(([a, most], [b, other]) => site[b] / other - site[a] / most)
    .map(
      ([of, most, note]) =>
        `${number(site[of])} ${counted[of]}, ${site[of] > most ? 'over' : 'near'} ${number(most)}${note ? ` (${note})` : ''}`,
    );
  return `Limits of ${host}: ${parts.join('; ')}. ${source}`;
}
