/** The mark of the site, as `src/assets/mark.svg` has it. */

export interface Mark {
  /** Left, top, width and height. */
  readonly box: readonly [number, number, number, number];
  /** Attributes of `<svg>` that hold for every shape, such as `fill`. */
  readonly inherited: Readonly<Record<string, string>>;
  readonly shapes: string;
}

/** What the mark's colours can be said by, besides attributes. */
const styled = /<style|<script|\sstyle\s*=|\son\w+\s*=/i;

/** @throws Error that names the file and says what to type. */
export function markOf(svg: string): Mark {
  const drawing = svg.replace(/<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^>]*>/gis, '');
  const [, written = '', shapes = ''] = /<svg\b([^>]*)>(.*)<\/svg>/is.exec(drawing) ?? [];
  const attributes: Record<string, string> = Object.fromEntries(
    [...written.matchAll(/([\w:-]+)\s*=\s*["']([^"']*)["']/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const fault = (message: string) => new Error(`src/assets/mark.svg: ${message}`);
  if (!shapes.trim()) throw fault('there is no drawing between <svg> and </svg>.');
  if (styled.test(drawing))
    throw fault(
      'styles and scripts are refused by the security policy of pages; write colours as attributes, fill="#131927", or as the classes cover-field, cover-ink, cover-lit and cover-lamp.',
    );
  const {
    width = '',
    height = '',
    viewBox = `0 0 ${Number.parseFloat(width)} ${Number.parseFloat(height)}`,
  } = attributes;
  const [left, top, wide, high] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (![left, top, wide, high].every(Number.isFinite) || !wide || !high)
    throw fault('<svg> needs viewBox="0 0 width height", the box around the drawing.');
  const inherited = Object.entries(attributes).filter(([name]) => /^(?:fill|stroke|color$|clip-rule$)/.test(name));
  return {
    box: [left ?? 0, top ?? 0, wide, high],
    inherited: Object.fromEntries(inherited),
    shapes: shapes.replace(/\s*\n\s*/g, ''),
  };
}
