/** The five environment variables of the contract, read and checked in one place. */
import { existsSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import process from 'node:process';
import { site } from '../site.config.ts';

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

function siteUrl(value: string): string {
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw refusal(`SITE_URL is "${value}". Give the origin of the site and nothing more, such as https://sodiarc.com`);
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

function buildTime(value: string): Date {
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value)
    ? new Date(value)
    : undefined;
  if (!instant || Number.isNaN(instant.getTime())) {
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
  const out = variables['OUT_DIR'] || 'dist';
  const outDir = resolve(projectRoot, out);
  const content = contentDir(variables['CONTENT_DIR'] || 'content', projectRoot);
  // A build empties its folder first.
  for (const kept of [projectRoot, content]) {
    if (!relative(outDir, resolve(kept)).startsWith('..'))
      throw refusal(
        `OUT_DIR is "${out}", which holds the project or its content, and a build would empty it. Give a folder of its own, such as dist`,
      );
  }
  return {
    siteUrl: siteUrl(variables['SITE_URL'] || site.url),
    contentDir: content,
    outDir,
    buildTime: buildTime(variables['BUILD_TIME'] || new Date().toISOString()),
    strict: strict(variables['STRICT'] || (variables['CI'] && variables['CI'] !== 'false' ? '1' : '0')),
  };
}

// The clock is read once: whoever reads the environment later in this process, in whichever module graph, gets the same instant.
process.env['BUILD_TIME'] ||= new Date().toISOString();

/** This process's environment; npm scripts run in the project's root. */
export const environment: Environment = readEnvironment(process.env, process.cwd());
