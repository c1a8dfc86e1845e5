/** The environment variables of the contract, read and checked in one place. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { realPath } from '../authoring/real-place.ts';
import { alternatives } from '../domain/nearest.ts';
import { basePath } from '../domain/urls.ts';
import { type HostName, hostNames, site } from '../site.config.ts';
import { settingsFaults } from './settings.ts';

/** The line says everything; a stack would only hide it. */
export function refusal(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** `name` is where the value stands. */
function siteUrl(value: string, name: string): string {
  const url = URL.parse(value);
  // Compared with what was typed: the parser takes blanks, backslashes and an empty query away in silence.
  const isAddress =
    url &&
    /^https?:$/.test(url.protocol) &&
    /^https?:\/\/[^\s/\\?#@]+(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*\/?$/i.test(value);
  if (!isAddress) {
    throw refusal(
      `${name} is "${value}". Give the address of the home page and nothing more, such as https://sodiarc.com or https://example.org/blog; a path is of letters, digits, hyphens and dots`,
    );
  }
  return url.origin + basePath(url.href);
}

function contentDir(value: string, projectRoot: string): string {
  const path = resolve(projectRoot, value);
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    throw refusal(
      `CONTENT_DIR is "${value}", and there is no such folder. Give a folder that holds posts/ and authors/, such as content`,
    );
  }
  const [sign] = unreadable.exec(realPath(path)) ?? [];
  if (sign)
    throw refusal(
      `CONTENT_DIR is "${value}", and the path of a file there holds ${nameOf(sign)}, at which Astro cuts it. Give a folder without`,
    );
  return path;
}

/** Vite and Astro cut a file's name at these: they begin a query and a fragment, or end the string in which a module names it. */
const unreadable = sep === '/' ? /[#?"\\\n\r]/ : /[#?"\n\r]/;
const nameOf = (sign: string) => (sign.trim() === '' ? 'a line break' : `the sign ${sign}`);

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** What a build leaves in its folder, also one that stopped half-way. */
const built = ['index.html', 'sitemap-index.xml', '_astro', '.prerender', '.next'];

/** Whether a folder is the site that a build of this blog left. */
const isSite = (path: string): boolean =>
  ['feeds.opml', 'sitemap-index.xml'].every((file) => existsSync(join(path, file)));

function foldersAbove(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...foldersAbove(parent)];
}

/** A build takes the place of everything in its folder but `.git`: it gets one that is new, empty or a build's. */
function outDir(value: string, projectRoot: string, content: string): string {
  const path = realPath(resolve(projectRoot, value));
  const refused = (fault: string) =>
    refusal(`OUT_DIR is "${value}", which ${fault}. Give a folder of its own, such as dist`);
  let names: string[] = [];
  try {
    names = readdirSync(path).filter((name) => name !== '.git');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') throw refused('is a file');
    if (code !== 'ENOENT') throw refused(`this user may not read (${code})`);
  }
  const isOthers = names.length > 0 && !names.some((name) => built.includes(name));
  if (isOthers || [realPath(projectRoot), realPath(content)].some((kept) => isWithin(kept, path)))
    throw refused('holds other files than those of a build, and a build would delete them');
  if (isSource(path, projectRoot, content) || isWithin(path, realPath(join(projectRoot, 'node_modules'))))
    throw refused('lies in a folder that a build reads');
  const site = foldersAbove(path).find(isSite);
  if (site) throw refused(`lies in ${site}, the site of another build, which its next one would replace whole`);
  return path;
}

/** Whether a build would read what is written in `path`, and publish it. */
const isSource = (path: string, projectRoot: string, content: string): boolean =>
  [join(projectRoot, 'src'), join(projectRoot, 'public'), content].some((source) => isWithin(path, realPath(source)));

function cacheDir(value: string, projectRoot: string, content: string, site: string): string {
  const path = realPath(resolve(projectRoot, value));
  const refused = (fault: string) =>
    refusal(`CACHE_DIR is "${value}", which ${fault}. Give a folder of its own, such as node_modules/.astro`);
  if (existsSync(path) && !statSync(path).isDirectory()) throw refused('is a file');
  if (isWithin(path, site)) throw refused('lies in the folder that a build replaces');
  if (isSource(path, projectRoot, content)) throw refused('lies in a folder that a build reads');
  return path;
}

function buildTime(value: string): Date {
  const [, date] = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(value) ?? [];
  // `Date` takes 31 February for 3 March.
  const exists = date !== undefined && new Date(date).toJSON()?.startsWith(date);
  const instant = new Date(value);
  if (!exists || Number.isNaN(instant.getTime())) {
    throw refusal(`BUILD_TIME is "${value}". Give an ISO 8601 instant with its zone, such as 2026-02-01T09:00:00Z`);
  }
  return instant;
}

function flag(name: string, value: string, meaning: string): boolean {
  if (value === '1' || value === '0') return value === '1';
  throw refusal(`${name} is "${value}". Give ${meaning}`);
}

function host(value: string): HostName {
  const known = hostNames.find((name) => name === value);
  if (known) return known;
  throw refusal(`DEPLOY_HOST is "${value}". Give ${alternatives(value, hostNames) ?? hostNames.join(', ')}`);
}

/** @throws Error of one line that names the variable and what to give instead. */
export function readEnvironment(variables: Variables, projectRoot: string) {
  const [sign] = unreadable.exec(projectRoot) ?? [];
  if (sign)
    throw refusal(
      `The project lies in ${JSON.stringify(projectRoot)}. Astro cuts a path at ${nameOf(sign)}: move or rename the folder`,
    );
  const content = contentDir(variables['CONTENT_DIR'] || 'content', projectRoot);
  const url = variables['SITE_URL'];
  const drafts = '1 (a build for reviewers, with drafts and scheduled posts) or 0';
  const isReview = flag('DRAFTS', variables['DRAFTS'] || '0', drafts);
  const out = outDir(variables['OUT_DIR'] || 'dist', projectRoot, content);
  const strictness = '1 (findings stop the build) or 0 (findings are printed)';
  // What is not finished has findings, and is to be seen.
  const isUnattended = variables['CI'] && variables['CI'] !== 'false' && !isReview;
  return {
    /** What every absolute URL of the site begins with, e.g. `https://sodiarc.com` or `https://example.org/blog`: no slash at its end. */
    siteUrl: url ? siteUrl(url, 'SITE_URL') : siteUrl(site.url, 'url in src/site.config.ts'),
    /** Absolute path. */
    contentDir: content,
    /** Absolute path, without symbolic links. */
    outDir: out,
    /** Absolute path, without symbolic links. What a command keeps for the next one, and its work. */
    cacheDir: cacheDir(variables['CACHE_DIR'] || 'node_modules/.astro', projectRoot, content, out),
    /** The instant that decides what is published. */
    buildTime: buildTime(variables['BUILD_TIME'] || new Date().toISOString()),
    /** Whether findings stop the build. */
    strict: flag('STRICT', variables['STRICT'] || (isUnattended ? '1' : '0'), strictness),
    /** Whether a build is for reviewers: with drafts and scheduled posts. */
    drafts: isReview,
    /** Where the site is served from. */
    host: variables['DEPLOY_HOST'] ? host(variables['DEPLOY_HOST']) : site.host,
  };
}

export type Environment = Readonly<ReturnType<typeof readEnvironment>>;

// The clock is read once: whoever reads the environment later in this process, in whichever module graph, gets the same instant.
process.env['BUILD_TIME'] ||= new Date().toISOString();

const [fault] = settingsFaults(site);
if (fault) throw refusal(fault);

/** Absolute path: npm scripts run in the project's root. */
export const projectRoot = process.cwd();

export const environment: Environment = readEnvironment(process.env, projectRoot);
