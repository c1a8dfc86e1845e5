/** The place in a document where its own code fails: a stack tells of what the bundler made of it, and not of the document. */
import { stripVTControlCharacters } from 'node:util';
import { htmlToHast } from 'satteri';
import type { Problem } from '../domain/problem.ts';
import { eachElement } from '../markdown/hast.ts';
import { sourceLines } from '../markdown/source/source-lines.ts';

/** What the code shows may not stand in a page. */
class Refusal extends Error {
  readonly hint: string;
  constructor(name: string) {
    const isOfHead = name === 'base' || name === 'meta';
    const why = isOfHead ? 'leads readers or links elsewhere' : 'the page’s security policy forbids';
    super(`it shows a <${name}> of its own, which ${why}`);
    this.hint = isOfHead
      ? `Take the <${name}> out; the site writes the page around the post.`
      : `Take is:inline from the <${name}> of the component, so that the site makes a file of it; anywhere else take the <${name}> out.`;
  }
}

/** Why a page may not hold what the code of a document shows. Scripts and styles are files; data is no script (HTML, section 4.12.1). */
export function refusalOf(html: string): Error | undefined {
  const refused: string[] = [];
  eachElement(htmlToHast(html, { fragment: true }), ({ tagName, properties: { type = '', src, httpEquiv } }) => {
    const isRun = /^(?:module|text\/javascript|speculationrules|)$/i.test(String(type));
    if (
      /^(?:base|style)$/.test(tagName) ||
      (tagName === 'meta' && httpEquiv !== undefined) ||
      (tagName === 'script' && src === undefined && isRun)
    )
      refused.push(tagName);
  });
  return refused[0] === undefined ? undefined : new Refusal(refused[0]);
}

/** Lines of a body with their numbers, without what stands in fences. */
const linesOfCode = (body: string): { readonly text: string; readonly number: number }[] =>
  sourceLines(body).flatMap(({ start, end, kind }, index) => {
    const text = body.slice(start, end);
    const isCode =
      kind !== 'code' &&
      kind !== 'fence' &&
      /^(?:import|export)\s|[{}]|<[A-Z]/.test(text.replace(/`[^`]*`|\\[{}<]/g, ''));
    return isCode ? [{ text, number: index + 1 }] : [];
  });

/** Names that an error speaks of: in quotation marks, before "is not", and of the functions that were running. */
function namesIn({ message, stack = '' }: Error): string[] {
  const said = [...message.matchAll(/["'`]([\w$./@-]+)["'`]|([\w$]+)(?=\)? is not)/g)].map(([, a, b]) => a ?? b ?? '');
  const running = [...stack.matchAll(/\bat (?:async )?\$*([\w$.]+)/g)].map(
    ([, name = '']) => name.split('.').at(-1) ?? '',
  );
  return [...said, ...running].filter((name) => name.length > 1);
}

interface Source {
  readonly file: string;
  readonly body: string;
  /** Line of the file on which `body` starts, from 1. */
  readonly bodyLine: number;
}

/** What went wrong when the code of the document was run, or made ready to run. */
export function codeFault({ file, body, bodyLine }: Source, thrown: unknown): Problem {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const lines = linesOfCode(body);
  const own = lines.filter(({ text }) => !/^import\s/.test(text));
  const [found] = namesIn(error).flatMap((name) => own.findLast(({ text }) => text.includes(name)) ?? []);
  const at = found ?? (own.length === 1 ? own[0] : undefined);
  const first = at ?? lines[0];
  const place = (number: number) => number + bodyLine - 1;
  const [reason = ''] = stripVTControlCharacters(error.message).split('\n');
  const among =
    at || lines.length === 0
      ? ''
      : ` It stands on one of the lines ${lines.map(({ number }) => place(number)).join(', ')}.`;
  const isOfBrowser = /\b(?:window|document|localStorage|navigator) is not defined/.test(reason);
  return {
    severity: 'error',
    rule: 'own-code',
    file,
    line: first ? place(first.number) : bodyLine,
    column: first ? first.text.search(/[<{]|\S/) + 1 : 1,
    message: `The code of this document fails: ${reason.replace(/\.$/, '')}.${among}`,
    hint:
      error instanceof Refusal
        ? error.hint
        : isOfBrowser
          ? 'It runs while the site is built, where there is no browser: what needs one belongs in a `<script>` of a component.'
          : 'Mend the expression or the component, or take it out.',
  };
}
