/** Which letters of which typefaces the site ships: the one place to change a face, a weight or a glyph set. */

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
const without = (all: string, some: string): string => [...all].filter((glyph) => !some.includes(glyph)).join('');

const ascii = range(0x20, 0x7e);
/** What English prose is made of, with the accents it borrows (café, façade, naïve, señor, Zürich). */
const core = `${ascii}\u00a0–—‘’“”…·•×−°©€£éèçïñöüä`;
/** The rest of Latin-1 and the quotation marks of its languages. */
const western = without(`${range(0xa1, 0xff)}ıŒœ‚„‹›™′″`, core);
/** Latin Extended-A with the Romanian comma letters and ẞ: Polish, Czech, Turkish, Hungarian, Baltic … */
const central = `${range(0x100, 0x130)}${range(0x132, 0x151)}${range(0x154, 0x17f)}ȘșȚțẞ†`;
const codeCore = `${core}←↑→↓↔≤≥≠≈─│┌┐└┘├┤┬┴┼`;
const codeExtra = without(
  `${range(0xa1, 0x17f)}ȘșȚțẞ†‚„‹›™′″${range(0x2190, 0x22ff)}${range(0x2550, 0x259f)}`,
  codeCore,
);

/** What formulas of school, statistics and computing are made of; letters stand in italics of their own (Mathematical Alphanumeric Symbols). */
const mathematics = `${ascii}${range(0x1d434, 0x1d454)}ℎ${range(0x1d456, 0x1d467)}ΓΔΘΛΞΠΣΦΨΩ${range(0x3b1, 0x3c9)}±×÷·−∗∘√∝∞∠∣∥∧∨∩∪∫≈≠≡≤≥≪≫⊂⊆⊕⊗⊥⋅⋯∀∂∃∅∇∈∉∏∑←↑→↓↔⇒⇔⌈⌉⌊⌋⟨⟩‖′¯ˆ˜…ℕℝℤ`;

const newsreader = (part: string, style: string) =>
  `@fontsource-variable/newsreader/files/newsreader-${part}-opsz-${style}.woff2`;
const geist = (part: string) => `@fontsource-variable/geist/files/geist-${part}-wght-normal.woff2`;
/** This package alone has the arrows and the box drawing of JetBrains Mono. */
const mono = (style: string) =>
  `@expo-google-fonts/jetbrains-mono/400Regular${style}/JetBrainsMono_400Regular${style}.ttf`;

const atkinson = (part: string, style: string) =>
  `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${part}-wght-${style}.woff2`;

export type Family = 'Display' | 'Text' | 'Interface' | 'Code' | 'Clear' | 'Maths';

export interface Face {
  /** Name of the file in `src/assets/fonts`, without its ending. */
  readonly name: string;
  readonly family: Family;
  readonly style: 'normal' | 'italic';
  /** Descriptor `font-weight`. Two numbers keep the axis, and kerning is then that of the lighter one. */
  readonly weight: number | readonly [number, number];
  /** Module path of the source. */
  readonly source: string;
  readonly glyphs: string;
  /** Other axes, pinned where the source has them. */
  readonly axes?: Readonly<Record<string, number>>;
  /** Static sources have no weight axis to pin. */
  readonly isStatic?: true;
  readonly features: readonly string[];
  /** Loaded only by pages that show one of its letters. */
  readonly onDemand?: true;
  /**
   * `chosen`: of a family that a reader chooses, with rules that are loaded only then.
   * `none`: cards alone are set in it (a page's interface has the face of the reader's own system), or its rule stands with its construct.
   */
  readonly rules?: 'chosen' | 'none';
}

/** Optical sizes are pinned: 72 for titles, 16 for prose. The axis itself would cost 30 kB. */
const titles = { family: 'Display', style: 'normal', weight: 480, axes: { opsz: 72 } } as const;
const prose = { family: 'Text', style: 'normal', weight: [400, 600], axes: { opsz: 16 } } as const;
const slanted = { family: 'Text', style: 'italic', weight: 400, axes: { opsz: 16 } } as const;
const labels = { family: 'Interface', style: 'normal', weight: [400, 600], rules: 'none' } as const;
/** Without `calt`, which is two thirds of the file and shows readers characters that are not in the source. */
const code = { family: 'Code', style: 'normal', weight: 400, isStatic: true, features: [] } as const;
const codeSlanted = { ...code, style: 'italic' } as const;
/** Letters that are hard to mistake for one another, for readers with dyslexia or low vision. Emphasis is set in its heavier weight. */
const clear = { family: 'Clear', style: 'normal', weight: [400, 700], rules: 'chosen' } as const;

const letters = ['kern', 'liga'] as const;
/** Kerning does not reach across files, and two rare letters seldom meet. */
const rest = { features: ['locl'], onDemand: true } as const;

/** Beside its glyphs this has the table that says how formulas are laid out (OpenType `MATH`). */
const maths = {
  family: 'Maths',
  style: 'normal',
  weight: 400,
  isStatic: true,
  rules: 'none',
  features: ['ssty'],
} as const;
const stix = '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2';

/** In the order of their rules: each face before the files of its rarer letters. */
export const faces: readonly Face[] = [
  { name: 'display', ...titles, source: newsreader('latin', 'normal'), glyphs: core, features: letters },
  { name: 'display-west', ...titles, source: newsreader('latin', 'normal'), glyphs: western, ...rest },
  { name: 'display-east', ...titles, source: newsreader('latin-ext', 'normal'), glyphs: central, ...rest },
  { name: 'text', ...prose, source: newsreader('latin', 'normal'), glyphs: core, features: letters },
  { name: 'text-west', ...prose, source: newsreader('latin', 'normal'), glyphs: western, ...rest },
  { name: 'text-east', ...prose, source: newsreader('latin-ext', 'normal'), glyphs: central, ...rest },
  { name: 'italic', ...slanted, source: newsreader('latin', 'italic'), glyphs: core, features: letters },
  { name: 'italic-west', ...slanted, source: newsreader('latin', 'italic'), glyphs: western, ...rest },
  { name: 'italic-east', ...slanted, source: newsreader('latin-ext', 'italic'), glyphs: central, ...rest },
  { name: 'interface', ...labels, source: geist('latin'), glyphs: core, features: ['kern', 'tnum'] },
  { name: 'interface-west', ...labels, source: geist('latin'), glyphs: western, ...rest },
  { name: 'interface-east', ...labels, source: geist('latin-ext'), glyphs: central, ...rest },
  { name: 'code', ...code, source: mono(''), glyphs: codeCore },
  { name: 'code-more', ...code, source: mono(''), glyphs: codeExtra, onDemand: true },
  { name: 'code-italic', ...codeSlanted, source: mono('_Italic'), glyphs: `${core}←→` },
  { name: 'maths', ...maths, source: stix, glyphs: mathematics },
  { name: 'clear', ...clear, source: atkinson('latin', 'normal'), glyphs: core, features: ['kern'] },
  { name: 'clear-west', ...clear, source: atkinson('latin', 'normal'), glyphs: western, ...rest },
  { name: 'clear-east', ...clear, source: atkinson('latin-ext', 'normal'), glyphs: central, ...rest },
];
