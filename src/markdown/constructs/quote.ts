/** A quotation that closes with a line of its own for whose it is: `> — Name, [Source](url)`. */
import type { ElementContent, Properties } from 'hast';
import { defineConstruct } from '../construct.ts';
import { element, isElement, stringProperty, text } from '../hast.ts';
import { linesOf, paragraphOf, trimmed } from '../source/lines.ts';
import { plainText } from '../text.ts';
import { targetOf } from '../urls.ts';

interface Props {
  /** Address of the source, on this site and anywhere. */
  readonly source?: { readonly href: string; readonly absolute: string } | undefined;
}

const dash = /^\s*(?:[—―]\s*|–\s+)(?=\S|$)/;
const startsWithDash = (line: readonly ElementContent[] | undefined) =>
  line?.[0]?.type === 'text' && dash.test(line[0].value);

/** A name, and not the last words of a dialogue: it begins like one, is short, and ends no sentence outside a title. */
function isName(by: readonly ElementContent[], isParagraph: boolean): boolean {
  const words = plainText(by);
  const last = by.at(-1);
  const endsSentence = last?.type === 'text' && /(?:[!?…:;,]|\p{L}{4,}\.)\s*$/u.test(last.value);
  return words !== '' && words.length <= 160 && !endsSentence && (isParagraph || !/^\p{Ll}/u.test(words));
}

/** Who and what: the name, and the work's title as `<cite>` when it is a link after a comma. */
function attributed(line: readonly ElementContent[]): ElementContent[] {
  const [first, ...others] = line;
  const start = first?.type === 'text' ? first.value.replace(dash, '') : '';
  const nodes = start ? [text(start), ...others] : others;
  const last = nodes.findLastIndex((node) => isElement(node, 'a'));
  const link = nodes[last];
  const before = nodes[last - 1];
  const isSource = before?.type === 'text' && /,\s*$/.test(before.value);
  return link && isSource ? nodes.with(last, element('cite', {}, [link])) : nodes;
}

/** What is quoted, and last the attribution in a `<span>`. */
function parts(children: readonly ElementContent[]): { by: ElementContent[]; quoted: ElementContent[] } {
  const by = children.at(-1);
  return { by: [text('— '), ...(isElement(by) ? by.children : [])], quoted: children.slice(0, -1) };
}

const citing = (cite: string | undefined): Properties => (cite ? { cite } : {});

export const quote = defineConstruct<Props>({
  name: 'quote',
  elements: ['blockquote'],
  recogniseElement(node, reading) {
    const children = trimmed(node.children);
    const paragraph = children.at(-1);
    if (!isElement(paragraph, 'p')) return undefined;
    const lines = linesOf(paragraph.children);
    const line = lines.at(-1);
    const before = [
      ...children.slice(0, -1).flatMap((child) => (isElement(child, 'p') ? linesOf(child.children) : [])),
      ...lines.slice(0, -1),
    ];
    const isParagraph = lines.length === 1;
    if (!line || (isParagraph && children.length === 1) || !startsWithDash(line) || before.some(startsWithDash))
      return undefined;
    const by = attributed(line);
    if (!isName(by, isParagraph)) return undefined;
    const [cited] = by.flatMap((child) => (isElement(child, 'cite') ? child.children : []));
    const href = isElement(cited) ? stringProperty(cited, 'href') : undefined;
    const target = href === undefined ? undefined : targetOf(href, reading, reading.resolveFile);
    const source = target && target.kind !== 'unsafe' ? { href: target.href, absolute: target.absolute } : undefined;
    const rest = isParagraph ? [] : [{ ...paragraph, children: paragraphOf(lines.slice(0, -1)) }];
    return { props: { source }, children: [...children.slice(0, -1), ...rest, element('span', {}, by)] };
  },
  page({ source }, children) {
    const { by, quoted } = parts(children);
    return [
      element('figure', { className: ['quote'] }, [
        element('blockquote', citing(source?.href), quoted),
        element('figcaption', {}, by),
      ]),
    ];
  },
  feed({ source }, children) {
    const { by, quoted } = parts(children);
    return [element('blockquote', citing(source?.absolute), [...quoted, element('p', {}, by)])];
  },
  markdown(_props, children) {
    const { by, quoted } = parts(children);
    return [element('blockquote', {}, [...quoted, element('p', {}, by)])];
  },
});
