/** How the worker answers: pages from the network while it answers in time, files that never change from their copies. */
import { offlineUrl } from '../../domain/urls.ts';
import { contentsOf, isWhole } from './checks.ts';
import { copyOf, keep } from './copies.ts';
import type { FetchEvent } from './scope.ts';

/** In milliseconds: a copy shown before this might be older than the answer on its way. */
const inTime = 4_000;

const pathOf = ({ url }: Request) => new URL(url).pathname;
const isPage = (response: Response) => /^text\/html/.test(response.headers.get('content-type') ?? '');

/** Pages that were answered lately and are not kept: a browser also fetches pages ahead that nobody comes to read. */
const answered = new Map<string, Response>();
const mostAnswered = 5;

function holdAnswer(path: string, response: Response): void {
  answered.set(path, response);
  const [oldest] = answered.keys();
  if (answered.size > mostAnswered && oldest !== undefined) answered.delete(oldest);
}

/** The answer of a page that turns out to be read. */
export function takeAnswer(path: string): Response | undefined {
  const response = answered.get(path);
  answered.delete(path);
  return response;
}

/** Whether an answer that is no page is not remembered by the browser either; of one that leads elsewhere nothing is known. */
const isForgotten = (response: Response) =>
  !(isWhole(response) && isPage(response)) &&
  /no-store|no-cache|max-age=0/.test(response.headers.get('cache-control') ?? '');

/** The page of the network; the copy of it when the network fails or dawdles; the offline page when there is none. */
export async function answerPage(event: FetchEvent, shell: readonly string[]): Promise<Response> {
  const path = pathOf(event.request);
  const cache = shell.includes(path) ? 'shell' : 'pages';
  // All that could answer is the browser's own cache, which believes any answer for as long as that says.
  const copyOffline = navigator.onLine ? undefined : await copyOf(cache, path);
  if (copyOffline) return copyOffline;
  const network = (async () => (await event.preloadResponse) ?? fetch(event.request))();
  // The first to hear of the answer, so that it is still whole; a late one replaces the copy for the next time.
  const kept = network.then(async (response) => {
    if (isForgotten(response)) return;
    const [first, second] = [response.clone(), response.clone()];
    const isRight = isPage(response) && (await contentsOf('page', path, first));
    // The browser's own cache may hold for a year what a captive portal said: the next visit gets what the network says now.
    const whole = isRight ? second : await fetch(event.request.url, { cache: 'reload' });
    if (!isWhole(whole) || !isPage(whole)) return;
    if (await copyOf(cache, path)) await keep(cache, path, whole);
    else if (cache === 'pages') holdAnswer(path, whole);
  });
  event.waitUntil(kept.catch(() => undefined));

  const late = new Promise<undefined>((resolve) => setTimeout(resolve, inTime));
  const answer = await Promise.race([network.catch(() => undefined), late]);
  if (answer) return answer;
  const copy = await copyOf(cache, path);
  if (copy) return copy;
  return network.catch(async () => (await copyOf('shell', offlineUrl)) ?? Response.error());
}

/** Asked again past the browser's own cache when the answer is another. What is another then, too, is none: the browser would remember it as the file, and go on with it past the worker. */
export async function fetchFile(request: Request | string, path: string): Promise<Response> {
  const response = await fetch(request);
  if (await contentsOf('file', path, response.clone())) return response;
  const anew = await fetch(path, { cache: 'reload' });
  return !anew.ok || (await contentsOf('file', path, anew.clone())) ? anew : Response.error();
}

/** A file whose name carries its digest: its copy is as good as new. */
export async function answerAsset(event: FetchEvent): Promise<Response> {
  const path = pathOf(event.request);
  const copy = await copyOf('assets', path);
  if (copy) return copy;
  const response = await fetchFile(event.request, path);
  if (isWhole(response)) event.waitUntil(keep('assets', path, response.clone()));
  return response;
}
