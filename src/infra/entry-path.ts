/** The path of an entry's file as the store has it: relative to the project, and written as in an address, because Astro resolves it as one. */
import { join, relative } from 'node:path';
import { projectRoot } from '../authoring/content.ts';

export const entryPath = (path: string): string => relative(projectRoot, path).replace(/[%#?]/g, encodeURIComponent);

/** Absolute. */
export const pathOfEntry = (filePath: string): string => join(projectRoot, decodeURIComponent(filePath));
