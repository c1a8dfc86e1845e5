/** A remark beside the argument: `:::note[Title]`, `<Note title="…">`, or GitHub's `> [!NOTE] Title`. */
import type { Element, ElementContent } from 'hast';
import { nearest } from '../../domain/nearest.ts';
import type { Sentences } from '../../i18n/index.ts';
import { defineConstruct, type Reading } from '../construct.ts';
import { element, isBlank, isElement, text, titleAndBody } from '../hast.ts';
import { linesOf, paragraphOf, trimmed } from '../source/lines.ts';

/** What each kind's icon draws on a square of 16, with strokes. */
const icons = {
  note: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M8 7.2v4M8 4.7v.1',
  tip: 'M5.7 10.6a4.6 4.6 0 1 1 4.6 0v1.6H5.7zM6.5 14.5h3',
  important: 'M8 1.2 14.8 8 8 14.8 1.2 8zM8 4.9v3.7M8 10.9v.1',
  warning: 'M8 1.8 15 14H1zM8 6.3v3.6M8 11.8v.1',
  caution: 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3zM8 4.7v4.2M8 11.2v.1',
} as const;
export type CalloutKind = keyof typeof icons;
const kinds = Object.keys(icons) as CalloutKind[];

interface Props {
  readonly kind: CalloutKind;
  /** Number among the document's callouts, from 1. */
  readonly number: number;
}

/** Children of the node: the author's title, which may be empty, in a `<span>`, then the remark. */
function callout(kind: CalloutKind, title: ElementContent[], children: ElementContent[], reading: Reading) {
  return { props: { kind, number: reading.count('callout') }, children: [element('span', {}, title), ...children] };
}

/** The title as a paragraph of a plain document. */
function headed({ kind }: Props, children: readonly ElementContent[], labels: Sentences): ElementContent[] {
  const { title, body } = titleAndBody(children);
  const words = title.length > 0 ? [text(`${labels.callout[kind]}: `), ...title] : [text(labels.callout[kind])];
  return [element('blockquote', {}, [element('p', {}, [element('strong', {}, words)]), ...body])];
}

/** `[!NOTE]` at the beginning of a quotation; `+` and `-` fold it in other programs. */
const marker = /^\[!(\p{L}+)\][+-]?[ \t]*/u;

export const calloutBlock = defineConstruct<Props>({
  name: 'callout',
  tags: kinds,
  attributes: Object.fromEntries(kinds.map((kind) => [kind, ['title']])),
  recogniseTag: ({ name, label, children }, reading) => callout(name as CalloutKind, label, children, reading),
  elements: ['blockquote'],
  recogniseElement(node, reading) {
    if (node.data?.authored) return undefined;
    const start = node.children.findIndex((child) => !isBlank(child));
    const paragraph = node.children[start];
    if (!isElement(paragraph, 'p')) return undefined;
    const [first = [], ...others] = linesOf(paragraph.children);
    const [opening, ...title] = first;
    const [found, word = ''] = (opening?.type === 'text' && marker.exec(opening.value)) || [];
    if (opening?.type !== 'text' || found === undefined) return undefined;
    const kind = kinds.find((known) => known === word.toLowerCase());
    if (!kind) {
      const near = nearest(word.toLowerCase(), kinds) ?? 'note';
      reading.finding(
        'callout-kind',
        `No callout is called “${word}”, so this stays a quotation.`,
        `Write [!${near.toUpperCase()}], or one of ${kinds.map((known) => `[!${known.toUpperCase()}]`).join(', ')}.`,
      );
      return undefined;
    }
    const rest = text(opening.value.slice(found.length));
    const body = paragraphOf(others);
    const remark: Element[] = body.length > 0 ? [{ ...paragraph, children: body }] : [];
    return callout(
      kind,
      paragraphOf([trimmed([rest, ...title])]),
      [...remark, ...node.children.slice(start + 1)],
      reading,
    );
  },
  page({ kind, number }, children, labels) {
    const { title, body } = titleAndBody(children);
    const id = `callout:${number}`;
    const icon = element('svg', { viewBox: '0 0 16 16', ariaHidden: 'true' }, [element('path', { d: icons[kind] })]);
    const word = element('span', {}, [text(labels.callout[kind])]);
    const words = title.length > 0 ? [word, text(' '), ...title] : [word];
    // `note` is no landmark: a post with twenty remarks must not have twenty.
    return [
      element('div', { className: ['callout', kind], role: 'note', ariaLabelledBy: [id] }, [
        element('p', { id }, [icon, ...words]),
        ...body,
      ]),
    ];
  },
  feed: headed,
});
