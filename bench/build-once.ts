/** One build in a process of its own, as `npm run build` makes it. Environment as in a build. Prints one line of JSON. */
import '../tools/node.mjs';
import process from 'node:process';

// Its modules are read when compiled code is kept already.
const { runAstro } = await import('../tools/astro/run.ts');

process.once('exit', () => {
  // Kibibytes; of this process, which holds the whole site.
  console.log(JSON.stringify({ peakMebibytes: process.resourceUsage().maxRSS / 1024 }));
});
await runAstro(['build', '--silent']);
