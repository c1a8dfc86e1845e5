/** Gives the site its service worker, or takes it away: one line of `site.config.ts` decides. */
import { hash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { basePath, offlineUrl, serviceWorkerUrl } from '../domain/urls.ts';
import { bundle } from '../infra/browser-bundle.ts';
import { environment } from '../infra/environment.ts';
import { shellFiles, shellPages } from '../outputs/offline-shell.ts';

const base = basePath(environment.siteUrl);
const source = (name: string) => new URL(`../scripts/offline/${name}.ts`, import.meta.url);

export default function offline(isOn: boolean): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
        // In development there is no worker: it would keep pages that are being written.
        updateConfig({ vite: { define: { worksOffline: String(isOn && command === 'build') } } });
        if (isOn) injectRoute({ pattern: offlineUrl, entrypoint: './src/pages/_offline.astro' });
      },
      'astro:build:done': async ({ dir }) => {
        const worker = isOn
          ? await bundle(source('worker'), await shell(dir))
          : await bundle(source('retired'), { browserBase: base });
        await writeFile(new URL(`.${serviceWorkerUrl}`, dir), worker);
      },
    },
  };
}

const digest = (data: string | Buffer) => hash('sha256', data).slice(0, 12);

async function shell(dir: URL) {
  const pages = await Promise.all(shellPages.map((path) => readFile(new URL(`.${path}index.html`, dir), 'utf8')));
  const folder = new URL('_astro/', dir);
  const names = (await readdir(folder)).filter((name) => /\.(js|css|woff2)$/.test(name));
  const files = await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder))] as const));
  const texts = files.flatMap(([name, bytes]) => (name.endsWith('.woff2') ? [] : [[name, String(bytes)] as const]));
  return {
    browserBase: base,
    shellPages: shellPages.map((path) => base + path),
    shellAssets: shellFiles(pages, new Map(texts)).map((name) => `${base}/_astro/${name}`),
    digests: Object.fromEntries(files.map(([name, bytes]) => [name, digest(bytes)])),
    version: digest(pages.join()),
  };
}
