#!/usr/bin/env node
/** `npm run dev`, `build`, `preview`: Astro's commands, each in folders of its own. Plain JavaScript, so that a Node which is too old can read why it is refused. */
import { readFileSync } from 'node:fs';
import process from 'node:process';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const needed = engines.node.replace('>=', '');
const [[major, minor], [leastMajor, leastMinor]] = [process.versions.node, needed].map((version) =>
  version.split('.').map(Number),
);
if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
  console.error(
    `This is Node ${process.versions.node}, and the blog needs ${needed} or newer. Install it from https://nodejs.org/`,
  );
  process.exit(1);
}
const { runAstro } = await import('./run.ts');
await runAstro(process.argv.slice(2));
