/** Reads from git's log, newest commit first, when the words of each document were changed, and by whom. What counts as a change: docs/decisions/dates-from-git.md. */

export interface DocumentHistory {
  /** When words were changed since the document was no draft any more. */
  readonly updates: Date[];
  /** Of each commit that changed words, the last first. */
  readonly names: string[];
}

/** `--unified` shows each document whole, which tells fields and text apart in it. */
export const logOptions: readonly string[] = [
  '--topo-order',
  '--no-merges',
  '--diff-filter=AMR',
  '--find-renames',
  '-l1000',
  '--patch',
  '--unified=1000000',
  '--inter-hunk-context=0',
  '--relative',
  '--no-prefix',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-show-signature',
  '--no-notes',
  '--format=%x00%H %aI %aN',
];

/** Where the reading of one of the two versions of a file stands: fields between fences, then the text. */
interface Version {
  lines: number;
  fences: number;
}

const isFence = (line: string, { lines, fences }: Version) =>
  fences < 2 && (lines === 0 || fences === 1) && /^(?:---|\+\+\+)\s*$/.test(line);

/** The words of changed lines: without comments, and with one sign for each address. */
const wordsOf = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/<!--.*?-->|\{\/\*.*?\*\/\}/gs, ' ')
    .replace(/\]\([^)\s]*/g, '](')
    .replace(/^(\[[^\]]+\]:)\s*\S+/gm, '$1')
    .replace(/\b(href|src)=(["']).*?\2/g, '$1')
    .replace(/\bhttps?:\/\/[^\s<>]+/g, 'https:')
    .replace(/\s+/g, ' ')
    .trim();

interface Commit {
  readonly date: Date;
  readonly name: string;
  readonly counts: boolean;
}

/** A file as one commit changed it. */
class ChangedFile {
  path = '';
  from: string | undefined;
  isNew = false;
  /** Whether a draft became none. */
  isPublished = false;
  readonly #before: Version = { lines: 0, fences: 0 };
  readonly #after: Version = { lines: 0, fences: 0 };
  readonly #removed: string[] = [];
  readonly #added: string[] = [];

  header(line: string): void {
    const [, key = '', value = ''] = /^(rename from|rename to|\+\+\+|new file mode) (.*?)\t?$/.exec(line) ?? [];
    if (key === 'rename from') this.from = value;
    else if (key === 'new file mode') this.isNew = true;
    else if (key && value !== '/dev/null') this.path = value;
  }

  line(sign: string, text: string): void {
    if (sign !== '+' && this.#isText(text, this.#before) && sign === '-') this.#removed.push(text);
    if (sign !== '-' && this.#isText(text, this.#after) && sign === '+') this.#added.push(text);
    const { fences } = sign === '+' ? this.#after : this.#before;
    if (fences === 1 && /^draft:\s*true\b/.test(text)) this.isPublished = sign === '-';
  }

  /** Whether the next line of a version is of its text. */
  #isText(line: string, version: Version): boolean {
    const fence = isFence(line, version);
    const isText = !fence && version.fences !== 1;
    if (fence) version.fences++;
    version.lines++;
    return isText;
  }

  get hasOtherWords(): boolean {
    return wordsOf(this.#removed) !== wordsOf(this.#added);
  }
}

export class GitLog {
  /** By path in the newest commit. */
  readonly documents = new Map<string, DocumentHistory>();
  /** By path in the commit that is being read; nothing of a file that is older than the one there now. */
  readonly #at = new Map<string, DocumentHistory | undefined>();
  readonly #ignored: ReadonlySet<string>;
  #commit: Commit | undefined;
  #file: ChangedFile | undefined;
  #isInFile = false;

  /** @param ignored hashes of commits that change no words, whatever they change. */
  constructor(ignored: ReadonlySet<string> = new Set()) {
    this.#ignored = ignored;
  }

  line(text: string): void {
    const sign = text[0] ?? '';
    if (sign === '\0') {
      this.end();
      const [hash = '', date = '', ...name] = text.slice(1).split(' ');
      this.#commit = { date: new Date(date), name: name.join(' ').trim(), counts: !this.#ignored.has(hash) };
    } else if (text.startsWith('diff --git ')) {
      this.end();
      this.#file = new ChangedFile();
    } else if (text.startsWith('@@ ')) this.#isInFile = true;
    else if (!this.#isInFile) this.#file?.header(text);
    else if (sign !== '\\') this.#file?.line(sign, text.slice(1));
  }

  /** To be called when there are no more lines. */
  end(): void {
    if (this.#file?.path && this.#commit) this.#add(this.#file, this.#commit);
    this.#file = undefined;
    this.#isInFile = false;
  }

  #add(file: ChangedFile, { date, name, counts }: Commit): void {
    const { path, from, isNew, isPublished } = file;
    if (!this.#at.has(path)) {
      const history: DocumentHistory = { updates: [], names: [] };
      this.#at.set(path, history);
      this.documents.set(path, history);
    }
    const history = this.#at.get(path);
    if (isNew || from) this.#at.set(path, undefined);
    if (from) this.#at.set(from, history);
    if (!history || isNew) return;
    const isChange = counts && file.hasOtherWords;
    if (isChange) history.names.push(name);
    // What came before was seen by nobody.
    if (isPublished) this.#at.set(from ?? path, { ...history, updates: [] });
    else if (isChange) history.updates.push(date);
  }
}
