#!/usr/bin/env node
/** `npm run dev`, `build`, `preview`: Astro's commands, each in folders of its own. */
import '../node.mjs';
import process from 'node:process';

const { runAstro } = await import('./run.ts');
await runAstro(process.argv.slice(2));
