/**
 * Stand-ins: characters that take the place of others while the parser reads, one for one, and are exchanged back in its tree.
 * So a sign that begins no markup is none for the parser, and no offset changes.
 */

/** What the parser is to take a stand-in for: a letter of no script, a sign, a space. */
export type StandInKind = 'letter' | 'sign' | 'space';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));

// The first two signs are letters of JavaScript's identifiers as well, as `$` is.
const candidates: Readonly<Record<StandInKind, readonly string[]>> = {
  letter: range(0xe000, 0xe0ff),
  sign: ['℘', '℮', ...range(0x2801, 0x28ff)],
  space: range(0x2000, 0x2009).filter((char) => char !== '\u2007'),
};

export class StandIns {
  readonly #source: string;
  readonly #free: Readonly<Record<StandInKind, string[]>>;
  /** Stand-in by its kind and the character it stands for. */
  readonly #given = new Map<string, string | undefined>();
  readonly #originals = new Map<string, string>();

  /** `source` holds none of the stand-ins that are given. */
  constructor(source: string) {
    this.#source = source;
    this.#free = { letter: [...candidates.letter], sign: [...candidates.sign], space: [...candidates.space] };
  }

  /** `undefined` when a document uses so many that none is left. */
  standIn(original: string, kind: StandInKind): string | undefined {
    const key = kind + original;
    if (this.#given.has(key)) return this.#given.get(key);
    let char = this.#free[kind].shift();
    while (char !== undefined && this.#source.includes(char)) char = this.#free[kind].shift();
    this.#given.set(key, char);
    if (char !== undefined) this.#originals.set(char, original);
    return char;
  }

  get areUsed(): boolean {
    return this.#originals.size > 0;
  }

  /** `value` with every stand-in exchanged for what it stands for. */
  originals = (value: string): string =>
    // All of them lie in these blocks.
    value.replace(/[℘℮\u2000-\u2009\u2801-\u28ff\ue000-\ue0ff]/g, (char) => this.#originals.get(char) ?? char);
}
