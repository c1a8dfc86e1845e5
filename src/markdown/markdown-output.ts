/** The Markdown form of the tree → readable GFM. */
import type { Element, Root } from 'hast';
import { type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, FootnoteReference, Root as MdastRoot } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

const label = (node: Element) => String(node.properties['label']);

const footnoteReference: Handle = (_state, node): FootnoteReference => ({
  type: 'footnoteReference',
  identifier: label(node),
  label: label(node),
});
const footnoteDefinition: Handle = (state: State, node): FootnoteDefinition => ({
  type: 'footnoteDefinition',
  identifier: label(node),
  label: label(node),
  children: state.toFlow(state.all(node)) as FootnoteDefinition['children'],
});

export function markdownOf(root: Root): string {
  const mdast = toMdast(root, {
    handlers: { 'footnote-reference': footnoteReference, 'footnote-definition': footnoteDefinition },
  }) as MdastRoot;
  return toMarkdown(mdast, {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    rule: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
  });
}
