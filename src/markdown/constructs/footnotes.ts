/** GFM footnotes: the mention in the text, the note, and the section that holds the notes. Ids hold a colon, which no heading's id can. */
import type { Element, ElementContent } from 'hast';
import { defineConstruct } from '../construct.ts';
import { element, hasProperty, isElement, stringProperty, text } from '../hast.ts';
import { plainText } from '../text.ts';

const labelId = 'fn:label';
const noteId = (note: number) => `fn:${note}`;
/** `1` for the first mention of note 1, `1-2` for the second. */
const mentionName = (note: number, mention: number) => (mention === 1 ? `${note}` : `${note}-${mention}`);
const mentionId = (note: number, mention: number) => `fnref:${mentionName(note, mention)}`;

interface Mention {
  readonly note: number;
  readonly mention: number;
}

export const footnoteMention = defineConstruct<Mention>({
  name: 'footnote-mention',
  features: () => [],
  inline: true,
  elements: ['sup'],
  recogniseElement(node, reading) {
    const [anchor] = node.children;
    if (!isElement(anchor, 'a') || !hasProperty(anchor, 'dataFootnoteRef')) return undefined;
    const note = Number(plainText(anchor.children));
    return { props: { note, mention: reading.count(`footnote ${note}`) }, children: [] };
  },
  page({ note, mention }) {
    const properties = {
      id: mentionId(note, mention),
      href: `#${noteId(note)}`,
      role: 'doc-noteref',
      ariaDescribedBy: [labelId],
    };
    return [element('sup', {}, [element('a', properties, [text(`${note}`)])])];
  },
  feed: ({ note }) => [element('sup', {}, [text(`${note}`)])],
  markdown: ({ note }) => [element('footnote-reference', { label: `${note}` })],
});

interface Note {
  readonly note: number;
  /** How often the text mentions it. */
  readonly mentions: number;
}

const isBackLink = (node: ElementContent): node is Element =>
  isElement(node, 'a') && hasProperty(node, 'dataFootnoteBackref');

const countBackLinks = (nodes: readonly ElementContent[]): number =>
  nodes.reduce((sum, node) => sum + (isBackLink(node) ? 1 : 'children' in node ? countBackLinks(node.children) : 0), 0);

function withoutBackLinks(nodes: readonly ElementContent[]): ElementContent[] {
  const first = nodes.findIndex(isBackLink);
  if (first === -1)
    return nodes.map((node) => (isElement(node) ? { ...node, children: withoutBackLinks(node.children) } : node));
  const kept = nodes.slice(0, first);
  // The parser puts a space before each.
  const last = kept.at(-1);
  return last?.type === 'text' ? [...kept.slice(0, -1), text(last.value.trimEnd())] : kept;
}

/** `children` with `links` at the end of the last paragraph, or after everything. */
function withBackLinks(children: ElementContent[], links: ElementContent[]): ElementContent[] {
  const last = children.findLastIndex((node) => isElement(node));
  const paragraph = children[last];
  if (!isElement(paragraph, 'p')) return [...children, element('p', {}, links.slice(1))];
  return children.with(last, { ...paragraph, children: [...paragraph.children, ...links] });
}

export const footnote = defineConstruct<Note>({
  name: 'footnote',
  features: () => [],
  elements: ['li'],
  recogniseElement(node, reading) {
    if (node.data?.authored || !stringProperty(node, 'id')?.startsWith('user-content-fn-')) return undefined;
    return {
      props: { note: reading.count('footnote'), mentions: countBackLinks(node.children) },
      children: withoutBackLinks(node.children),
    };
  },
  page({ note, mentions }, children, labels) {
    const links = Array.from({ length: mentions }, (_, index) => index + 1).flatMap((mention) => {
      const properties = {
        href: `#${mentionId(note, mention)}`,
        role: 'doc-backlink',
        ariaLabel: labels.footnoteBack(mentionName(note, mention)),
      };
      return [text(' '), element('a', properties, [text('↩')])];
    });
    return [element('li', { id: noteId(note) }, withBackLinks(children, links))];
  },
  feed: (_props, children) => [element('li', {}, children)],
  markdown: ({ note }, children) => [element('footnote-definition', { label: `${note}` }, children)],
});

export const footnotes = defineConstruct<null>({
  name: 'footnotes',
  elements: ['section'],
  recogniseElement(node) {
    if (node.data?.authored || !hasProperty(node, 'dataFootnotes')) return undefined;
    return { props: null, children: node.children.filter((child) => isElement(child, 'ol')) };
  },
  page: (_props, children, labels) => [
    element('foot-notes', {}, [
      element('section', { className: ['footnotes'], role: 'doc-endnotes', ariaLabelledBy: [labelId] }, [
        element('h2', { id: labelId }, [text(labels.footnotes)]),
        ...children,
      ]),
    ]),
  ],
  feed: (_props, children, labels) => [element('h2', {}, [text(labels.footnotes)]), ...children],
  markdown: (_props, children) => children.flatMap((list) => (isElement(list) ? list.children : [])),
});
