/** Refuses a Node that is too old in one line: the first thing that a command loads. Plain JavaScript, which every Node can read. */
import { readFileSync } from 'node:fs';
import process from 'node:process';

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
