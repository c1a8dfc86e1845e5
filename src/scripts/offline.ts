/** Has the service worker installed once the page has loaded, and keeps the page it was not there for. */
import { serviceWorkerUrl } from '../domain/urls.ts';

/** `offline` of the site's configuration, put in by the build. */
declare const worksOffline: boolean;

async function start(): Promise<void> {
  const container = navigator.serviceWorker;
  const isFirst = !container.controller;
  // Never from the browser's own cache: an update must be found.
  await container.register(serviceWorkerUrl, { updateViaCache: 'none' });
  if (!isFirst) return;
  await container.ready;
  await (await import('./offline-copies.ts')).keepRead();
}

// Browsers without workers, closed storage, addresses without https: the site is what it was.
if (worksOffline && 'serviceWorker' in navigator) addEventListener('load', () => start().catch(() => undefined));
