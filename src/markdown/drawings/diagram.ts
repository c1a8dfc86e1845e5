/** What drawing a diagram gives, and diagrams in DOT. */

export interface Drawn {
  /** An `<svg>` as the program wrote it. */
  readonly markup: string;
  /** The same in characters, where there is such a drawing. */
  readonly characters?: string | undefined;
  /** What the source itself says for screen readers. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** What the program did not like but could live with. */
  readonly warning?: string | undefined;
}

export interface DiagramFault {
  /** Of the source, from 0. */
  readonly line: number;
  /** The end of a sentence. */
  readonly fault: string;
  readonly hint: string;
}

const face = { fontname: 'Arial', fontsize: 13 };
/** Graphviz takes each byte beyond ASCII to be as wide as a space: right for an umlaut, and too little for three letters of Chinese by the two bytes of this sign, which no text has. */
const filler = '\u0080';
const widened = (code: string) =>
  code.replace(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303F\uFF00-\uFF60]{1,3}/gu, `$&${filler}`);

let graphviz: Promise<{ render: import('@viz-js/viz').Viz['render'] }> | undefined;

/** Graphviz's DOT language (https://graphviz.org/doc/info/lang.html) → SVG, by Graphviz itself compiled to WebAssembly. */
export async function drawDot(code: string): Promise<Drawn | DiagramFault> {
  graphviz ??= import('@viz-js/viz').then(({ instance }) => instance());
  const result = (await graphviz).render(widened(code), {
    format: 'svg',
    graphAttributes: { bgcolor: 'transparent', pad: 0.1, ...face },
    nodeAttributes: face,
    edgeAttributes: { ...face, fontsize: 11 },
  });
  if (result.status === 'success') {
    // Told once by a process, of whichever diagram came first: letters beyond ASCII are measured roughly.
    const warning = result.errors.find(({ message }) => !message.includes('non-ASCII'));
    return {
      markup: result.output.replaceAll(filler, ''),
      ...(warning && { warning: warning.message.replace(/\.$/, '') }),
    };
  }
  const [{ message } = { message: 'the diagram cannot be drawn' }] = result.errors;
  const [, line = '1'] = /\bline (\d+)/.exec(message) ?? [];
  return {
    line: Number(line) - 1,
    fault: message
      .replaceAll(filler, '')
      .replace(/ in line \d+/, '')
      .trim(),
    hint: 'Correct the line.',
  };
}
