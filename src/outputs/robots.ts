/** `robots.txt` (RFC 9309): who may crawl what, and where the map is. */
import { absoluteUrl, sitemapUrl } from '../domain/urls.ts';
import type { SiteConfig } from '../site.config.ts';

/** Gather text that models are trained on. Two are not crawlers but words for what Google and Apple may do with pages they have. */
const trainers = [
  'AI2Bot',
  'Amazonbot',
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ClaudeBot',
  'cohere-training-data-crawler',
  'Google-Extended',
  'GPTBot',
  'meta-externalagent',
];

/** Read a page in order to answer somebody, and name it. */
const answerers = [
  'ChatGPT-User',
  'Claude-SearchBot',
  'Claude-User',
  'DuckAssistBot',
  'meta-externalfetcher',
  'MistralAI-User',
  'OAI-SearchBot',
  'Perplexity-User',
  'PerplexityBot',
];

const refused = { welcome: [], 'no-training': trainers, refuse: [...trainers, ...answerers] } as const;

/** Of a build for reviewers: nobody may crawl it. */
export const closedRobots = 'User-agent: *\nDisallow: /\n';

/** The same wishes without names, for crawlers in no list (Content Signals, contentsignals.org). Who is welcome needs no word. */
const signals = { welcome: [], 'no-training': ['yes', 'no'], refuse: ['no', 'no'] } as const;

export function robots(siteUrl: string, aiCrawlers: SiteConfig['aiCrawlers']): string {
  const [input, train] = signals[aiCrawlers];
  const groups = [
    ...(refused[aiCrawlers].length
      ? [[...refused[aiCrawlers].map((name) => `User-agent: ${name}`), 'Disallow: /']]
      : []),
    [
      'User-agent: *',
      ...(input ? [`Content-Signal: search=yes, ai-input=${input}, ai-train=${train}`] : []),
      'Allow: /',
    ],
    [`Sitemap: ${absoluteUrl(sitemapUrl, siteUrl)}`],
  ];
  return groups.map((lines) => `${lines.join('\n')}\n`).join('\n');
}
