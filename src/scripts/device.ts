/** What this device remembers. Storage may be closed to the page or full: reading then finds nothing, and writing says that it could not. */
import type { StorageKey } from './storage-keys.ts';

export function recall(key: StorageKey): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Forgets with `undefined`. @returns whether the device remembers it. */
export function remember(key: StorageKey, value: string | undefined): boolean {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
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
