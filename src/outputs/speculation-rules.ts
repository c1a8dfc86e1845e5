/**
 * What a browser may fetch ahead (HTML, section 7.6): the page behind a link that a reader is about to follow.
 * Pages end in a slash, files do not. Browsers leave it where the reader saves data, energy or memory.
 */
export const speculationRules = (base: string) =>
  JSON.stringify({ prefetch: [{ where: { href_matches: `${base}/*/` }, eagerness: 'moderate' }] });
