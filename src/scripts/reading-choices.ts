/** The reader's theme, text size, face and width: what may be chosen, what is chosen, and how the page takes it on. `before-paint.js` does the same before anything is shown. */
import sheet from '../styles/reading.css?url';
import { recall, remember } from './device.ts';
import { withStyles } from './style-sheet.ts';

/** The first of each is the site's own, which is kept by keeping nothing. Every other word stands in `reading.css`, and in one group only. */
export const choices = {
  theme: ['system', 'light', 'dark'],
  size: ['normal', 'small', 'large', 'larger', 'largest'],
  face: ['serif', 'sans', 'clear'],
  width: ['normal', 'narrow', 'wide'],
} as const;

export type Choices = { [Group in keyof typeof choices]: (typeof choices)[Group][number] };

const chosenOf = <Word extends string>(words: readonly [Word, ...Word[]], kept: readonly string[]): Word =>
  words.find((word) => kept.includes(word)) ?? words[0];

/** What was chosen on this page where the device keeps nothing. */
let unkept: Choices | undefined;

export function recallChoices(): Choices {
  if (unkept) return unkept;
  const kept = (recall('reading') ?? '').split(' ');
  return {
    theme: chosenOf(choices.theme, [recall('theme') ?? '']),
    size: chosenOf(choices.size, kept),
    face: chosenOf(choices.face, kept),
    width: chosenOf(choices.width, kept),
  };
}

const readingOf = ({ size, face, width }: Choices): string =>
  [size, face, width].filter((word) => word !== 'normal' && word !== 'serif').join(' ');

/** @returns whether the device remembers them. */
export function rememberChoices(chosen: Choices): boolean {
  const { theme } = chosen;
  const isThemeKept = remember('theme', theme === 'system' ? undefined : theme);
  const isKept = remember('reading', readingOf(chosen) || undefined) && isThemeKept;
  unkept = isKept ? undefined : chosen;
  return isKept;
}

/** Resolves when the page looks like it. */
export async function applyChoices(chosen: Choices): Promise<void> {
  const { dataset } = document.documentElement;
  const { theme } = chosen;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    const own = meta.dataset['theme'];
    meta.media = theme === 'system' ? `(prefers-color-scheme:${own})` : own === theme ? 'all' : 'not all';
  }
  const reading = readingOf(chosen);
  if (reading) {
    await withStyles(sheet);
    dataset['reading'] = reading;
  } else delete dataset['reading'];
}
