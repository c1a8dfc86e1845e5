/** A diagram: a fence of ```` ```mermaid ```` or ```` ```dot ````, drawn at build; `title="…"` is its caption, `alt="…"` says what it shows. */
import type { Element, ElementContent } from 'hast';
import { parseFenceMeta } from '../code/fence-meta.ts';
import { remembered } from '../code/highlight-cache.ts';
import { defineConstruct } from '../construct.ts';
import { isChart } from '../drawings/chart.ts';
import { type DiagramFault, type Drawn, drawDot } from '../drawings/diagram.ts';
import { drawMermaid } from '../drawings/mermaid.ts';
import { drawing } from '../drawings/svg.ts';
import { element, isElement, rawText, text } from '../hast.ts';

const programs: Readonly<Record<string, (code: string) => Promise<Drawn | DiagramFault>>> = {
  mermaid: drawMermaid,
  dot: drawDot,
  graphviz: drawDot,
};

interface Props {
  readonly language: string;
  readonly code: string;
  /** Number among the document's diagrams, from 1. */
  readonly number: number;
  readonly title: string | undefined;
  readonly alt: string | undefined;
  /** Goes past the edge of the text. */
  readonly isWide: boolean;
  readonly svg?: Element | undefined;
  readonly characters?: string | undefined;
}

/** Characters of a drawing's markup, which stands in the page. */
const most = 300_000;

const fence = (code: string, language: string): ElementContent =>
  element('pre', {}, [element('code', language ? { className: [`language-${language}`] } : {}, [text(`${code}\n`)])]);
const caption = (words: string | undefined) => (words ? [element('figcaption', {}, [text(words)])] : []);

export const diagram = defineConstruct<Props>({
  name: 'diagram',
  elements: ['pre'],
  recogniseElement(node, reading) {
    const [code] = node.children;
    const language = isElement(code, 'code') ? code.data?.lang?.toLowerCase() : undefined;
    if (!isElement(code) || language === undefined || !Object.hasOwn(programs, language)) return undefined;
    const { title, attributes } = parseFenceMeta(code.data?.meta ?? '');
    const alt = attributes.get('alt');
    return {
      props: {
        language,
        code: rawText(code.children).replace(/\n$/, ''),
        number: reading.count('diagram'),
        title: title === undefined ? undefined : reading.prose(title),
        isWide: attributes.has('wide'),
        alt: typeof alt === 'string' && alt.trim() ? alt : undefined,
      },
      children: [],
    };
  },
  features: ({ code }) => ['diagram', ...(isChart(code.trimStart()) ? ['chart'] : []), 'figure', 'large-view'],
  async prepare(props, report) {
    const draw = programs[props.language];
    if (!draw) return props;
    // Drawn again only when its source changes.
    const made = await remembered([props.language, 'drawing', props.code], () => draw(props.code));
    if ('fault' in made) {
      report.error('diagram', `The diagram cannot be drawn: ${made.fault}.`, made.hint, made.line + 1);
      return props;
    }
    if (made.warning) report.finding('diagram', `The diagram is drawn, but ${made.warning}.`, 'Correct the name.');
    if (made.markup.length > most)
      report.finding(
        'large-drawing',
        `The diagram adds ${(made.markup.length / 1e6).toFixed(1)} MB to the page.`,
        'Show less in it, or put a picture of it beside the post.',
      );
    const alt = props.alt ?? made.description;
    const title = props.title ?? made.title;
    if (!alt)
      report.finding(
        'diagram-alt',
        'Nobody who cannot see this diagram learns what it shows.',
        `Say it in words: \`\`\`${props.language} alt="What it shows"`,
      );
    const svg = drawing(made.markup, `diagram:${props.number}:`, /^(?:mono|xychart-(?:grid|bar|line|dot))$/);
    return { ...props, title, alt, svg, characters: made.characters };
  },
  page({ language, code, number, title, alt, isWide, svg }, _children, labels) {
    if (!svg) return [fence(code, language)];
    const name = alt ?? title ?? labels.diagram(number);
    const shown = { ...svg, properties: { ...svg.properties, role: 'img', ariaLabel: name } };
    const properties = { className: ['figure', 'diagram', ...(isWide ? ['wide'] : [])] };
    const scroller = element('div', { tabIndex: 0, role: 'group', ariaLabel: labels.diagram(number) }, [shown]);
    return [element('figure', properties, [scroller, ...caption(title)])];
  },
  feed({ code, title, alt, characters }) {
    const words = [title, alt].filter((part) => part !== undefined).join(': ');
    return [element('figure', {}, [fence(characters ?? code, ''), ...caption(words)])];
  },
  markdown({ language, code, title, alt }) {
    const words = [title, alt].filter((part) => part !== undefined).join(': ');
    return [fence(code, language), ...(words ? [element('p', {}, [text(words)])] : [])];
  },
  text: ({ title, alt }) => [title, alt].filter((part) => part !== undefined).join('\n'),
});
