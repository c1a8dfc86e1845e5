/** How browser code is cut into files: one that every page loads, and one for each thing that a reader may turn to. Left to the bundler, each shared module is a file of its own. */
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { running } from '../infra/running-command.ts';

const scripts = (...names: readonly string[]) => `/src/scripts/(${names.join('|')})\\.ts`;
const sentences = (...groups: readonly string[]) => `sentences:(${groups.join('|')})$`;

/** What each file holds, by the ids of its modules. */
const files: Readonly<Record<string, readonly string[]>> = {
  shared: [
    scripts(
      'copy',
      'device',
      'interface-language',
      'loaded-files',
      'offline/messages',
      'renew-page',
      'shortcut',
      'style-sheet',
    ),
    '/src/domain/urls\\.ts',
    'vite/preload-helper',
  ],
  reading: [
    scripts('element', 'style-sheet', 'notice', 'places', 'resume', 'reading-dock'),
    '/src/styles/comfort\\.css',
    sentences('reading'),
  ],
  settings: [scripts('settings-panel', 'reading-choices', 'shortcut-list'), sentences('settings', 'shortcuts')],
  search: ['/src/scripts/search/', '/src/domain/(dates|nearest)\\.ts', '/node_modules/stemmer/', sentences('search')],
  saving: [scripts('reading-list'), sentences('saved')],
};

/** Vite's own would fetch style sheets along with a script, which no script here has, for 700 bytes on every page. */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined,
};

/** The list of what to fetch along, which nobody reads then. */
const withoutFetchList: Plugin = {
  name: 'without-fetch-list',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          chunk.code = chunk.code
            .replace(/^const __vite__mapDeps=.*\n/, '')
            .replace(/,\s*__vite__mapDeps\(\[[\d,]*\]\)/g, '');
    },
  },
};

/** Tells the page of credits whose code readers get. */
const shipped: Plugin = {
  name: 'shipped-modules',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle(_, bundle) {
    running.shippedModules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  },
};

export default function scriptFiles(): AstroIntegration {
  const groups = Object.entries(files).map(([name, ids]) => ({ name, test: new RegExp(ids.join('|')) }));
  return {
    name: 'script-files',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [plainImports, withoutFetchList, shipped],
            build: { modulePreload: false },
            environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } },
          },
        });
      },
    },
  };
}
