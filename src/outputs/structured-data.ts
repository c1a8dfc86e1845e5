/** What a page tells search engines of itself: one linked graph of schema.org's vocabulary, as JSON-LD 1.1. */

/** Something in schema.org's words. Tests hold its properties against the vocabulary. */
export type Node = Readonly<Record<string, unknown>>;

/** Neither `</script>` nor `<!--` may end or change the element (HTML, section 4.12.1.3); the others are line ends to JavaScript, which some readers of JSON-LD are written in. */
const unsafe = /[<\u2028\u2029]/g;

/** The content of `<script type="application/ld+json">`: data, which no policy has to allow. */
export function jsonLd(nodes: readonly Node[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(graph).replace(unsafe, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
