/** The style sheet by which a browser shows a feed, with the sentence that says what the reader is looking at. */
import type { Colours } from './colours.ts';

export interface FeedStyle {
  readonly notice: string;
  /** Faces by family: the file's URL and the weights in it. */
  readonly faces: Readonly<Record<string, { readonly url: string; readonly weight: string }>>;
  /** The rules themselves. */
  readonly rules: string;
  /** Those that the rules ask for are written before them. */
  readonly colours: Colours;
}

/** A string of CSS (CSS Syntax Level 3, section 4.3.5). */
const quoted = (text: string) =>
  `"${text
    .replace(/["\\]/g, '\\$&')
    .replace(/\n/g, '\\a ')
    .replace(/[\r\f]/g, ' ')}"`;

export function feedStyle({ notice, faces, rules, colours }: FeedStyle): string {
  // `@namespace` stands before every rule.
  const [, namespaces = '', rest = ''] = /^(.*@namespace[^;]*;)(.*)$/s.exec(rules) ?? [];
  const given = Object.entries(faces).map(
    ([family, { url, weight }]) =>
      `@font-face { font-family: ${family}; font-weight: ${weight}; font-display: swap; src: url(${quoted(url)}) format("woff2"); }`,
  );
  const declarations = [
    `--notice: ${quoted(notice)};`,
    ...[...colours]
      .filter(([name]) => rules.includes(`var(--color-${name})`))
      .map(([name, css]) => `--color-${name}: ${css};`),
  ];
  return [namespaces, ...given, `:root { ${declarations.join(' ')} }`, rest.trim()].join('\n').concat('\n');
}
