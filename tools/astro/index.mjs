#!/usr/bin/env node
/** `npm run dev`, `build`, `preview`: Astro's commands, each in folders of its own. Plain JavaScript, so that a Node which is too old can read why it is refused. */
import { readFileSync } from 'node:fs';
import process from 'node:process';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const numbers = (version) => version.split('.').map(Number);
const [major, minor] = numbers(process.versions.node);
// Alternatives such as `^22.18.0` and `>=24.4.0`.
const isNewEnough = engines.node.split(' || ').some((range) => {
  const [leastMajor, leastMinor] = numbers(range.replace(/^\D+/, ''));
  return (major === leastMajor && minor >= leastMinor) || (range.startsWith('>=') && major > leastMajor);
});
if (!isNewEnough) {
  console.error(
    `This is Node ${process.versions.node}, and the blog needs ${engines.node}. Install a newer one from https://nodejs.org/`,
  );
  process.exit(1);
}
const { runAstro } = await import('./run.ts');
await runAstro(process.argv.slice(2));
