/** The copies on a reader's device: pages as they were last answered, and the files they are made of. Bounded in number and bytes; the oldest read goes first, the saved last. */
import { storageBounds } from '../storage-bounds.ts';
import { contentsOf, sizeHeader, timeHeader } from './checks.ts';
import { cacheNames } from './messages.ts';

/** So many pages go at once, so that it is seldom done. */
const batch = 10;

const open = (name: keyof typeof cacheNames): Promise<Cache> => caches.open(cacheNames[name]);
const byPath = { ignoreSearch: true, ignoreVary: true };
const pathOf = ({ url }: { readonly url: string }) => new URL(url).pathname;

const kindIn = (name: keyof typeof cacheNames) => (name === 'assets' ? 'file' : 'page');

/** The copy of `path`; one that is not what belongs there is deleted, and never shown. */
export async function copyOf(name: keyof typeof cacheNames, path: string): Promise<Response | undefined> {
  const cache = await open(name);
  const copy = await cache.match(path, byPath);
  if (!copy || (await contentsOf(kindIn(name), path, copy.clone()))) return copy;
  await cache.delete(path, byPath);
  return undefined;
}

/** @throws DOMException `QuotaExceededError` when the device has no room. */
async function put(name: keyof typeof cacheNames, path: string, body: Blob, { headers: given }: Response) {
  const headers = new Headers(given);
  for (const header of ['content-encoding', 'content-length', 'vary']) headers.delete(header);
  headers.set(sizeHeader, String(body.size));
  headers.set(timeHeader, String(Date.now()));
  // In the place of the copy before it, which stays when there is no room.
  await (await open(name)).put(path, new Response(body, { headers }));
}

/** Keeps `response` when it is what belongs at `path`, making room when there is none. @returns whether it is kept. */
export async function keep(name: keyof typeof cacheNames, path: string, response: Response): Promise<boolean> {
  const body = await contentsOf(kindIn(name), path, response);
  if (!body) return false;
  try {
    await put(name, path, body, response);
  } catch {
    if (!(await dropPages((await kept()).read))) return false;
    return put(name, path, body, response).then(
      () => true,
      () => false,
    );
  }
  if (name === 'pages' && (await isOver())) await shrink();
  return true;
}

export async function markSaved(path: string): Promise<void> {
  await (await open('saved')).put(path, new Response());
}

export async function unmarkSaved(path: string): Promise<void> {
  await (await open('saved')).delete(path);
}

/** Paths of the pages that were read, and of those that were saved, each the oldest first. */
async function kept(): Promise<{ readonly read: string[]; readonly saved: string[] }> {
  const marks = new Set((await (await open('saved')).keys()).map(pathOf));
  const cache = await open('pages');
  const requests = await cache.keys();
  const copies = await Promise.all(
    requests.map(async (request) => {
      const time = (await cache.match(request, byPath))?.headers.get(timeHeader);
      return { path: pathOf(request), time: Number(time ?? 0) };
    }),
  );
  const paths = copies.toSorted((a, b) => a.time - b.time).map(({ path }) => path);
  return { read: paths.filter((path) => !marks.has(path)), saved: paths.filter((path) => marks.has(path)) };
}

async function bytes(): Promise<number> {
  const all = await Promise.all([open('pages'), open('assets')].map(async (cache) => (await cache).matchAll()));
  return all.flat().reduce((sum, { headers }) => sum + Number(headers.get(sizeHeader) ?? 0), 0);
}

async function isOver(): Promise<boolean> {
  const pages = (await (await open('pages')).keys()).length;
  const saved = (await (await open('saved')).keys()).length;
  return pages - saved > storageBounds.readPages || (await bytes()) > storageBounds.copiesBytes;
}

async function shrink(): Promise<void> {
  while (await isOver()) {
    const { read, saved } = await kept();
    if (!(await dropPages(read.length > 0 ? read : saved.slice(0, 1)))) return;
  }
}

/** Deletes the first few of `paths`, and the files that no page needs any more. @returns whether there was one. */
async function dropPages(paths: readonly string[]): Promise<boolean> {
  const cache = await open('pages');
  const going = paths.slice(0, batch);
  await Promise.all(going.map((path) => cache.delete(path)));
  await sweep();
  return going.length > 0;
}

/** Deletes the files that no kept page names, nor any file that it names. */
async function sweep(): Promise<void> {
  const assets = await open('assets');
  const byName = new Map((await assets.keys()).map((request) => [nameOf(pathOf(request)), request]));
  const pages = await Promise.all(['pages', 'shell'].map((name) => open(name as 'pages' | 'shell')));
  const queue = (await Promise.all(pages.map((cache) => cache.matchAll()))).flat();
  for (const response of queue) {
    for (const [name] of (await response.text()).matchAll(/[^\s"'`/()]+\.[a-z\d]+/gi)) {
      const request = byName.get(name);
      if (!request) continue;
      byName.delete(name);
      const file = /\.(js|css)$/.test(name) ? await assets.match(request) : undefined;
      if (file) queue.push(file);
    }
  }
  await Promise.all([...byName.values()].map((request) => assets.delete(request)));
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
