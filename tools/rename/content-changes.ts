/** Changes of many files of the content, planned before any is made. */
import { constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { splitFrontmatter } from '../../src/authoring/frontmatter.ts';
import { type Edit, edited, plainText } from '../text-edits.ts';
import { YamlEdits } from './yaml-edits.ts';

/** Files of many that are changed alike. */
const mostTold = 20;

export class ContentChanges {
  readonly #texts = new Map<string, string>();
  readonly #moves: { readonly from: string; readonly to: string }[] = [];
  readonly #removals: string[] = [];
  /** One line for each change, in the order of making. */
  readonly done: string[] = [];
  readonly nameOf: (path: string) => string;
  /** Paths of the files that are changed alike, by their lines in `done`. */
  readonly #alike = new Map<string, string>();

  constructor(nameOf: (path: string) => string) {
    this.nameOf = nameOf;
  }

  /** The file with everything in it, changes that are planned already included; empty where there is none. */
  textOf(path: string): string {
    return this.#texts.get(path) ?? (existsSync(path) ? readFileSync(path, 'utf8') : '');
  }

  edit(path: string, edits: readonly Edit[], what: string): void {
    if (edits.length === 0) return;
    this.#texts.set(path, edited(this.textOf(path), edits));
    this.done.push(`${this.nameOf(path)}: ${what}`);
  }

  /** Like `edit`, of one file of what may be very many: `lines` has only the first of them. */
  editOneOfMany(path: string, edits: readonly Edit[], what: string): void {
    if (edits.length === 0) return;
    this.edit(path, edits, what);
    this.#alike.set(this.done.at(-1) ?? '', path);
  }

  /** What there is to tell. */
  get lines(): string[] {
    const untold = new Set([...new Set(this.#alike.values())].slice(mostTold));
    const isUntold = (line: string) => untold.has(this.#alike.get(line) ?? '');
    const first = this.done.findIndex(isUntold);
    if (first < 0) return this.done;
    const more = `… and ${untold.size} more ${untold.size === 1 ? 'file' : 'files'}`;
    return this.done.with(first, more).filter((line) => !isUntold(line));
  }

  /** Files whose text is another. */
  get count(): number {
    return this.#texts.size;
  }

  /** The fields of a document, and where its body begins. */
  documentOf(path: string) {
    const text = plainText(this.textOf(path));
    const { yaml, yamlLine, body, bodyLine } = splitFrontmatter(text, '');
    const offsetOf = (line: number) => text.split('\n', line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    return { fields: new YamlEdits(yaml, offsetOf(yamlLine)), body, bodyLine, bodyStart: offsetOf(bodyLine) };
  }

  /** The fields of a file of data. */
  fieldsOf(path: string): YamlEdits {
    return new YamlEdits(plainText(this.textOf(path)), 0);
  }

  move(from: string, to: string): void {
    this.#moves.push({ from, to });
    this.done.push(`${this.nameOf(from)} → ${this.nameOf(to)}`);
  }

  remove(path: string): void {
    this.#removals.push(path);
    this.done.push(`${this.nameOf(path)} is deleted`);
  }

  /** Adds, changes or (without `to`) takes out a line of `redirects.yaml` of the folder `root`. */
  redirect(root: string, from: string, to: string | undefined): void {
    const path = join(root, 'redirects.yaml');
    const fields = this.fieldsOf(path);
    const known = Object.hasOwn(fields.value, from);
    if (to === undefined) {
      if (!known) return;
      fields.removeField(from);
    } else if (known) fields.set([from], to);
    else fields.addField(from, to);
    this.edit(path, fields.edits, to === undefined ? `${from} leads nowhere else any more` : `${from}: ${to}`);
    const text = this.#texts.get(path);
    if (text && !text.endsWith('\n')) this.#texts.set(path, `${text}\n`);
  }

  /** @throws Error of one line when a disk is full, or something may not be written: nothing was changed then. */
  async apply(): Promise<void> {
    const drafts = [...this.#texts].map(([path, text]) => {
      const file = existsSync(path) ? realpathSync(path) : path;
      return { file, text, draft: `${file}.new` };
    });
    try {
      for (const { file, text, draft } of drafts)
        await writeFile(draft, text, { flush: true, ...(existsSync(file) && { mode: statSync(file).mode }) });
      for (const { from } of this.#moves) await access(dirname(from), constants.W_OK);
    } catch (error) {
      for (const { draft } of drafts) await rm(draft, { force: true }).catch(() => undefined);
      throw new Error(`Nothing was changed, since not everything can be written: ${(error as Error).message}`);
    }
    for (const { file, draft } of drafts) await rename(draft, file);
    for (const path of this.#removals) await rm(path);
    for (const { from, to } of this.#moves) {
      await mkdir(dirname(to), { recursive: true });
      await rename(from, to);
    }
  }
}
