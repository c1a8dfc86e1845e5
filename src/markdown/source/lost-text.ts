/** Reports what the parser loses without a word: titles and ends of blocks that it does not read, and notes of one name. */
import type { Nodes, Root } from 'mdast';
import type { Problems } from '../problems.ts';

type Block = Extract<Nodes, { type: 'containerDirective' }>;

const colonsOf = (source: string) => /^:+/.exec(source)?.[0] ?? ':::';

/** Whether no line of colons closes the block whose source this is. */
export function isOpenBlock(source: string): boolean {
  const [, closing = ''] = /\n[ \t>]*(:+)[ \t]*$/.exec(source) ?? [];
  return closing.length < colonsOf(source).length;
}

export function reportLostText(root: Root, source: string, problems: Problems): void {
  const notes = new Set<string>();
  const look = (node: Nodes): void => {
    if (node.type === 'containerDirective')
      reportBlock(node, source.slice(node.position?.start.offset, node.position?.end.offset), problems);
    else if (node.type === 'footnoteDefinition') {
      const { identifier, label, position } = node;
      const name = label ?? identifier;
      if (notes.has(identifier))
        problems.error(
          position?.start,
          'footnote-twice',
          `There is a note “${name}” before this one, which is not shown.`,
          `Give it another name, as in [^${name}-2], here and where it is mentioned.`,
        );
      notes.add(identifier);
    }
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(root);
}

function reportBlock(node: Block, source: string, problems: Problems): void {
  const { name, children, position } = node;
  const [first = ''] = source.split('\n');
  const colons = colonsOf(source);
  const [label] = children;
  const labelEnd = label?.data && 'directiveLabel' in label.data ? label.position?.end.offset : undefined;
  const rest = first.slice(
    labelEnd === undefined ? colons.length + name.length : labelEnd - (position?.start.offset ?? 0),
  );
  const written = first.slice(0, first.length - rest.length);
  const isRead =
    /^(?:\{\s*\})?\s*$/.test(rest) || (/^\{.*\}\s*$/.test(rest) && Object.keys(node.attributes ?? {}).length > 0);
  if (!isRead)
    problems.error(
      position?.start,
      'block-title',
      `“${rest.trim()}” would be lost: only a [title] and then {name="value"} can follow “${colons}${name}”, without a space between.`,
      /^\s*[[{]/.test(rest)
        ? `Write ${colons}${name}[Title]{name="value"}.`
        : labelEnd === undefined
          ? `Write ${colons}${name}[${rest.trim()}].`
          : `Write ${written}, and on the line below it ${rest.replace(/^[\s:–—-]+/, '')}`,
    );
  if (!isOpenBlock(source)) return;
  // The parser misses the end of a block that holds such a list.
  const holdsDefinitions = children.some(({ type }) => (type as string) === 'descriptionList');
  problems.error(
    position?.start,
    'open-block',
    holdsDefinitions
      ? `“${colons}${name}” holds a list of definitions, and would not end after it.`
      : `“${colons}${name}” is never closed, so everything after it belongs to it.`,
    holdsDefinitions
      ? 'Write the list as <dl><dt>Term</dt><dd>Meaning</dd></dl>, or put it after the block.'
      : `Put a line ${colons} after its last line.`,
  );
}
