/** The collections: from Astro's store in a build, from memory in development. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { devContent } from './running-dev-content.ts';
import type { CollectionName } from './store-entries.ts';

export async function readCollection<C extends CollectionName>(collection: C): Promise<CollectionEntry<C>[]> {
  const dev = devContent();
  return dev ? ((await dev.entries(collection)) as never) : getCollection(collection);
}

/** Another number when the content may be another. */
export const contentRevision = (): number => devContent()?.revision ?? 0;
