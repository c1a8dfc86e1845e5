/** What `site.config.ts` has to be: its types are read by editors, and a host builds without them. */
import { z } from 'astro/zod';
import { alternatives, nearest } from '../domain/nearest.ts';
import { dotted } from '../domain/problem.ts';
import { missingSentences } from '../i18n/index.ts';
import { canonicalTag } from '../schemas/language.ts';
import { isSlug } from '../schemas/slug.ts';
import { hostNames, type SiteConfig, shareServices } from '../site.config.ts';

/** Whether requests can be sent there: `fetch` takes no user name or password in an address. */
export const isReachable = (address: string): boolean => {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && !/\s/.test(address) && !url.username && !url.password;
};

/** The part of the environment's variables that stands for a webhook. */
export const webhookVariable = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]+/g, '_');

// Messages say what to give instead.
const text = (hint: string, isRight = (text: string) => text.trim() !== '') =>
  z.string({ error: hint }).refine(isRight, { error: hint });
const words = text('some words');
const flag = z.boolean({ error: 'true or false, without quotes' });
const whole = (least: number) => {
  const error = `a whole number, ${least} or more`;
  return z.int({ error }).min(least, { error });
};
const positive = z.number({ error: 'a number' }).positive({ error: 'a number above 0' });
const oneOf = (names: readonly string[], more = '') =>
  z.enum(names as [string], {
    error: ({ input }) => `${alternatives(String(input), names) ?? 'one that is there'}${more}`,
  });
const list = <Item extends z.ZodType>(item: Item) => z.array(item, { error: 'a list in square brackets' });
const group = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, { error: `a group of ${Object.keys(shape).join(', ')}` });
/** A union would not say what is wrong with the other. */
const orFalse = (value: unknown, schema: z.ZodType) => (value === false ? z.literal(false) : schema);

const reachable = text('an address that begins with https://, without a user name in it', isReachable);
const link = text('a path such as /about/, or an address that begins with https:// or mailto:', (href) =>
  /^(?:\/(?!\/)|#|https?:\/\/\S|mailto:\S)/.test(href),
);
const labelled = group({ label: words, href: link });
const form = text('an address that begins with https:// or {url}', (address) =>
  /^(?:https:\/\/|\{url\})/.test(address),
);
const forge = z.enum(['github', 'gitlab', 'forgejo'], {
  error: '`github`, `gitlab` or `forgejo` (for Gitea, too), or a group of edit, report',
});

const schemaOf = ({ firstUrl, callsToAction, defaultCta, host, securityContact, announce, repository }: SiteConfig) =>
  group({
    name: words,
    url: text('the address of the home page, such as https://example.org'),
    firstUrl: orFalse(firstUrl, reachable),
    locale: z.string({ error: 'a BCP 47 tag, such as en or en-GB' }).superRefine((tag, { addIssue }) => {
      const message = canonicalTag(tag) === tag ? missingSentences(tag) : 'a BCP 47 tag, such as en or en-GB';
      if (message) addIssue({ code: 'custom', message });
    }),
    tagline: text('a sentence, with asterisks around one part of it at most', (tagline) =>
      /^[^*]*(?:\*[^*]+\*[^*]*)?$/.test(tagline),
    ),
    description: words,
    nav: list(labelled),
    defaultAuthor: text('an id as its file is called, such as sodiarc-team', isSlug),
    callsToAction: z.record(z.string(), group({ text: words, label: words, href: link }), {
      error: 'a group of calls to action',
    }),
    defaultCta: orFalse(defaultCta, oneOf(Object.keys(callsToAction ?? {}), ', or false')),
    shareTargets: list(oneOf(shareServices)),
    pageSize: whole(1),
    homeSize: whole(0),
    relatedSize: whole(0),
    archiveSize: whole(1),
    feedSize: whole(1),
    hubs: list(reachable).superRefine((hubs, { addIssue }) => {
      for (const [index, hub] of hubs.entries())
        if (hubs.indexOf(hub) < index) addIssue({ code: 'custom', path: [index], message: 'each hub once' });
    }),
    announce: group({
      indexNow: orFalse(
        announce?.indexNow,
        group({
          endpoint: reachable,
          key: text('8 to 128 letters, digits and hyphens', (key) => /^[A-Za-z\d-]{8,128}$/.test(key)),
        }),
      ),
      webhooks: list(words),
    }),
    contentsFrom: whole(1),
    aiCrawlers: oneOf(['welcome', 'no-training', 'refuse']),
    links: list(labelled),
    securityContact: orFalse(
      securityContact,
      text('an address that begins with mailto: or https:, or false', (address) => /^(mailto|https):./.test(address)),
    ),
    documentLimits: group({ seconds: positive, megabytes: positive }),
    rulesOff: list(words),
    offline: flag,
    host: orFalse(host, oneOf(hostNames, ', or false')),
    repository: orFalse(
      repository,
      group({
        url: text(
          'the address of its page, such as https://github.com/sodiarc/blog',
          (url) => isReachable(url) && !/\.git\/?$|[?#]/.test(url),
        ),
        branch: text('the name of a branch, such as main', (branch) => /^[^\s/](?:\S*[^\s/])?$/.test(branch)),
        folder: text(
          'a path from the top of the repository, such as content, or an empty one',
          (folder) => !/^[./]|[\\]|\/$|(?:^|\/)\.\.(?:\/|$)/.test(folder),
        ),
        forge: repository && typeof repository.forge === 'object' ? group({ edit: form, report: form }) : forge,
        links: list(oneOf(['edit', 'report'])),
      }),
    ),
    history: group({ updatedDate: flag, contributors: flag }),
    licence: group({ name: words, href: text('an address that begins with https://', isReachable) }),
  } satisfies Record<keyof SiteConfig, z.ZodType>);

/** What is wrong with the configuration, in one line for each field; none when nothing is. */
export function settingsFaults(site: SiteConfig): string[] {
  const schema = schemaOf(site);
  const issues = schema.safeParse(site).error?.issues ?? [];
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const known = issue.path.length === 0 ? Object.keys(schema.shape) : [];
      return issue.keys.map((key) => {
        const near = nearest(key, known);
        return `${dotted([...issue.path, key])} in src/site.config.ts is no setting. Delete it${near ? `, or type ${near}` : ''}`;
      });
    }
    const value = issue.path.reduce<unknown>((inner, key) => Object(inner)[key], site);
    return `${dotted(issue.path)} in src/site.config.ts is ${JSON.stringify(value)}. Give ${issue.message}`;
  });
}
