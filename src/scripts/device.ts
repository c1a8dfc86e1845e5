/** What this device remembers. Storage may be closed to the page or full: reading then finds nothing, and writing says that it could not. */
import type { StorageKey } from './storage-keys.ts';

/** How pages look is one for all of a host; what was read, saved and looked for is another blog's own. */
const itemOf = (key: StorageKey) => (key === 'theme' || key === 'reading' ? key : browserBase + key);

export function recall(key: StorageKey): string | null {
  try {
    return localStorage.getItem(browserBase ? itemOf(key) : key);
  } catch {
    return null;
  }
}

/** Forgets with `undefined`. @returns whether the device remembers it. */
export function remember(key: StorageKey, value: string | undefined): boolean {
  try {
    if (value === undefined) localStorage.removeItem(browserBase ? itemOf(key) : key);
    else localStorage.setItem(browserBase ? itemOf(key) : key, value);
    return true;
  } catch {
    return false;
  }
}

/** The list kept under `key`; an empty one when there is none, or something else is kept there. */
export function recallList<Item>(key: StorageKey, isItem: (value: unknown) => value is Item): Item[] {
  try {
    const list: unknown = JSON.parse(recall(key) ?? '[]');
    return Array.isArray(list) ? list.filter(isItem) : [];
  } catch {
    return [];
  }
}
