/** The first thing that a command loads: refuses a Node that is too old in one line, and keeps compiled code for the next command. Plain JavaScript, which every Node can read. */
import { readFileSync } from 'node:fs';
import module from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
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
// Two fifths of a command's processor time are Node's reading of code. Where nothing may be written, it reads it all again.
module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/code', import.meta.url)));
