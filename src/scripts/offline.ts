/** Tells the service worker what is read, once the page has loaded. The page itself has it installed (install-worker.inline.js). */
import { recall } from './device.ts';
import { loadedFiles } from './loaded-files.ts';
import { cacheNames, type Request } from './offline/messages.ts';

async function start(): Promise<void> {
  // A page that the browser has fetched ahead is read when it is shown.
  if ((document as { readonly prerendering?: boolean }).prerendering)
    await new Promise((shown) => document.addEventListener('prerenderingchange', shown, { once: true }));
  const { active } = await navigator.serviceWorker.ready;
  const { pathname } = location;
  // Saved before the worker was there, it is told now.
  const list = recall('saved') ?? '';
  const saved = list.includes(`"${pathname}"`);
  active?.postMessage({ keep: pathname, with: loadedFiles(), saved } satisfies Request);
  // A foreign worker, answered in the place of ours, or the browser may have taken the other copies.
  // Asked without opening it, which would make it anew where the worker has just been retired.
  const isKept = (path: string) => caches.match(path, { cacheName: cacheNames.saved });
  for (const [, path = ''] of list.matchAll(/"path":"([^"]+)"/g))
    if (path !== pathname && !(await isKept(path))) active?.postMessage({ keep: path, saved: true } satisfies Request);
}

// Browsers without workers, closed storage, addresses without https: the site is what it was.
if (worksOffline && 'serviceWorker' in navigator) addEventListener('load', () => start().catch(() => undefined));
