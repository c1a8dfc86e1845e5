/** Old addresses with a per cent sign, such as `/100%25-sure/`. Astro decodes an address twice while it builds, so a stand-in is built, and the file renamed here. */
import { readdirSync, renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { percentStandIn } from '../outputs/redirect.ts';

export default function percentSigns(): AstroIntegration {
  return {
    name: 'percent-signs',
    hooks: {
      'astro:build:done': ({ dir: url }) => {
        const dir = fileURLToPath(url);
        // The deepest first, so that every name still stands when its turn comes.
        const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).toSorted().toReversed();
        for (const name of names) {
          const at = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
          if (!name.includes(percentStandIn, at)) continue;
          const real = name.slice(0, at) + name.slice(at).replaceAll(percentStandIn, '%');
          renameSync(`${dir}/${name}`, `${dir}/${real}`);
        }
      },
    },
  };
}
