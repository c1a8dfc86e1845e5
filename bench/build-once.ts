/** One build in a process of its own, so that its memory is its own. Environment as in a build. Prints one line of JSON. */
import process from 'node:process';
import { build } from 'astro';

const start = performance.now();
await build({ logLevel: 'error' });
const seconds = (performance.now() - start) / 1000;
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
// Kibibytes and microseconds.
console.log(
  JSON.stringify({ seconds, processorSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMebibytes: maxRSS / 1024 }),
);
