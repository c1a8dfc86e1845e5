/** A tree of files: `:::files` around a list. A name with a list under it, or with a slash at its end, is a folder; what follows the name is a remark; a bold name is the one to look at. */
import type { Element, ElementContent } from 'hast';
import { defineConstruct, type Reading } from '../construct.ts';
import { element, isBlank, isElement, onlyOne, text } from '../hast.ts';
import { plainText } from '../text.ts';

const isList = (node: ElementContent): node is Element => isElement(node, 'ul') || isElement(node, 'ol');

/** The name, as code, and what is said of it. */
function named(line: readonly ElementContent[], reading: Reading): ElementContent[] {
  const [first, ...rest] = line;
  const [next] = rest;
  if (isElement(first) && first.tagName === 'strong') {
    // `__init__.py` reads as bold “init” with “.py” after it.
    if (next && !(next.type === 'text' && /^\s/.test(next.value))) {
      reading.error(
        'file-name',
        `“${plainText(line)}” is read as bold text, so the file’s name is not what was typed.`,
        'Put the name in backticks: `__init__.py`',
      );
    }
    const isCode = first.children.some((child) => isElement(child, 'code'));
    return [{ ...first, children: isCode ? first.children : [element('code', {}, first.children)] }, ...rest];
  }
  if (first?.type !== 'text') return [...line];
  const [, name = '', remark = ''] = /^\s*(\S+)(.*)$/s.exec(first.value) ?? [];
  return [element('code', {}, [text(name)]), ...(remark ? [text(remark)] : []), ...rest];
}

const entry = (item: Element, reading: Reading): Element => {
  // The items of a list with blank lines hold paragraphs.
  const content = item.children.flatMap((child) => (isElement(child, 'p') ? child.children : [child]));
  const line = content.filter((child) => !isList(child));
  while (isBlank(line[0])) line.shift();
  while (isBlank(line.at(-1))) line.pop();
  const lists = content.filter(isList);
  const parts = named(line, reading);
  const [name] = parts;
  const isFolder = lists.length > 0 || (name !== undefined && plainText(name).endsWith('/'));
  return element('li', isFolder ? { className: ['folder'] } : {}, [
    ...parts,
    ...lists.map((list) => tree(list, reading)),
  ]);
};

const tree = (list: Element, reading: Reading): Element =>
  element(
    'ul',
    {},
    list.children.filter((child) => isElement(child, 'li')).map((item) => entry(item, reading)),
  );

export const files = defineConstruct<null>({
  name: 'files',
  tags: ['files'],
  recogniseTag({ children }, reading) {
    const list = onlyOne(children);
    if (!list || !isList(list)) {
      reading.error(
        'files-list',
        'A tree of files is one list and nothing else.',
        'Write a name a line, as - src/, with what a folder holds indented below it.',
      );
      return children;
    }
    return { props: null, children: tree(list, reading).children };
  },
  page: (_props, children) => [element('ul', { className: ['files'] }, children)],
  feed: (_props, children) => [element('ul', {}, children)],
});
