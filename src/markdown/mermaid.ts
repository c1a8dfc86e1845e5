/**
 * Mermaid (https://mermaid.js.org) → SVG without a browser. The renderer passes over what it does not understand, so every line is held
 * against its grammar first: a diagram that lost a line would tell something else.
 */
import type { DiagramFault, Drawn } from './diagram.ts';

const label = String.raw`(?:\(\(\(.+?\)\)\)|\(\[.+?\]\)|\(\(.+?\)\)|\[\[.+?\]\]|\[\(.+?\)\]|\[\/.+?\\\]|\[\\.+?\/\]|>.+?\]|\{\{.+?\}\}|\[.+?\]|\(.+?\)|\{.+?\})`;
const nodeName = String.raw`[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*`;
const node = String.raw`${nodeName}${label}?(?::::\w[\w-]*)?`;
const nodes = String.raw`${node}(?:\s*&\s*${node})*`;
const arrow = String.raw`<?(?:-->|-\.->|==>|---|-\.-|===)(?:\|[^|]*\|)?|<?(?:--|-\.|==) .+? (?:-->|---|\.->|-\.-|==>|===)`;
/** Statements of a flowchart that are no chain of nodes. */
const keyword = /^(?:classDef|class|style|linkStyle|direction|subgraph)\s|^(?:graph|flowchart)\b|^end$/i;
const direction = String.raw`direction\s+(?:TD|TB|LR|BT|RL)`;
const linkStyle = String.raw`linkStyle\s+(?:default|[\d,\s]+)\s+.+`;
const state = String.raw`(?:\[\*\]|[\w\p{L}-]+)`;

const lines = (...patterns: string[]) => patterns.map((pattern) => new RegExp(`^(?:${pattern})$`, 'iu'));

/** What a line of each kind of diagram may be, by the diagram's first line. */
const grammars: readonly { readonly header: RegExp; readonly lines: readonly RegExp[] }[] = [
  {
    header: /^(?:graph|flowchart)\s+(?:TD|TB|LR|BT|RL)$/i,
    lines: lines(
      String.raw`classDef\s+\w+\s+.+`,
      String.raw`class\s+[\w,-]+\s+\w+`,
      String.raw`style\s+[\w,-]+\s+.+`,
      linkStyle,
      direction,
      String.raw`subgraph\s+.+`,
      'end',
      `${nodes}(?:\\s*(?:${arrow})\\s*${nodes})*`,
    ),
  },
  {
    header: /^stateDiagram(?:-v2)?$/i,
    lines: lines(
      direction,
      linkStyle,
      String.raw`state\s+(?:"[^"]+"\s+as\s+)?[\w\p{L}]+\s*\{`,
      String.raw`\}`,
      String.raw`state\s+"[^"]+"\s+as\s+[\w\p{L}]+`,
      String.raw`${state}\s*-->\s*${state}(?:\s*:\s*.+)?`,
      String.raw`[\w\p{L}-]+\s*:\s*.+`,
    ),
  },
  {
    header: /^sequenceDiagram$/i,
    lines: lines(
      String.raw`(?:participant|actor)\s+\S+(?:\s+as\s+.+)?`,
      String.raw`note\s+(?:left of|right of|over)\s+[^:]+:\s*.+`,
      String.raw`(?:loop|alt|opt|par|critical|break|rect)(?:\s.*)?`,
      String.raw`(?:else|and)(?:\s.*)?`,
      'end',
      String.raw`\S+?\s*--?(?:>>?|[)x])\s*[+-]?\S+?\s*:\s*.+`,
    ),
  },
  {
    header: /^classDiagram$/i,
    lines: lines(
      String.raw`namespace\s+\S+\s*\{`,
      String.raw`class\s+\S+?(?:\s*~\w+~)?\s*\{?`,
      String.raw`class\s+\S+?\s*\{\s*<<\w+>>\s*\}`,
      String.raw`\}`,
      String.raw`<<\w+>>`,
      String.raw`\S+?\s*:\s*.+`,
      String.raw`[-+#~]?[\w$*<>~[\], ()?:=]+`,
      String.raw`\S+\s+(?:"[^"]*"\s+)?(?:<\|--|<\|\.\.|\*--|o--|-->|--\*|--o|--\|>|\.\.>|\.\.\|>|<--|<\.\.?|--)\s+(?:"[^"]*"\s+)?\S+(?:\s*:\s*.+)?`,
    ),
  },
  {
    header: /^erDiagram$/i,
    lines: lines(
      String.raw`\S+\s*\{`,
      String.raw`\}`,
      String.raw`\S+\s+[|o}{]+(?:--|\.\.)[|o}{]+\s+\S+\s*:\s*.+`,
      String.raw`[\w-]+\s+[\w-]+(?:\s+(?:PK|FK|UK),?)*(?:\s+"[^"]*")?`,
    ),
  },
];

const kinds = 'flowchart LR, sequenceDiagram, stateDiagram-v2, classDiagram or erDiagram';

/** A piece of text that is no syntax, or whatever else `syntax` finds. */
const outsideText = (syntax: string) =>
  new RegExp(String.raw`("[^"]*"|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|\|[^|]*\|)|${syntax}`, 'g');
const arrowSign = outsideText(
  String.raw`\s*(<?(?:-{2,}>|-\.+->|={2,}>|-{3,}|-\.+-|={3,}|--(?=\s)|-\.(?=\s)|==(?=\s)))\s*`,
);
const bareName = outsideText(String.raw`(?<=^|\s)([\w-]+)(?=\s|$|:::)`);

/** The renderer wants a space on either side of an arrow, and arrows of one length. */
const spaced = (line: string) =>
  line
    .replace(arrowSign, (_, held: string | undefined, sign: string = '') => {
      const short = sign.replace(/([-=])\1{2,}(?!>)/, '$1$1$1').replace(/([-=])\1{2,}>/, '$1$1>');
      return held ?? ` ${short.replace(/\.{2,}/, '.')} `;
    })
    .replace(/(?<=[->=.] ?) \|/g, '|')
    .trim();

/** Quotation marks only hold a label together. */
const unquoted = (line: string) => line.replace(/([[({|])"([^"]*)"(?=[\])}|])/g, '$1$2');

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
  /** Of the source, from 0. */
  readonly line: number;
}

interface Source {
  readonly statements: readonly Statement[];
  readonly title: string | undefined;
  readonly description: string | undefined;
}

/** Statements without comments, front matter and what is said for screen readers. */
function read(code: string): Source {
  let title: string | undefined;
  let description: string | undefined;
  let isFrontMatter = false;
  const statements: Statement[] = [];
  for (const [line, raw] of code.split('\n').entries()) {
    const text = raw.trim().replace(/;$/, '');
    const [, key, value] = /^(title|accTitle|accDescr)\s*:\s*(.+)$/.exec(text) ?? [];
    if (text === '---' && (statements.length === 0 || isFrontMatter)) isFrontMatter = !isFrontMatter;
    else if (key === 'accDescr') description = value;
    else if (key === 'accTitle' || (key === 'title' && isFrontMatter)) title ??= value;
    else if (!isFrontMatter && text && !text.startsWith('%%')) statements.push({ text, line });
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
      fault: `“${wrong.text}” is not understood`,
      hint: 'Correct the line; one statement a line.',
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
  ...labelledAtOnce(body.map((text) => (keyword.test(text) ? text : unquoted(spaced(text))))),
];

export async function drawMermaid(code: string): Promise<Drawn | DiagramFault> {
  const { statements, title, description } = read(code);
  const isFlow = /^(?:graph|flowchart)\b/i.test(statements[0]?.text ?? '');
  const texts = statements.map(({ text }) => text);
  const wanted = (isFlow ? flowchart(texts) : texts).map((text, index) => ({
    text,
    line: statements[index]?.line ?? 0,
  }));
  const fault = faultOf(wanted);
  if (fault) return fault;
  const { renderMermaidASCII, renderMermaidSVG } = await import('beautiful-mermaid');
  const source = wanted.map(({ text }) => text).join('\n');
  try {
    return {
      markup: renderMermaidSVG(source, { padding: 8 }),
      // Drawn in characters, a group's box takes in whatever lies behind it.
      characters: texts.some((text) => /^subgraph\b|\{$/i.test(text))
        ? undefined
        : renderMermaidASCII(source, { colorMode: 'none' }),
      title,
      description,
    };
  } catch (error) {
    return { line: 0, fault: (error as Error).message, hint: 'Correct the diagram.' };
  }
}
