/** Asks the service worker for copies of saved pages. Without one there are none, and nothing else changes. */

import { loadedFiles } from './loaded-files.ts';
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

/** Keeps a copy of the open page until `dropCopy`. @returns `false` when there is no room for it. */
export const keepCopy = (path: string): Promise<boolean | undefined> =>
  ask({ keep: path, with: loadedFiles(), saved: true });

/** The copy stays as one of a page that was read. */
export const dropCopy = (path: string): Promise<boolean | undefined> => ask({ unsave: path });
