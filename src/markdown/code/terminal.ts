/** Terminal sessions: what was typed after a prompt, and what the machine answered. */
import type { Lines } from './highlight.ts';

/** `$ `, `% `, `me@host:~/a$ `, `PS C:\> `. A bare `# ` is a comment or a heading more often than the prompt of root. */
const prompt = /^(?:[$%]|[\w.-]+@[\w.-]+[^$#%]*[$#%]|PS [^>]*>)(?: |$)/;
const names = new Set(['console', 'terminal', 'shellsession', 'shell-session', 'sh-session']);

export const isTerminal = (language: string) => names.has(language.toLowerCase());

/** The prompt of each line, with its space; `undefined` where the machine speaks. `> ` goes on with a command that ends in a backslash. */
export function promptsOf(code: string): readonly (string | undefined)[] {
  let isOpen = false;
  return code.split('\n').map((line) => {
    const [found] = (isOpen ? /^(?:> )?/ : prompt).exec(line) ?? [];
    isOpen = found !== undefined && line.endsWith('\\');
    return found;
  });
}

/** What was typed, a line for each that has a prompt. */
export const typedIn = (code: string, prompts: readonly (string | undefined)[]): string =>
  code
    .split('\n')
    .flatMap((line, index) => (prompts[index] === undefined ? [] : [line.slice(prompts[index].length)]))
    .join('\n');

/** The session's lines without prompts: `typed` in the place of what was typed, in order. */
export function sessionLines(code: string, prompts: readonly (string | undefined)[], typed: Lines): Lines {
  let next = 0;
  return code
    .split('\n')
    .map((line, index) => (prompts[index] === undefined ? (line ? [['', line] as const] : []) : (typed[next++] ?? [])));
}
