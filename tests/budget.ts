/** Bytes that a page may take: those of the site as it comes, and a quarter more under another name or in other typefaces, which are the owner's to weigh. */
import { site } from '../src/site.config.ts';
import { faces } from '../tools/fonts/faces.ts';

/** What is promised of the typefaces that come with the site is not of every other. */
export const isAsItComes = site.name === 'Sodiarc' && faces.some(({ source }) => source.includes('/newsreader/'));

export const budget = (bytes: number): number => (isAsItComes ? bytes : bytes * 1.25);
