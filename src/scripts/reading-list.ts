/** The reading list: what the reader saved on this device, the newest last. Each comes with a copy that opens without a network, as far as there is room. */

import t from 'sentences:saved';
import { savedUrl } from '../domain/urls.ts';
import { recallList, remember } from './device.ts';
import { loadedFiles } from './loaded-files.ts';
import { showNotice } from './notice.ts';
import type { Request } from './offline/messages.ts';
import { storageBounds } from './storage-bounds.ts';

/** The worker's answer: `false` when there is no room for a copy, `undefined` when there is no worker. */
async function ask(request: Request): Promise<boolean | undefined> {
  const worker = (await navigator.serviceWorker?.getRegistration())?.active;
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }) => resolve(Boolean(data));
  });
  worker.postMessage(request, [port2]);
  return answer;
}

export interface SavedPost {
  /** Path of the page. */
  readonly path: string;
  readonly title: string;
}

const isSavedPost = (value: unknown): value is SavedPost =>
  typeof value === 'object' && value !== null && 'path' in value && 'title' in value;

export const savedPosts = (): SavedPost[] => recallList('saved', isSavedPost);

const write = (list: readonly SavedPost[]) => remember('saved', list.length > 0 ? JSON.stringify(list) : undefined);

/** Whether the device keeps it: storage may be closed. */
export const isListKept = () => write(savedPosts());

/** Its copy stays as one of a page that was read. */
export async function unsave(path: string): Promise<void> {
  write(savedPosts().filter((post) => post.path !== path));
  await ask({ unsave: path });
}

/** Saves the article of this page, or takes it off the list, at once, and says so when its copy is kept. */
export async function setSaved(isWanted: boolean): Promise<void> {
  const list = savedPosts();
  const path = location.pathname;
  const toList = { label: t.list, act: savedUrl };
  const isSaved = () => savedPosts().some((post) => post.path === path);
  if (isSaved() === isWanted) return undefined;
  if (!isWanted) {
    const dropped = unsave(path);
    // The worker may answer late, or be stopped before it does.
    await showNotice(t.removed, toList);
    return dropped;
  }
  if (list.length >= storageBounds.savedPosts)
    return showNotice(t.full.replace('{}', String(storageBounds.savedPosts)), toList);
  if (!write([...list, { path, title: document.querySelector('h1')?.textContent.trim() ?? document.title }]))
    return showNotice(t.notKept);
  // What waits for its place in the window would be missing in the copy.
  for (const image of document.images) image.loading = 'eager';
  const isCopied = await ask({ keep: path, with: loadedFiles(), saved: true });
  // Taken off meanwhile.
  if (!isSaved()) return undefined;
  return showNotice(isCopied === false ? t.noCopy : t.done, toList);
}
