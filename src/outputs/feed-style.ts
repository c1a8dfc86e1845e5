/** The style sheet by which a browser shows a feed, with the sentence that says what the reader is looking at. */

export interface FeedStyle {
  readonly notice: string;
  /** Faces by family: the file's URL and the weights in it. */
  readonly faces: Readonly<Record<string, { readonly url: string; readonly weight: string }>>;
  /** The rules themselves. */
  readonly rules: string;
}

/** A string of CSS (CSS Syntax Level 3, section 4.3.5). */
const quoted = (text: string) =>
  `"${text
    .replace(/["\\]/g, '\\$&')
    .replace(/\n/g, '\\a ')
    .replace(/[\r\f]/g, ' ')}"`;

export function feedStyle({ notice, faces, rules }: FeedStyle): string {
  // `@namespace` stands before every rule.
  const [, namespaces = '', rest = ''] = /^(.*@namespace[^;]*;)(.*)$/s.exec(rules) ?? [];
  const given = Object.entries(faces).map(
    ([family, { url, weight }]) =>
      `@font-face { font-family: ${family}; font-weight: ${weight}; font-display: swap; src: url(${quoted(url)}) format("woff2"); }`,
  );
  return [namespaces, ...given, `:root { --notice: ${quoted(notice)}; }`, rest.trim()].join('\n').concat('\n');
}
