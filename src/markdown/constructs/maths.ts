/** Maths in TeX: `$…$` in a line; `$$…$$`, or a formula alone in its paragraph, on a line of its own; ```` ```math ```` likewise. MathML on the page. */
import type { ElementContent } from 'hast';
import { defineConstruct, type Reporter } from '../construct.ts';
import { mathml } from '../drawings/maths.ts';
import { classNames, element, isElement, onlyOne, rawText, text } from '../hast.ts';

interface Props {
  readonly tex: string;
  /** Number among the document's formulas on lines of their own, from 1; 0 for one in a line. */
  readonly number: number;
  readonly made: ElementContent[];
}

/** Glyphs that the narrowest column holds on a line: a wider formula scrolls in itself. */
const widest = 16;

/** A feed reader that does not know MathML drops its tags and keeps the letters: ½ becomes 12. TeX stays what it is. */
const source = (tex: string) => element('code', {}, [text(tex)]);

/** `above` is the number of lines between the construct's first and the TeX. */
async function prepared(props: Props, report: Reporter, above: number): Promise<Props> {
  const made = await mathml(props.tex, props.number > 0);
  if ('length' in made) return { ...props, made };
  report.error(
    'maths',
    `The formula “${props.tex.slice(0, 40).replace(/\s+/g, ' ')}” cannot be read: ${made.fault}.`,
    'Correct the TeX; if the dollar sign is only a dollar sign, write \\$.',
    made.line + above,
  );
  return { ...props, made: [source(props.tex)] };
}

const isFormula = (node: ElementContent | undefined, kind: 'math-inline' | 'math-display' | 'language-math') =>
  isElement(node, 'code') && classNames(node).includes(kind);

export const maths = defineConstruct<Props>({
  name: 'maths',
  inline: true,
  elements: ['code'],
  recogniseElement(node) {
    if (node.data?.authored || !isFormula(node, 'math-inline')) return undefined;
    return { props: { tex: rawText(node).replaceAll('\n', ' '), number: 0, made: [] }, children: [] };
  },
  prepare: (props, report) => prepared(props, report, 0),
  page: ({ made }) => (rawText(made).length > widest ? [element('span', { className: ['maths-wide'] }, made)] : made),
  feed: ({ tex }) => [source(tex)],
  markdown: ({ tex }) => [element('formula', {}, [text(tex)])],
  text: ({ tex }) => tex,
});

export const mathsBlock = defineConstruct<Props & { readonly above: number }>({
  name: 'maths-block',
  elements: ['p', 'pre'],
  recogniseElement(node, reading) {
    const child = onlyOne(node.children);
    if (!child || node.data?.authored) return undefined;
    const isBlock = node.tagName === 'pre' && isFormula(child, 'language-math');
    if (!isBlock && !(node.tagName === 'p' && isFormula(child, 'math-inline'))) return undefined;
    const tex = rawText(child).trim();
    if (!tex) return [];
    return { props: { tex, number: reading.count('formula'), made: [], above: isBlock ? 1 : 0 }, children: [] };
  },
  features: () => ['maths'],
  prepare: async (props, report) => ({ ...props, ...(await prepared(props, report, props.above)) }),
  page: ({ made, number }, _children, labels) => [
    // A group that the keyboard scrolls, as code is.
    element('div', { className: ['maths'], role: 'group', tabIndex: 0, ariaLabel: labels.formula(number) }, made),
  ],
  feed: ({ tex }) => [element('pre', {}, [element('code', {}, [text(`${tex}\n`)])])],
  markdown: ({ tex }) => [element('formula-block', {}, [text(tex)])],
  text: () => '',
});
