/** A file of the content, from bytes to text. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { type Problem, placeAt, problemAt } from '../domain/problem.ts';
import { conflictWords } from './rules/signs/merge-conflict.ts';

export interface SourceText {
  /** Without a byte order mark, lines ended by `\n`. */
  readonly text: string;
  /** The first 16 hexadecimal digits of the SHA-256 of the file's bytes. */
  readonly digest: string;
  /** Why the text is none, or not what the author sees: signs that stand for nothing take the place of others. */
  readonly problems: readonly Problem[];
}

/** The bytes, or why there are none. Small files are read at once: to wait for each takes several times as long. */
function readRegular(path: string): Buffer | string {
  try {
    // Reading a pipe would wait for somebody to write into it.
    return statSync(path).isFile() ? readFileSync(path) : 'no file but a folder, a pipe or a device';
  } catch (error) {
    // A file may go between listing and reading, and a link may lead nowhere.
    const { code, message } = error as NodeJS.ErrnoException;
    return code ?? message;
  }
}

/** `file` is the path named in messages. */
export function readSource(path: string, file: string): SourceText {
  const bytes = readRegular(path);
  if (typeof bytes === 'string') {
    const message = `This file cannot be read (${bytes}).`;
    const hint = 'Check that it exists and that you may read it.';
    return { text: '', digest: '', problems: [problemAt('error', 'unreadable', { file }, message, hint)] };
  }
  const problems: Problem[] = [];
  if (!isUtf8(bytes) || bytes.includes(0)) {
    // Of UTF-16 every second one is.
    const zeros = bytes.reduce((count, byte) => count + Number(byte === 0), 0);
    const [message, hint] =
      isUtf8(bytes) && zeros * 4 < bytes.length
        ? ['A character that is none (NUL) stands here.', 'Delete it.']
        : ['This file is not UTF-8 text.', 'Save it with the encoding "UTF-8" in your editor.'];
    const text = bytes.toString('utf8');
    const place = placeAt(text, text.search(/[\uFFFD\0]/));
    problems.push(problemAt('error', 'encoding', { file, ...place }, message, hint));
  }
  return {
    text: bytes
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\0', '')
      .replace(/\r\n?/g, '\n'),
    digest: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
    problems,
  };
}

export const conflictMark = /^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/;

/** Marks of a merge in `fields`, with which a file begins and in which no line can look like one. */
export function conflictsIn(fields: string, file: string): Problem[] {
  const line = fields.split('\n').findIndex((text) => conflictMark.test(text)) + 1;
  return line > 0 ? [problemAt('error', 'merge-conflict', { file, line, column: 1 }, ...conflictWords)] : [];
}

/** A file of nothing but fields. */
export function readDataText(path: string, file: string): SourceText {
  const source = readSource(path, file);
  return { ...source, problems: [...source.problems, ...conflictsIn(source.text, file)] };
}

/** `problems` without what follows, in a file that is no text or holds two versions of one, from that. */
export function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const causes = problems.filter(({ rule }) => rule === 'encoding' || rule === 'merge-conflict').toReversed();
  const causeOf = new Map(causes.map((problem) => [problem.file, problem]));
  return problems.filter((problem) => (causeOf.get(problem.file) ?? problem) === problem);
}
