/** Posts as a table of so many columns of a terminal. */
import type { ListedPost } from '../../src/authoring/listed-posts.ts';

/** Columns of a terminal that `text` takes (Unicode Standard Annex 11, as far as it matters to names). */
const widthOf = (text: string): number =>
  [...text.normalize('NFC')].reduce((width, char) => {
    if (/\p{Mark}|\p{Cf}/u.test(char)) return width;
    return (
      width +
      (/\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|\p{sc=Hang}|[\u3000-\u303F\uFF01-\uFF60]|\p{Emoji_Presentation}/u.test(char)
        ? 2
        : 1)
    );
  }, 0);

function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = [...text];
  while (widthOf(kept.join('')) > width - 1) kept = kept.slice(0, -1);
  return `${kept.join('')}…`;
}

interface Column {
  readonly name: string;
  readonly isNumber?: boolean;
  /** Narrowest that it is cut to. Default: it is never cut. */
  readonly least?: number;
  readonly cell: (post: ListedPost) => string;
}

const some = (number: number, sign: string) => (number > 0 ? [`${number}${sign}`] : []);

const columns: readonly Column[] = [
  { name: 'Date', cell: ({ date }) => date.slice(0, 10) },
  { name: 'State', cell: ({ state }) => state },
  { name: 'Post', least: 18, cell: ({ slug }) => slug },
  { name: 'Category', least: 11, cell: ({ category }) => category },
  {
    name: 'Author',
    least: 8,
    cell: ({ authors: [first = '', ...more] }) => (more.length > 0 ? `${first} +${more.length}` : first),
  },
  {
    name: 'Wrong',
    isNumber: true,
    cell: ({ errors, findings }) => [...some(errors, '!'), ...some(findings, '?')].join(' '),
  },
  { name: 'Words', isNumber: true, cell: ({ words }) => words.toLocaleString('en') },
];

const gap = '  ';

/** Widths of columns, together in `width` if they can: the last ones give way first. */
function widthsFor(shown: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const widths = shown.map(({ name }, index) =>
    Math.max(widthOf(name), ...rows.map((row) => widthOf(row[index] ?? ''))),
  );
  let excess = widths.reduce((sum, own) => sum + own, gap.length * (widths.length - 1)) - width;
  for (let index = widths.length - 1; index >= 0 && excess > 0; index--) {
    const own = widths[index] ?? 0;
    const taken = Math.max(0, Math.min(excess, own - (shown[index]?.least ?? own)));
    widths[index] = own - taken;
    excess -= taken;
  }
  return widths;
}

/** How a line is shown, such as in a colour. */
export type Paint = (line: string, state: ListedPost['state'] | 'head') => string;

/** `width` in columns of the terminal. What no post has gets no column. */
export function postTable(posts: readonly ListedPost[], width: number, paint: Paint = String): string {
  const shown = columns.filter(({ cell }) => posts.some((post) => cell(post) !== ''));
  const rows = posts.map((post) => shown.map(({ cell }) => cell(post)));
  const widths = widthsFor(shown, rows, width);
  const line = (cells: readonly string[]) =>
    shown
      .map(({ isNumber }, index) => {
        const text = cut(cells[index] ?? '', widths[index] ?? 0);
        const space = ' '.repeat((widths[index] ?? 0) - widthOf(text));
        return isNumber ? space + text : text + space;
      })
      .join(gap)
      .trimEnd();
  return [
    paint(line(shown.map(({ name }) => name)), 'head'),
    ...rows.map((row, index) => paint(line(row), posts[index]?.state ?? 'public')),
  ].join('\n');
}
