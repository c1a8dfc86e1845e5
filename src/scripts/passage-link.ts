/** Offers a link to the very passage a reader selects in the prose, right after it, for the pointer and for the keyboard. */

import { interfaceLanguage } from './interface-language.ts';

// `-` and `,` have a meaning in the syntax; encodeURIComponent leaves the first alone.
const encode = (words: readonly string[]) => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
const wordsOf = (text: string) => text.trim().split(/\s+/).filter(Boolean);
const spoken = (words: readonly string[]) => words.join(' ').toLowerCase();

/**
 * The address of a passage (WICG, Scroll to Text Fragment): `#:~:text=[before-,]start[,end][,-after]`.
 * @param blocks the text of each block the passage touches, in whole words; a quote that names a place may not cross a block.
 * @param page all the text there is: the first place in it that reads like the passage is found, so another one needs the words beside it.
 */
export function textFragment(blocks: readonly string[], page = '', before = '', after = ''): string {
  const [first = '', ...rest] = blocks.filter((block) => block.trim());
  const last = rest.at(-1);
  const words = wordsOf(first);
  const isWhole = last === undefined && words.length <= 12;
  const start = isWhole ? words : words.slice(0, 5);
  const end = isWhole ? [] : wordsOf(last ?? first).slice(-5);
  const isTwice = spoken(wordsOf(page)).split(spoken(start)).length > 2;
  const beside = (text: string) => (isTwice ? wordsOf(text) : []);
  const [prefix, suffix] = [beside(before).slice(-3), beside(after).slice(0, 3)];
  return `:~:text=${[
    ...(prefix.length > 0 ? [`${encode(prefix)}-`] : []),
    encode(start),
    ...(end.length > 0 ? [encode(end)] : []),
    ...(suffix.length > 0 ? [`-${encode(suffix)}`] : []),
  ].join(',')}`;
}

interface Words {
  readonly offer: string;
  readonly done: string;
}

const blockNames = 'p,li,h2,h3,h4,h5,h6,td,th,dt,dd,pre,figcaption,summary,blockquote';
const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);

/** `range` grown to whole words, since a text fragment matches nothing else. */
function wholeWords(range: Range): Range {
  const grown = range.cloneRange();
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (startContainer instanceof Text) grown.setStart(startContainer, wordAt(startContainer.data, startOffset).start);
  if (endContainer instanceof Text) grown.setEnd(endContainer, wordAt(endContainer.data, endOffset).end);
  return grown;
}

/** The word of `text` that `offset` stands in; nothing, right there, between words and at the edge of one. */
function wordAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  const before = /[\p{L}\p{N}_'’]*$/u.exec(text.slice(0, offset))?.[0].length;
  const after = /^[\p{L}\p{N}_'’]*/u.exec(text.slice(offset))?.[0].length;
  return before && after ? { start: offset - before, end: offset + after } : { start: offset, end: offset };
}

/** Each innermost block that has words in `range`, and which part of it is inside. */
function partsOf(range: Range, prose: Element) {
  const blocks = [...prose.querySelectorAll(blockNames)].filter(
    (block) => range.intersectsNode(block) && !block.querySelector(blockNames),
  );
  const parts = blocks.map((block) => {
    const inside = document.createRange();
    inside.selectNodeContents(block);
    if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0)
      inside.setStart(range.startContainer, range.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) inside.setEnd(range.endContainer, range.endOffset);
    return { block, inside };
  });
  return parts.filter(({ inside }) => inside.toString().trim());
}

/** What stands beside `part` in its block. */
function besides({ block, inside }: ReturnType<typeof partsOf>[number], isBefore: boolean): string {
  const rest = document.createRange();
  rest.selectNodeContents(block);
  if (isBefore) rest.setEnd(inside.startContainer, inside.startOffset);
  else rest.setStart(inside.endContainer, inside.endOffset);
  return rest.toString();
}

/** `copy` says whether it could. */
export function offerPassages(url: string, words: Words, copy: (text: string) => Promise<boolean>): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'passage ui';
  Object.assign(button, interfaceLanguage());
  let parts: ReturnType<typeof partsOf> = [];
  let timer = 0;

  const hide = () => button.remove();

  const offer = () => {
    clearTimeout(timer);
    const selection = getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    const prose = range && elementOf(range.startContainer)?.closest('.prose');
    if (!range || !prose || range.collapsed || range.toString().trim().length < 3) return hide();
    parts = partsOf(wholeWords(range), prose);
    let block: Element | null | undefined = parts.at(-1)?.block;
    if (!block) return hide();
    button.textContent = words.offer;
    // Next in the reading order after the text it speaks of; placed by coordinates of the page.
    while (block?.parentElement && block.parentElement !== prose) block = block.parentElement;
    if (button.previousElementSibling !== block) block?.after(button);
    const box = range.getBoundingClientRect();
    const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - button.offsetWidth - 8));
    button.style.translate = '0 0';
    const origin = button.getBoundingClientRect();
    button.style.translate = `${left - origin.left}px ${box.bottom + 8 - origin.top}px`;
    return undefined;
  };
  document.addEventListener('selectionchange', offer);
  offer();

  // The selection outlives the press.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', async () => {
    const [first, last] = [parts[0], parts.at(-1)];
    const fragment = textFragment(
      parts.map(({ inside }) => inside.toString()),
      document.body.textContent,
      first && besides(first, true),
      last && besides(last, false),
    );
    if (!(await copy(`${url}#${fragment}`))) return;
    button.textContent = words.done;
    clearTimeout(timer);
    timer = window.setTimeout(hide, 1500);
  });
}
