/** Moves the folder that Astro calls `.astro`, which has no setting. What is private here, and why: docs/decisions/folders-of-a-command.md. */
import { registerHooks } from 'node:module';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/** Astro's modules that name the folder, by the end of their address; what stands there, and what takes its place. */
const places = (folder: string): readonly (readonly [module: string, text: string, instead: string])[] => [
  ['/astro/dist/core/config/settings.js', 'new URL(".astro/", config.root)', `new URL(${folder})`],
  // Where the code that renders pages goes. Beside the site, wherever that is: else it is one folder for all builds.
  ['/astro/dist/core/build/common.js', 'fileURLToPath(outDir).startsWith(process.cwd())', 'true'],
];

/** Called before Astro is loaded. @param folder absolute path. */
export function moveAstroFolder(folder: string): void {
  const all = places(JSON.stringify(pathToFileURL(`${folder}/`).href));
  registerHooks({
    load(url, context, nextLoad) {
      const result = nextLoad(url, context);
      const place = all.find(([module]) => url.endsWith(module));
      if (!place) return result;
      const [module, text, instead] = place;
      const source = String(result.source);
      if (!source.includes(text)) {
        console.error(
          `This version of Astro names its folder in another way: mend ${module} in tools/astro/astro-folder.ts`,
        );
        process.exit(1);
      }
      return { ...result, source: source.replace(text, () => instead) };
    },
  });
}
