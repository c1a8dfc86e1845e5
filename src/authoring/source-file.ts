/** A file of the content, from bytes to text. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { type Problem, problemAt } from '../domain/problem.ts';

export interface SourceText {
  /** Without a byte order mark, lines ended by `\n`. */
  readonly text: string;
  /** The first 16 hexadecimal digits of the SHA-256 of the file's bytes. */
  readonly digest: string;
  /** Why the text is none, or not what the author sees: signs that stand for nothing take the place of others. */
  readonly problems: readonly Problem[];
}

/** Where the first byte stands that is no text, from 1. A newline byte is a newline in UTF-8 and nothing else. */
function brokenPlace(bytes: Buffer): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    const text = bytes.subarray(start, end < 0 ? undefined : end);
    if (end < 0 || !isUtf8(text) || text.includes(0)) break;
    start = end + 1;
  }
  let column = 1;
  for (const char of bytes.subarray(start).toString('utf8')) {
    const own = Buffer.from(char);
    if (char === '\0' || !own.equals(bytes.subarray(start, start + own.length))) break;
    start += own.length;
    column += char.length;
  }
  return { line, column };
}

/** @throws Error for what is no file: reading a pipe waits for somebody to write into it. */
async function readRegular(path: string): Promise<Buffer> {
  if (!(await stat(path)).isFile()) throw new Error('no file but a folder, a pipe or a device');
  return readFile(path);
}

/** `file` is the path named in messages. */
export async function readSource(path: string, file: string): Promise<SourceText> {
  // A file may go between listing and reading, and a link may lead nowhere.
  const bytes = await readRegular(path).catch((error: NodeJS.ErrnoException) => error.code ?? error.message);
  if (typeof bytes === 'string') {
    const message = `This file cannot be read (${bytes}).`;
    const hint = 'Check that it exists and that you may read it.';
    return { text: '', digest: '', problems: [problemAt('error', 'unreadable', { file }, message, hint)] };
  }
  const problems: Problem[] = [];
  if (!isUtf8(bytes) || bytes.includes(0)) {
    const message = 'This file is not UTF-8 text.';
    const hint = 'Save it with the encoding "UTF-8" in your editor.';
    problems.push({ severity: 'error', rule: 'encoding', file, ...brokenPlace(bytes), message, hint });
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
