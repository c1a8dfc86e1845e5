/** Asks the service worker to keep copies of pages. Without one there are none, and nothing else changes. */
import type { Request } from './offline/messages.ts';

/** The worker's answer; `undefined` when there is no worker. */
async function ask(request: Request): Promise<boolean | undefined> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const worker = registration?.active;
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }) => resolve(Boolean(data));
  });
  worker.postMessage(request, [port2]);
  return answer;
}

/** What the open page was made of. */
const loaded = (): string[] =>
  performance.getEntriesByType('resource').flatMap(({ name }) => {
    const { origin, pathname } = new URL(name);
    return origin === location.origin ? pathname : [];
  });

/** Keeps the open page as one that was read. */
export const keepRead = (): Promise<boolean | undefined> => ask({ keep: location.pathname, with: loaded() });

/** Keeps a copy of the open page until `dropCopy`. @returns `false` when there is no room for it. */
export const keepCopy = (path: string): Promise<boolean | undefined> =>
  ask({ keep: path, with: loaded(), saved: true });

/** The copy stays as one of a page that was read. */
export const dropCopy = (path: string): Promise<boolean | undefined> => ask({ unsave: path });
