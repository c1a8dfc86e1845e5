/** What Astro has no setting for: paths, and how it keeps finished pages. Changed while Node loads it. What is private here, and why: docs/decisions/private-interfaces.md. */
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
    // The address of a file beside a post ends in no slash, and the route does not show it.
    [
      'core/routing/create-manifest.js',
      'hasFileExtension(pathname ?? route ?? "")',
      `(hasFileExtension(pathname ?? route ?? "") || /\\[\\.\\.\\.file\\]$/.test(route ?? ""))`,
    ],
    // In a folder such as `John's blog` an apostrophe ended the string in which a module names the middleware.
    ['core/middleware/vite-plugin.js', `'\${resolvedMiddlewareId}'`, `\${JSON.stringify(resolvedMiddlewareId)}`],
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
    // A finished page stands in the cache and in the site: one file with two names, where Astro writes and copies it each time.
    [
      'core/build/incremental.js',
      'await fs.promises.copyFile(cachedOutputFile, destination);',
      'await linkFile(cachedOutputFile, destination);',
    ],
    [
      'core/build/incremental.js',
      'await fs.promises.writeFile(cachedOutputFile, body);',
      'await linkFile(new URL(outputFile, settings.config.outDir), cachedOutputFile);',
    ],
    // A site is always built into an empty folder.
    ['core/build/generate.js', 'nodeFs.existsSync(outFile)', 'false'],
    [
      'core/build/incremental.js',
      'import fs from "node:fs";',
      `import fs from "node:fs"; import { linkFile } from "${new URL('link-file.ts', import.meta.url).href}";`,
    ],
  ];
}

/** Called before Astro is loaded. */
export function changeAstro(paths: Paths): void {
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
      const wanted = all.filter(([module]) => url.endsWith(`/astro/dist/${module}`));
      if (wanted.length === 0) return result;
      let source = String(result.source);
      for (const [module, text, instead] of wanted) {
        if (!source.includes(text)) {
          console.error(`This version of Astro works in another way: mend ${module} in tools/astro/astro-changes.ts`);
          process.exit(1);
        }
        source = source.replace(text, () => instead);
      }
      return { ...result, source };
    },
  });
}
