/** Mermaid's xychart as its renderer draws it → what a reader needs of it. */

export const isChart = (header: string) => /^xychart\b/i.test(header);

interface Dot {
  readonly x: number;
  readonly y: number;
}

const dot = /<circle cx="([\d.]+)" cy="([\d.]+)" r="[\d.]+" class="xychart-grid"\/>\s*/g;
/** The legend counts series (“Bar 1”) and cannot name them; a shadow falls on nothing. */
const needless =
  /<rect [^>]*class="xychart-bar[^>]*\/>|<line [^>]*xychart-legend-line[^>]*\/>|<text [^>]*>(?:Bar|Line) \d+<\/text>|<path [^>]*xychart-line-shadow[^>]*\/>/g;

/** A row of dots as one dotted line: hundreds of circles would weigh more than the rest of a page. */
function dottedLine(row: readonly Dot[]): string {
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last) return '';
  const step = row.length > 1 ? (last.x - first.x) / (row.length - 1) : 1;
  return `<line x1="${first.x}" y1="${first.y}" x2="${last.x}" y2="${last.y}" stroke-dasharray="0 ${step}" class="xychart-grid"/>`;
}

/** A line through its points: the renderer's curves go where no number says so. */
const straight = (markup: string) =>
  markup.replace(/(?<=<path d=")[^"]*C[^"]*(?=" class="xychart-line )/g, (curve) => {
    const points = curve.match(/[\d.-]+,[\d.-]+/g) ?? [];
    // Of each curve the last of three points is on the line.
    return `M${points.filter((_, index) => index % 3 === 0).join('L')}`;
  });

/** The same in characters, without the legend. */
export const reducedCharacters = (characters: string): string => characters.replace(/^.*(?:█ Bar|─ Line) \d.*\n/, '');

export function reducedChart(markup: string): string {
  const dots = [...markup.matchAll(dot)].map(([, x, y]): Dot => ({ x: Number(x), y: Number(y) }));
  const rows = Object.values(Object.groupBy(dots, ({ y }) => y)).map((row = []) => row.toSorted((a, b) => a.x - b.x));
  return straight(markup)
    .replace(dot, '')
    .replace(needless, '')
    .replace(/(?=<\w+ [^>]*class="xychart-(?:bar|line|label))/, rows.map(dottedLine).join(''));
}
