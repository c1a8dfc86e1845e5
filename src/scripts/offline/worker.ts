/**
 * The service worker: `/sw.js`, built by src/integrations/offline.ts.
 * A new version takes over at once, and may: pages come from the network first, and files are named by their digest, so the copies of one version serve every other.
 */

import { homeUrl } from '../../domain/urls.ts';
import { contentsOf, isWhole } from './checks.ts';
import { copyOf, keep, markSaved, unmarkSaved } from './copies.ts';
import { answerAsset, answerPage, fetchFile, takeAnswer } from './fetch-handlers.ts';
import { cacheNames, deleteCaches, type Request as PageRequest } from './messages.ts';
import { worker } from './scope.ts';

/** Pages that are kept from the beginning, and the files they are made of; put in by the build. */
declare const shellPages: readonly string[];
declare const shellAssets: readonly string[];
/** Digest of the shell: another one is another worker. */
declare const version: string;

const assetFolder = `${homeUrl}_astro/`;

async function fetchAndKeep(name: 'pages' | 'assets', path: string): Promise<boolean> {
  if (name === 'assets' && (await copyOf(name, path))) return true;
  // Asked anew: the browser's own cache may hold the page of another version.
  const response = name === 'assets' ? await fetchFile(path, path) : await fetch(path, { cache: 'no-cache' });
  return isWhole(response) && keep(name, path, response);
}

/** Whether `page` is the one at `path`, and names no file of another version: while a site is being replaced, it may. */
async function isOfThisVersion(path: string, page: Response): Promise<boolean> {
  const right = isWhole(page) ? await contentsOf('page', path, page.clone()) : undefined;
  const named = (await right?.text())?.match(/\/_astro\/[\w.-]+\.(?:js|css)/g) ?? [];
  return right !== undefined && named.every((file) => shellAssets.includes(browserBase + file));
}

/** Files serve every version and are kept as they come; pages when all of them and all files are right. */
async function install(): Promise<void> {
  const pages = await Promise.all(
    shellPages.map(async (path) => [path, await fetch(path, { cache: 'no-cache' })] as const),
  );
  const areRight = await Promise.all([
    ...pages.map(([path, page]) => isOfThisVersion(path, page)),
    ...shellAssets.map((path) => fetchAndKeep('assets', path)),
  ]);
  const kept = areRight.includes(false)
    ? areRight
    : await Promise.all(pages.map(([path, page]) => keep('shell', path, page)));
  // Without its shell a worker is worse than none: the old one stays.
  if (kept.includes(false)) throw new Error(`Version ${version} could not be kept`);
}

async function activate(): Promise<void> {
  await deleteCaches(Object.values(cacheNames));
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

async function keepPage(path: string): Promise<boolean> {
  if (shellPages.includes(path) || (await copyOf('pages', path))) return true;
  const answer = takeAnswer(path);
  return (answer && (await keep('pages', path, answer))) || fetchAndKeep('pages', path);
}

/** Those that its HTML asks for; of a picture the plainest. */
async function filesNamedBy(path: string): Promise<string[]> {
  const html = (await (await copyOf('pages', path))?.text()) ?? '';
  return [...html.matchAll(/ (?:src|href)="([^"]+)"/g)].map(([, file = '']) => file);
}

async function obey({ keep: path, with: files, saved, unsave }: PageRequest): Promise<boolean> {
  if (unsave !== undefined) await unmarkSaved(unsave);
  if (path === undefined) return true;
  if (saved) await markSaved(path);
  const page = keepPage(path).catch(() => false);
  const named = files ?? ((await page) ? await filesNamedBy(path) : []);
  const parts = named.filter((file) => file.startsWith(assetFolder));
  const kept = await Promise.all([page, ...parts.map((file) => fetchAndKeep('assets', file))]).catch(() => [false]);
  // Without its mark it is asked for again.
  if (!files && !(await page)) await unmarkSaved(path);
  return !kept.includes(false);
}

worker.addEventListener('install', (event) => {
  worker.skipWaiting();
  event.waitUntil(install());
});
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // Parts of a film are none of ours: a cache keeps whole files.
  if (request.method !== 'GET' || origin !== worker.location.origin || request.headers.has('range')) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(event, shellPages));
  else if (pathname.startsWith(assetFolder)) event.respondWith(answerAsset(event));
});
worker.addEventListener('message', (event) => {
  const answered = obey(event.data as PageRequest).catch(() => false);
  event.waitUntil(answered.then((answer) => event.ports[0]?.postMessage(answer)));
});
