/** One folder for what the tests of a run write where temporary files go; it goes with the run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  // On Windows the second.
  for (const name of ['TMPDIR', 'TEMP']) process.env[name] = folder;
  // Commands keep compiled code there for each other, and nothing of builds in temporary folders.
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'code');
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
