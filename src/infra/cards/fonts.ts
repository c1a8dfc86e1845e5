/** Chooses the typefaces of a card: the site's own, and for other scripts those that are installed. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { create } from 'fontkitten';

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
  /** Packages to install for the characters that are missing, as far as one is known. */
  readonly packages: readonly string[];
}

const { resolve } = createRequire(join(process.cwd(), 'package.json'));

const own = (family: string): FontFile[] =>
  ['', '-west', '-east'].map((part) => ({
    family,
    path: join(process.cwd(), `src/assets/fonts/${family.toLowerCase()}${part}.woff2`),
  }));

/** The faces that cards name; the second has the letters of the first. */
export const ownFiles: readonly FontFile[] = [...own('Display'), ...own('Interface')];

/** Nothing is seen of these, or they change how their neighbour is drawn. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cc}]/u;
/** A character that is a picture by itself, or by the selector after it. */
const pictures = /\p{RGI_Emoji}|\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Presentation}/gv;

const noto = (script: string) => `@fontsource-variable/noto-${script}`;
const emoji = 'twemoji-colr-font';

/** Which package has the letters of a script. One that is not installed is named in a finding. */
const packages: readonly (readonly [script: RegExp, name: string])[] = [
  [/\p{sc=Latin}|\p{sc=Greek}|\p{sc=Cyrillic}/u, noto('serif')],
  [/\p{sc=Hebrew}/u, noto('serif-hebrew')],
  [/\p{sc=Arabic}/u, noto('naskh-arabic')],
  [/\p{sc=Devanagari}/u, noto('serif-devanagari')],
  [/\p{sc=Thai}/u, noto('serif-thai')],
  [/\p{sc=Hangul}/u, noto('serif-kr')],
  [/\p{sc=Hiragana}|\p{sc=Katakana}/u, noto('serif-jp')],
];

/** The same ideograph is written differently in each language. */
const ideographs: Readonly<Record<string, string>> = {
  ja: noto('serif-jp'),
  'zh-Hans': noto('serif-sc'),
  'zh-Hant': noto('serif-tc'),
  ko: noto('serif-kr'),
};

/** In the order in which they are asked: that of the language, else of the script beside them, first. */
function ideographsFor(lang: string, text: string): string[] {
  const { language, script } = new Intl.Locale(lang).maximize();
  const spoken =
    ideographs[language] ??
    ideographs[`${language}-${script}`] ??
    (/\p{sc=Hangul}/u.test(text) ? ideographs['ko'] : ideographs['ja']);
  return [...new Set([...(spoken ? [spoken] : []), ...Object.values(ideographs)])];
}

const installed = new Map<string, readonly FontFile[]>();

/** The files of a package, as it cuts its family (`unicode-range`, CSS Fonts 4, section 4.5); none when it is not installed. */
function filesOf(name: string): readonly FontFile[] {
  const files = installed.get(name) ?? readFiles(name);
  installed.set(name, files);
  return files;
}

function readFiles(name: string): readonly FontFile[] {
  try {
    if (name === emoji) return [{ family: name, path: resolve(`${name}/twemoji.woff2`) }];
    const family = name.slice(name.indexOf('/') + 1);
    const ranges: Record<string, string> = JSON.parse(readFileSync(resolve(`${name}/unicode.json`), 'utf8'));
    return Object.entries(ranges).map(([part, list]) => ({
      family: name,
      path: resolve(`${name}/files/${family}-${part.replace(/[[\]]/g, '')}-wght-normal.woff2`),
      ranges: list.split(',').map((range): [number, number] => {
        const [first = '', last = first] = range.replace('U+', '').split('-');
        return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
      }),
    }));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return [];
    throw error;
  }
}

const covered = new Map<string, ReadonlySet<number>>();

/** The code points for which the file has glyphs: a rasteriser draws an empty box, or nothing, where there is none. */
export function codePointsOf(path: string): ReadonlySet<number> {
  const known = covered.get(path);
  if (known) return known;
  const font = create(readFileSync(path));
  const points = new Set('characterSet' in font ? font.characterSet : []);
  covered.set(path, points);
  return points;
}

const has = ({ path, ranges }: FontFile, point: number): boolean =>
  (!ranges || ranges.some(([first, last]) => first <= point && point <= last)) && codePointsOf(path).has(point);

/** The files beside the site's own that `text` needs, in the order in which they are to be asked. */
export function fontsFor(text: string, lang: string): Fonts {
  // The site's own faces have all of it, and need not be opened.
  if (/^[ -~]*$/.test(text)) return { files: [], missing: [], packages: [] };
  const drawn = new Set(text.match(pictures)?.join('') ?? '');
  const ideographic = ideographsFor(lang, text);
  const families = [...new Set([...packages.map(([, name]) => name), ...ideographic])];
  const files = new Set<FontFile>();
  const missing = new Set<string>();
  const wanted = new Set<string>();
  for (const character of new Set(text)) {
    const point = character.codePointAt(0) ?? 0;
    if (unseen.test(character) || ownFiles.some((file) => has(file, point))) continue;
    const first = drawn.has(character)
      ? [emoji]
      : /\p{sc=Han}/u.test(character)
        ? ideographic
        : packages.filter(([script]) => script.test(character)).map(([, name]) => name);
    const asked = drawn.has(character) ? first : [...new Set([...first, ...families, emoji])];
    const file = asked.flatMap(filesOf).find((candidate) => has(candidate, point));
    if (file) files.add(file);
    else {
      missing.add(character);
      const [name] = first;
      if (name && filesOf(name).length === 0) wanted.add(name);
    }
  }
  // Ideographs have some emoji too, without their colours.
  const order = [emoji, ...ideographic, ...families];
  return {
    files: [...files].sort((a, b) => order.indexOf(a.family) - order.indexOf(b.family)),
    missing: [...missing],
    packages: [...wanted],
  };
}
