/** Old addresses with a per cent sign, such as `/100%25-sure/`. Astro decodes an address twice while it builds, so a stand-in is built, and the file renamed here. */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { entriesBelow } from '../infra/folder-entries.ts';
import { percentStandIn } from '../outputs/redirect.ts';

export default function percentSigns(): AstroIntegration {
  return {
    name: 'percent-signs',
    hooks: {
      'astro:build:done': ({ dir: url }) => {
        // The deepest first, so that every name still stands when its turn comes.
        for (const { parentPath, name } of entriesBelow(fileURLToPath(url)).toReversed())
          if (name.includes(percentStandIn))
            renameSync(join(parentPath, name), join(parentPath, name.replaceAll(percentStandIn, '%')));
      },
    },
  };
}
