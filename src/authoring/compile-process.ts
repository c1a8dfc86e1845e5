/** A process that compiles documents, one at a time, for `compile-pool.ts`. What goes wrong in it, a crash of native code included, ends this process alone. */
import { writeSync } from 'node:fs';
import process from 'node:process';
import { type CompileJob, compileDocument } from './compile-document.ts';
import { lineChannel } from './compile-pool.ts';
import { serialize } from './renderings.ts';

/** To a pipe, at once: a message would wait for the work that never ends. */
const onLine = (line: number) => writeSync(lineChannel, `${line}\n`);

process.on('message', async (job: CompileJob) => {
  try {
    process.send?.({ compilation: serialize(await compileDocument(job, onLine)) });
  } catch (error) {
    process.send?.({ fault: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
