/**
 * Mermaid (https://mermaid.js.org) → SVG without a browser. The renderer passes over what it does not understand, so every line is held
 * against its grammar first: a diagram that lost a line would tell something else.
 */
import { registerHooks } from 'node:module';
import { isChart, reducedCharacters, reducedChart } from './chart.ts';
import type { DiagramFault, Drawn } from './diagram.ts';
import { grammars, kinds, label, nodeName } from './mermaid-grammars.ts';

/** Statements of a flowchart that are no chain of nodes. */
const keyword = /^(?:classDef|class|style|linkStyle|direction|subgraph)\s|^(?:graph|flowchart)\b|^end$/i;
/** A piece of text that is no syntax, or whatever else `syntax` finds. */
const outsideText = (syntax: string) =>
  new RegExp(String.raw`("[^"]*"|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|\|[^|]*\|)|${syntax}`, 'g');
const arrowSign = outsideText(
  String.raw`\s*(<?(?:-{2,}>|-\.+->|={2,}>|-{3,}|-\.+-|={3,}|--(?=\s)|-\.(?=\s)|==(?=\s)))\s*`,
);
const bareName = outsideText(String.raw`(?<=^|\s)([\w-]+)(?=\s|$|:::)`);

const semicolon = outsideText(';');

/** The renderer wants a space on either side of an arrow, and arrows of one length. */
const spaced = (line: string) =>
  line
    .replace(arrowSign, (_, held: string | undefined, sign: string = '') => {
      const short = sign.replace(/([-=])\1{2,}(?!>)/, '$1$1$1').replace(/([-=])\1{2,}>/, '$1$1>');
      return held ?? ` ${short.replace(/\.{2,}/, '.')} `;
    })
    .replace(/(?<=[->=.] ?) \|/g, '|')
    .trim();

const labelled = new RegExp(`(?<![\\w-])(${nodeName})(${label})`, 'g');

/** The renderer keeps the first label of a node, which is its name when the label comes later: the label is given where the node first stands. */
function labelledAtOnce(texts: readonly string[]): string[] {
  const labels = new Map<string, string>();
  for (const text of texts.filter((line) => !keyword.test(line)))
    for (const [, name = '', words = ''] of text.matchAll(labelled)) if (!labels.has(name)) labels.set(name, words);
  return texts.map((text) =>
    keyword.test(text)
      ? text
      : text.replace(bareName, (all, held: string | undefined, name: string) => {
          const words = held === undefined ? labels.get(name) : undefined;
          return words === undefined ? all : name + words;
        }),
  );
}

interface Statement {
  readonly text: string;
  /** As the author has it. */
  readonly written: string;
  /** Of the source, from 0. */
  readonly line: number;
}

/** Statements without comments, front matter and what is said for screen readers. */
function read(code: string) {
  let title: string | undefined;
  let description: string | undefined;
  let isFrontMatter = false;
  const statements: Statement[] = [];
  const isFlow = /^\s*(?:graph|flowchart)\b/m.test(code);
  const lines = code.split('\n').flatMap((raw, line) => {
    // A line of a flowchart may hold several statements.
    const texts = isFlow ? raw.replace(semicolon, (_, held: string | undefined) => held ?? '\n').split('\n') : [raw];
    return texts.map((written) => ({ written, line }));
  });
  for (const { written, line } of lines) {
    const text = written.trim().replace(/;$/, '');
    const [, key, value] = /^(title|accTitle|accDescr)\s*:\s*(.+)$/.exec(text) ?? [];
    const [, chartTitle] = /^title\s+"([^"]+)"$/.exec(text) ?? [];
    if (text === '---' && (statements.length === 0 || isFrontMatter)) isFrontMatter = !isFrontMatter;
    else if (key === 'accDescr') description = value;
    else if (chartTitle !== undefined && isChart(statements[0]?.text ?? '')) title ??= chartTitle;
    else if (key === 'accTitle' || (key === 'title' && isFrontMatter)) title ??= value;
    else if (!isFrontMatter && text && !text.startsWith('%%')) statements.push({ text, written: text, line });
  }
  return { statements, title, description };
}

function faultOf([header, ...body]: readonly Statement[]): DiagramFault | undefined {
  if (!header) return { line: 0, fault: 'it is empty', hint: `Begin with ${kinds}.` };
  const grammar = grammars.find((candidate) => candidate.header.test(header.text));
  if (!grammar)
    return {
      line: header.line,
      fault: `“${header.text}” begins no diagram that is drawn here`,
      hint: `Begin with ${kinds}, or put a picture beside the post.`,
    };
  const wrong = body.find(({ text }) => !grammar.lines.some((pattern) => pattern.test(text)));
  if (wrong)
    return {
      line: wrong.line,
      fault: `“${wrong.written}” is not understood`,
      hint: 'Correct the line; one statement a line.',
    };
  const double = ['bar', 'line'].map((kind) => body.filter(({ text }) => text.startsWith(`${kind} `))[1]).find(Boolean);
  if (double && isChart(header.text))
    return {
      line: double.line,
      fault: 'two series of one kind cannot be told apart',
      hint: 'Draw one bar and one line at most, or two charts.',
    };
  const opened = body.filter(({ text }) => /^(?:subgraph|loop|alt|opt|par|critical|break|rect)\b|\{$/i.test(text));
  const closed = body.filter(({ text }) => /^(?:end|\})$/i.test(text));
  const last = (opened.length > closed.length ? opened : closed).at(-1);
  if (last && opened.length !== closed.length)
    return {
      line: last.line,
      fault: opened.length > closed.length ? `“${last.text}” is never closed` : `“${last.text}” closes nothing`,
      hint: /\{|\}/.test(last.text) ? 'Give each { its }.' : 'Give each block its end.',
    };
  return undefined;
}

const flowchart = ([header = '', ...body]: readonly string[]): string[] => [
  header.replace(/^(\w+)$/, '$1 TD'),
  ...labelledAtOnce(body.map((text) => (keyword.test(text) ? text : spaced(text)))),
];

let renderer: Promise<typeof import('beautiful-mermaid')> | undefined;

/** The renderer, with one option more for ELK, which it gives no way to set: a circle begins where the author begins it, not at its busiest node. */
async function loadRenderer(): Promise<typeof import('beautiful-mermaid')> {
  const option = '"elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES"';
  const hooks = registerHooks({
    load: (url, context, nextLoad) => {
      const loaded = nextLoad(url, context);
      if (!url.endsWith('/beautiful-mermaid/dist/index.js')) return loaded;
      const source = String(loaded.source).replace(
        option,
        `${option}, "elk.layered.cycleBreaking.strategy": "MODEL_ORDER"`,
      );
      return { ...loaded, source };
    },
  });
  try {
    return await import('beautiful-mermaid');
  } finally {
    hooks.deregister();
  }
}

export async function drawMermaid(code: string): Promise<Drawn | DiagramFault> {
  const { statements, title, description } = read(code);
  const isFlow = /^(?:graph|flowchart)\b/i.test(statements[0]?.text ?? '');
  const texts = statements.map(({ text }) => text);
  const drawn = isFlow ? flowchart(texts) : texts;
  const wanted = statements.map((statement, index) => ({ ...statement, text: drawn[index] ?? statement.text }));
  const fault = faultOf(wanted);
  if (fault) return fault;
  renderer ??= loadRenderer();
  const { renderMermaidASCII, renderMermaidSVG } = await renderer;
  const isPlot = isChart(texts[0] ?? '');
  // Drawn in characters, a group's box takes in whatever lies behind it.
  const hasGroups = texts.some((text) => /^subgraph\b|\{$/i.test(text));
  // Quotation marks hold the names of an axis together, and the renderer shows them.
  const source = wanted
    .map(({ text }) => (isPlot ? text.replace(/\[.*\]/, (names) => names.replaceAll('"', '')) : text))
    .join('\n');
  try {
    const markup = renderMermaidSVG(source, { padding: 8 });
    const characters = hasGroups ? undefined : renderMermaidASCII(source, { colorMode: 'none' });
    return isPlot
      ? { markup: reducedChart(markup), characters: reducedCharacters(characters ?? ''), title, description }
      : { markup, characters, title, description };
  } catch (error) {
    return { line: 0, fault: (error as Error).message, hint: 'Correct the diagram.' };
  }
}
