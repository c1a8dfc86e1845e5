/** Paths for which Astro has no setting, changed while Node loads it. What is private here, and why: docs/decisions/private-interfaces.md. */
import { realpathSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

interface Paths {
  /** Absolute. */
  readonly projectRoot: string;
  /** Absolute; what Astro calls `.astro`. */
  readonly astroDir: string;
  /** Absolute. */
  readonly contentDir: string;
}

type Change = readonly [module: string, text: string, instead: string];

/** Astro's modules by the end of their address; what stands there, and what takes its place. */
function changes({ astroDir, contentDir }: Paths): readonly Change[] {
  const content = JSON.stringify(`${realpathSync(contentDir).replaceAll('\\', '/')}/`);
  return [
    ['core/config/settings.js', 'new URL(".astro/", config.root)', `new URL("${pathToFileURL(astroDir).href}/")`],
    // Where the code that renders pages goes. Beside the site, wherever that is: else it is one folder for all builds.
    ['core/build/common.js', 'fileURLToPath(outDir).startsWith(process.cwd())', 'true'],
    // A path is no address: in a folder such as `feature%2Fx` no list of style sheets and fonts would be found.
    [
      'core/build/vite-plugin-ssr-assets.js',
      `\`file://\${env.config.build.outDir}\``,
      `\`file://\${encodeURI(env.config.build.outDir).replace(/[#?]/g, encodeURIComponent)}\``,
    ],
    // The class of a scoped style comes from the path of its component: the same wherever the content lies.
    [
      'core/compile/compile.js',
      'const normalizedFilename = normalizePath(filename);',
      `const normalizedFilename = normalizePath(filename).replace(${content}, normalizePath(fileURLToPath(root)) + "content/");`,
    ],
    // A component beside a post, in a content folder that shares no folder with the project.
    [
      'vite-plugin-utils/index.js',
      '!isPathInRoot(filename, fileURLToPath(root))',
      `!filename.startsWith(${content}) && !isPathInRoot(filename, fileURLToPath(root))`,
    ],
  ];
}

/** Called before Astro is loaded. */
export function changePaths(paths: Paths): void {
  const all = changes(paths);
  const project = pathToFileURL(join(paths.projectRoot, 'package.json')).href;
  registerHooks({
    // The code that renders pages asks for packages from where it is written, which may have none above it.
    resolve: (specifier, context, nextResolve) =>
      context.parentURL?.includes('/.prerender/') && /^[^./:]+(\/|$)/.test(specifier)
        ? nextResolve(specifier, { ...context, parentURL: project })
        : nextResolve(specifier, context),
    load(url, context, nextLoad) {
      const result = nextLoad(url, context);
      const change = all.find(([module]) => url.endsWith(`/astro/dist/${module}`));
      if (!change) return result;
      const [module, text, instead] = change;
      const source = String(result.source);
      if (!source.includes(text)) {
        console.error(
          `This version of Astro treats paths in another way: mend ${module} in tools/astro/astro-paths.ts`,
        );
        process.exit(1);
      }
      return { ...result, source: source.replace(text, () => instead) };
    },
  });
}
