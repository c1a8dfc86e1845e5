/** The five environment variables of the contract, read and checked in one place. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import process from 'node:process';
import { site } from '../site.config.ts';
import { settingsFaults } from './settings.ts';

export interface Environment {
  /** Origin of every absolute URL, e.g. `https://sodiarc.com`. */
  readonly siteUrl: string;
  /** Absolute path. */
  readonly contentDir: string;
  /** Absolute path. */
  readonly outDir: string;
  /** The instant that decides what is published. */
  readonly buildTime: Date;
  /** Whether findings stop the build. */
  readonly strict: boolean;
}

/** The line says everything; a stack would only hide it. */
function refusal(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** `name` is where the value stands. */
function siteUrl(value: string, name: string): string {
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol) || ![url.origin, `${url.origin}/`].includes(url.href)) {
    throw refusal(`${name} is "${value}". Give the origin of the site and nothing more, such as https://sodiarc.com`);
  }
  return url.origin;
}

function contentDir(value: string, projectRoot: string): string {
  const path = resolve(projectRoot, value);
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    throw refusal(
      `CONTENT_DIR is "${value}", and there is no such folder. Give a folder that holds posts/ and authors/, such as content`,
    );
  }
  return path;
}

/** What a build leaves in its folder, also one that stopped half-way. */
const built = ['index.html', 'sitemap-index.xml', '_astro', '.prerender'];

/** A build empties its folder first, but for `.git`: it takes one that is new, empty or a build's. */
function outDir(value: string, projectRoot: string, content: string): string {
  const path = resolve(projectRoot, value);
  const isFile = existsSync(path) && !statSync(path).isDirectory();
  const names = existsSync(path) && !isFile ? readdirSync(path).filter((name) => name !== '.git') : [];
  const isOthers = names.length > 0 && !names.some((name) => built.includes(name));
  const holds = (kept: string) => !relative(path, resolve(kept)).startsWith('..');
  if (isFile || isOthers || holds(projectRoot) || holds(content)) {
    const fault = isFile ? 'is a file' : 'holds other files than those of a build, and a build would delete them';
    throw refusal(`OUT_DIR is "${value}", which ${fault}. Give a folder of its own, such as dist`);
  }
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

function strict(value: string): boolean {
  if (value === '1') return true;
  if (value === '0') return false;
  throw refusal(`STRICT is "${value}". Give 1 (findings stop the build) or 0 (findings are printed)`);
}

/** @throws Error of one line that names the variable and what to give instead. */
export function readEnvironment(variables: Variables, projectRoot: string): Environment {
  const content = contentDir(variables['CONTENT_DIR'] || 'content', projectRoot);
  const url = variables['SITE_URL'];
  return {
    siteUrl: url ? siteUrl(url, 'SITE_URL') : siteUrl(site.url, 'url in src/site.config.ts'),
    contentDir: content,
    outDir: outDir(variables['OUT_DIR'] || 'dist', projectRoot, content),
    buildTime: buildTime(variables['BUILD_TIME'] || new Date().toISOString()),
    strict: strict(variables['STRICT'] || (variables['CI'] && variables['CI'] !== 'false' ? '1' : '0')),
  };
}

// The clock is read once: whoever reads the environment later in this process, in whichever module graph, gets the same instant.
process.env['BUILD_TIME'] ||= new Date().toISOString();

const [fault] = settingsFaults(site);
if (fault) throw refusal(fault);

/** This process's environment; npm scripts run in the project's root. */
export const environment: Environment = readEnvironment(process.env, process.cwd());
