/** About fields, and about entries beside one another. */
export { doubledTerm } from './facts/doubled-term.ts';
export { fieldLength } from './facts/field-length.ts';
export { fieldMarkup } from './facts/field-markup.ts';
export { oddDate } from './facts/odd-date.ts';
export { postLink } from './facts/post-link.ts';
export { repeatedField } from './facts/repeated-field.ts';
export { seriesGap } from './facts/series-gap.ts';
export { unknownLanguage } from './facts/unknown-language.ts';
export { unlistedFeatured } from './facts/unlisted-featured.ts';
export { unusedTerm } from './facts/unused-term.ts';
export { emptyBody } from './leftovers/empty-body.ts';
export { fieldPlaceholder } from './leftovers/field-placeholder.ts';
export { unusedFile } from './leftovers/unused-file.ts';
export { heroWords } from './pictures/hero-words.ts';
