/** The typefaces of cards: the site's own, and for what those lack a face for each script, of which only the files that a text needs are read. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { codePointsOf } from './coverage.ts';

/** A file of a family, and the code points it is for. */
export interface FontFile {
  readonly family: string;
  readonly path: string;
  /** First and last, each; everything in the file when absent. */
  readonly ranges?: readonly (readonly [number, number])[];
}

export interface Fonts {
  readonly files: readonly FontFile[];
  /** Characters that no font has, each once. */
  readonly missing: readonly string[];
}

const { resolve } = createRequire(join(process.cwd(), 'package.json'));

const own = (family: string): FontFile[] =>
  ['', '-west', '-east'].map((part) => ({
    family,
    path: join(process.cwd(), `src/assets/fonts/${family.toLowerCase()}${part}.woff2`),
  }));

/** The faces that cards name; the second has the letters of the first. */
export const ownFiles: readonly FontFile[] = [...own('Display'), ...own('Interface')];

const emoji: FontFile = { family: 'Emoji', path: resolve('twemoji-colr-font/twemoji.woff2') };

/** In the order in which they are asked; to add a script, install its package and name it here. */
const scripts = ['noto-serif', 'noto-serif-hebrew', 'noto-naskh-arabic', 'noto-serif-devanagari', 'noto-serif-thai'];
/** The same ideograph is written differently in each: the language of the text goes first. */
const ideographs: Readonly<Record<string, string>> = {
  ja: 'noto-serif-jp',
  'zh-Hans': 'noto-serif-sc',
  'zh-Hant': 'noto-serif-tc',
  ko: 'noto-serif-kr',
};

function ideographsFor(lang: string, text: string): string[] {
  const { language, script } = new Intl.Locale(lang).maximize();
  const spoken =
    ideographs[language] ??
    ideographs[`${language}-${script}`] ??
    (/\p{sc=Hang}/u.test(text)
      ? ideographs['ko']
      : /[\p{sc=Hira}\p{sc=Kana}]/u.test(text)
        ? ideographs['ja']
        : undefined);
  return [...new Set([...(spoken ? [spoken] : []), ...Object.values(ideographs)])];
}

const parts = new Map<string, readonly FontFile[]>();

/** The parts of a family, as its package cuts it (`unicode-range`, CSS Fonts 4, section 4.5). */
function partsOf(family: string): readonly FontFile[] {
  const known = parts.get(family);
  if (known) return known;
  const name = `@fontsource-variable/${family}`;
  const ranges: Record<string, string> = JSON.parse(readFileSync(resolve(`${name}/unicode.json`), 'utf8'));
  const read = Object.entries(ranges).map(([part, list]) => ({
    family,
    path: resolve(`${name}/files/${family}-${part.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: list.split(',').map((range): [number, number] => {
      const [first = '', last = first] = range.replace('U+', '').split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    }),
  }));
  parts.set(family, read);
  return read;
}

const covered = new Map<string, ReadonlySet<number>>();

function has({ path, ranges }: FontFile, point: number): boolean {
  if (ranges && !ranges.some(([first, last]) => first <= point && point <= last)) return false;
  const points = covered.get(path) ?? codePointsOf(readFileSync(path));
  covered.set(path, points);
  return points.has(point);
}

/** Nothing is seen of these, or they change how their neighbour is drawn. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cc}]/u;
/** A character that is a picture by itself, or by the selector after it. */
const pictures = /\p{RGI_Emoji}|\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Presentation}/gv;

/** The files beside the site's own that `text` needs, in the order in which they are to be asked. */
export function fontsFor(text: string, lang: string): Fonts {
  const drawn = new Set(text.match(pictures)?.join('') ?? '');
  const families = [...scripts, ...ideographsFor(lang, text)];
  const files = new Set<FontFile>();
  const missing: string[] = [];
  for (const character of new Set(text)) {
    const point = character.codePointAt(0) ?? 0;
    if (unseen.test(character) || ownFiles.some((file) => has(file, point))) continue;
    const asked = drawn.has(character) ? [emoji] : [...families.flatMap(partsOf), emoji];
    const file = asked.find((candidate) => has(candidate, point));
    if (file) files.add(file);
    else missing.push(character);
  }
  // Ideographs have some emoji too, without their colours.
  const order = [emoji.family, ...families];
  return { files: [...files].sort((a, b) => order.indexOf(a.family) - order.indexOf(b.family)), missing };
}
