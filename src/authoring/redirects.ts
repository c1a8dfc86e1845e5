/** `content/redirects.yaml`: old addresses of pages that have no file to name them as aliases, each with where its readers go. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../domain/nearest.ts';
import type { Problem } from '../domain/problem.ts';
import { type Redirect, resolved } from '../domain/redirects.ts';
import { feedFormats, feedUrl, isPostUrl, isTermUrl } from '../domain/urls.ts';
import { asWritten } from '../schemas/message.ts';
import { sitePath } from '../schemas/site-path.ts';
import { url } from '../schemas/url.ts';
import { liesWithin, linkedOutside, realFolders } from './real-place.ts';
import { readDataText } from './source-file.ts';
import { type Position, readFields } from './yaml-fields.ts';

export const redirectsFile = 'redirects.yaml';
const example = '/blog/old-name/: /blog/new-name/';
const elsewhere = '/blog/old-name/: https://example.com/new-name/';

export interface RedirectSource extends Redirect {
  /** Path named in messages. */
  readonly file: string;
  readonly place: Position;
}

export interface Redirects {
  readonly redirects: readonly RedirectSource[];
  readonly problems: readonly Problem[];
}

/** The address that `value` is, or what is wrong with it and what to type. */
function addressOf(value: unknown, schema: ReturnType<typeof sitePath> | ReturnType<typeof url>) {
  const { data, error } = schema.safeParse(value);
  return { address: data, fault: error?.issues[0]?.message.split('\n') };
}

/** An address of the site, an absolute URL, or nothing for what is gone. */
function targetOf(value: unknown): ReturnType<typeof addressOf> {
  if (value === 'gone' || value === '/') return { address: value === '/' ? value : undefined, fault: undefined };
  return addressOf(
    value,
    typeof value === 'string' && /^https?:/i.test(value) ? url({ example: elsewhere }) : sitePath({ example }),
  );
}

/** @param root the content folder; absolute. */
export async function readRedirects(root: string, nameOf: (path: string) => string): Promise<Redirects> {
  const path = join(root, redirectsFile);
  // A link to nothing is one.
  if (!lstatSync(path, { throwIfNoEntry: false })) return { redirects: [], problems: [] };
  const file = nameOf(path);
  if (!liesWithin(path, realFolders(root))) return { redirects: [], problems: [linkedOutside(file)] };
  const source = readDataText(path, file);
  if (source.problems.length > 0) return { redirects: [], problems: source.problems };
  const read = readFields(source.text, 1, file);
  if ('problems' in read) return { redirects: [], problems: read.problems };
  const problems: Problem[] = [...read.value.findings];
  const redirects = Object.entries(read.value.value).flatMap(([key, value]): RedirectSource[] => {
    const place = read.value.keyPositionOf(key);
    const { address: from, ...own } = addressOf(key, sitePath({ example }));
    const target = targetOf(value);
    const fault = own.fault ?? target.fault;
    if (!fault && from !== undefined) return [{ from, to: target.address, file, place }];
    const source = read.value.sourceOf(key) ?? '';
    const [message = '', hint] = fault?.map((words) => words.replaceAll(asWritten, () => source)) ?? [];
    problems.push({ severity: 'error', rule: 'redirect', file, ...place, field: key, message, hint });
    return [];
  });
  return { redirects, problems };
}

/** Addresses that `redirects` answer: those of old lists with their feeds. */
export const answeredBy = (redirects: readonly Redirect[]): string[] =>
  redirects.flatMap(({ from }) => [
    from,
    ...(isTermUrl(from) ? feedFormats.map((format) => feedUrl(format, from)) : []),
  ]);

/**
 * An error for each redirect that would hide a page, leads nowhere, or is given twice.
 * @param answered site paths of pages and files.
 * @param aliases old addresses of posts, each with the post's file.
 */
export function checkRedirects(
  redirects: readonly RedirectSource[],
  answered: ReadonlySet<string>,
  aliases: ReadonlyMap<string, string>,
): Problem[] {
  const ends = new Map(resolved(redirects).map(({ from, to }) => [from, to]));
  const seen = new Set<string>();
  return redirects.flatMap(({ from, to, file, place }): Problem[] => {
    const fail = (message: string, hint: string): Problem[] => [
      { severity: 'error', rule: 'redirect', file, ...place, field: from, message, hint },
    ];
    if (seen.has(from)) return fail(`${from} stands here twice.`, 'Delete one of the two lines.');
    seen.add(from);
    if (answered.has(from)) {
      const hint = isPostUrl(from)
        ? 'Delete the line when it is the same post again. Feeds would take another one for it: give that another address.'
        : 'Delete the line.';
      return fail(`${from} is the address of a page, which this would hide.`, hint);
    }
    const post = aliases.get(from);
    if (post) return fail(`${from} is an alias already, of ${post}.`, 'Delete one of the two.');
    if (!ends.has(from))
      return fail(`${from} leads in a circle.`, 'Type the address of a page that exists, or `gone`.');
    const end = ends.get(from);
    if (end === undefined || /^https?:/.test(end) || answered.has(end) || aliases.has(end)) return [];
    const meant = nearest(
      end,
      [...answered].filter((path) => path.endsWith('/')),
    );
    return fail(
      `${from} leads to ${to}, and nothing on this site answers that.`,
      `Type ${meant ? `${meant}, ` : ''}the address of a page that exists, or \`gone\`.`,
    );
  });
}
