/** What a page tells search engines of itself: one linked graph of schema.org's vocabulary, as JSON-LD 1.1. */

/** Something in schema.org's words. Tests hold its properties against the vocabulary. */
export type Node = Readonly<Record<string, unknown>>;

const escapes: Readonly<Record<string, string>> = {
  // So that neither `</script>` nor `<!--` can end or change the element it stands in (HTML, section 4.12.1.3).
  '<': '\\u003c',
  // Line ends to JavaScript, which some readers of JSON-LD are written in.
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** The content of `<script type="application/ld+json">`: data, which no policy has to allow. */
export function jsonLd(nodes: readonly Node[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(graph).replace(/[<\u2028\u2029]/g, (character) => escapes[character] ?? character);
}
