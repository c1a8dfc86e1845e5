/** `/sw.js` of a site that works without a worker: takes the copies and the worker of earlier versions off the readers' devices. */
import { deleteCaches } from './messages.ts';
import { worker } from './scope.ts';

async function retire(): Promise<void> {
  await deleteCaches();
  await worker.registration.unregister();
}

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(retire()));
