/** What the types of `site.config.ts` let through and no site can be built from. */
import { alternatives } from '../domain/nearest.ts';
import { missingSentences } from '../i18n/index.ts';
import type { Repository, SiteConfig } from '../site.config.ts';

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
};

/** Whether requests can be sent there: `fetch` takes no user name or password in an address. */
export const isReachable = (address: string): boolean => {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
};

/** Each field that is wrong, and what to give instead. */
function* faults(site: SiteConfig): Generator<[field: string, value: unknown, hint: string]> {
  for (const field of ['pageSize', 'archiveSize', 'feedSize', 'contentsFrom', 'homeSize', 'relatedSize'] as const) {
    const least = field === 'homeSize' || field === 'relatedSize' ? 0 : 1;
    if (!Number.isInteger(site[field]) || site[field] < least)
      yield [field, site[field], `a whole number, ${least} or more`];
  }
  const { locale, defaultCta, callsToAction, securityContact, hubs, announce, repository } = site;
  const localeHint = isLanguage(locale) ? missingSentences(locale) : 'a BCP 47 tag, such as en or en-GB';
  if (localeHint) yield ['locale', locale, localeHint];
  if (defaultCta !== false && !Object.hasOwn(callsToAction, defaultCta))
    yield [
      'defaultCta',
      defaultCta,
      `${alternatives(defaultCta, Object.keys(callsToAction)) ?? 'an id of callsToAction'}, or false`,
    ];
  if (securityContact !== false && !/^(mailto|https):./.test(securityContact))
    yield ['securityContact', securityContact, 'an address that begins with mailto: or https:, or false'];
  const address = 'an address that begins with https://, without a user name in it';
  for (const [index, hub] of hubs.entries()) {
    if (!isReachable(hub)) yield [`hubs[${index}]`, hub, address];
    else if (hubs.indexOf(hub) < index) yield [`hubs[${index}]`, hub, 'each hub once'];
  }
  if (announce.indexNow && !isReachable(announce.indexNow.endpoint))
    yield ['announce.indexNow.endpoint', announce.indexNow.endpoint, address];
  if (repository) yield* faultsOfRepository(repository);
  if (announce.indexNow && !/^[A-Za-z\d-]{8,128}$/.test(announce.indexNow.key))
    yield ['announce.indexNow.key', announce.indexNow.key, '8 to 128 letters, digits and hyphens'];
}

function* faultsOfRepository({ url, branch, folder, forge }: Repository): ReturnType<typeof faults> {
  if (!isReachable(url) || /\.git\/?$|[?#]/.test(url))
    yield ['repository.url', url, 'the address of its page, such as https://github.com/sodiarc/blog'];
  if (!/^[^\s/](?:\S*[^\s/])?$/.test(branch)) yield ['repository.branch', branch, 'the name of a branch, such as main'];
  if (/^[./]|[\\]|\/$|(?:^|\/)\.\.(?:\/|$)/.test(folder))
    yield ['repository.folder', folder, 'a path from the top of the repository, such as content, or an empty one'];
  if (typeof forge === 'string') return;
  for (const [form, address] of Object.entries(forge))
    if (!/^(?:https:\/\/|\{url\})/.test(address))
      yield [`repository.forge.${form}`, address, 'an address that begins with https:// or {url}'];
}

/** The part of the environment's variables that stands for a webhook. */
export const webhookVariable = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]+/g, '_');

/** What is wrong with the configuration, in one line for each field; none when nothing is. */
export const settingsFaults = (site: SiteConfig): string[] =>
  [...faults(site)].map(
    ([field, value, hint]) => `${field} in src/site.config.ts is ${JSON.stringify(value)}. Give ${hint}`,
  );
