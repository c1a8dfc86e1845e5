/** A script for browsers that is one file and no module. */
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/**
 * @param entry `file:` URL of the source.
 * @param constants Free names of the source and their values.
 */
export async function bundle(entry: URL, constants: Readonly<Record<string, unknown>>): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])),
    build: {
      write: false,
      minify: true,
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'script' },
      rolldownOptions: { output: { extend: false } },
    },
  });
  const [{ output }] = [built].flat() as [Rolldown.RolldownOutput];
  return output[0].code;
}
