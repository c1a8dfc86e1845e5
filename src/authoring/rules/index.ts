/** Every rule about what authors write: a rule is one module, and is listed here. Its tests and its line in docs/rules.md are made from it. */
import type { Problem } from '../../domain/problem.ts';
import type { BlogFacts } from './facts/blog-facts.ts';
import { boldHeading } from './facts/bold-heading.ts';
import { doubledTerm } from './facts/doubled-term.ts';
import { fieldLength } from './facts/field-length.ts';
import { fieldMarkup } from './facts/field-markup.ts';
import { linkAddress } from './facts/link-address.ts';
import { oddDate } from './facts/odd-date.ts';
import { postLink } from './facts/post-link.ts';
import { repeatedField } from './facts/repeated-field.ts';
import { repeatedHeading } from './facts/repeated-heading.ts';
import { seriesGap } from './facts/series-gap.ts';
import { unknownLanguage } from './facts/unknown-language.ts';
import { unlistedFeatured } from './facts/unlisted-featured.ts';
import { unusedTerm } from './facts/unused-term.ts';
import { assistantMarks } from './leftovers/assistant-marks.ts';
import { curlyQuotes } from './leftovers/curly-quotes.ts';
import { emptyBody } from './leftovers/empty-body.ts';
import { fieldPlaceholder } from './leftovers/field-placeholder.ts';
import { hiddenCharacter } from './leftovers/hidden-character.ts';
import { localAddress } from './leftovers/local-address.ts';
import { placeholder } from './leftovers/placeholder.ts';
import { secret } from './leftovers/secret.ts';
import { todo } from './leftovers/todo.ts';
import { trackingParameter } from './leftovers/tracking-parameter.ts';
import { unusedFile } from './leftovers/unused-file.ts';
import { vagueLink } from './leftovers/vague-link.ts';
import { elementName } from './mdx/element-name.ts';
import { frameworkAttribute } from './mdx/framework-attribute.ts';
import { lostBraces } from './mdx/lost-braces.ts';
import { reactAttribute } from './mdx/react-attribute.ts';
import { altMissing } from './pictures/alt-missing.ts';
import { altWords } from './pictures/alt-words.ts';
import { heroWords } from './pictures/hero-words.ts';
import { largePicture } from './pictures/large-picture.ts';
import { picturePlace } from './pictures/picture-place.ts';
import { smallHero } from './pictures/small-hero.ts';
import type { About, BlogRule } from './rule.ts';
import { addressBrackets } from './signs/address-brackets.ts';
import { addressSlip } from './signs/address-slip.ts';
import { attributeBraces } from './signs/attribute-braces.ts';
import { blockColons } from './signs/block-colons.ts';
import { brokenEncoding } from './signs/broken-encoding.ts';
import { characterCode } from './signs/character-code.ts';
import { foreignSigns } from './signs/foreign-signs.ts';
import { headingSpace } from './signs/heading-space.ts';
import { htmlMarkdown } from './signs/html-markdown.ts';
import { indentedText } from './signs/indented-text.ts';
import { lineOfSigns } from './signs/line-of-signs.ts';
import { linkSigns } from './signs/link-signs.ts';
import { listSigns } from './signs/list-signs.ts';
import { mergeConflict } from './signs/merge-conflict.ts';
import { missingReference } from './signs/missing-reference.ts';
import { openCode } from './signs/open-code.ts';
import { openMarks } from './signs/open-marks.ts';
import { tableRule } from './signs/table-rule.ts';
import { texBrackets } from './signs/tex-brackets.ts';
import { underlinedParagraph } from './signs/underlined-paragraph.ts';
import { unusedDefinition } from './signs/unused-definition.ts';

/** About one document by itself. */
export const documentRules = [
  boldHeading,
  linkAddress,
  repeatedHeading,
  assistantMarks,
  curlyQuotes,
  hiddenCharacter,
  localAddress,
  placeholder,
  secret,
  todo,
  trackingParameter,
  vagueLink,
  elementName,
  frameworkAttribute,
  lostBraces,
  reactAttribute,
  altMissing,
  altWords,
  addressBrackets,
  blockColons,
  openCode,
  unusedDefinition,
  addressSlip,
  openMarks,
  attributeBraces,
  brokenEncoding,
  characterCode,
  foreignSigns,
  headingSpace,
  htmlMarkdown,
  indentedText,
  lineOfSigns,
  linkSigns,
  listSigns,
  mergeConflict,
  missingReference,
  tableRule,
  texBrackets,
  underlinedParagraph,
];

/** About fields, and about entries beside one another. */
export const blogRules = [
  doubledTerm,
  fieldLength,
  fieldMarkup,
  oddDate,
  postLink,
  repeatedField,
  seriesGap,
  unknownLanguage,
  unlistedFeatured,
  unusedTerm,
  emptyBody,
  fieldPlaceholder,
  unusedFile,
  heroWords,
];

/** About the files of pictures. */
export const pictureRules = [largePicture, picturePlace, smallHero];

export const rules = [...documentRules, ...blogRules, ...pictureRules];

/** What an author switches a rule off by. */
export type RuleId = (typeof rules)[number]['id'];
export const ruleIds: readonly RuleId[] = rules.map(({ id }) => id);

/** Rules that find nothing in a draft. */
export const sparingDrafts: ReadonlySet<string> = new Set(
  (rules as readonly About[]).flatMap(({ id, sparesDrafts }) => (sparesDrafts ? id : [])),
);

/** What the rules find in a blog as a whole. */
export const judgeBlog = (blog: BlogFacts): Problem[] =>
  (blogRules as readonly BlogRule[]).flatMap(({ id: rule, severity = 'finding', check }) => {
    const problems: Problem[] = [];
    check(blog, (problem) => problems.push({ severity, rule, ...problem }));
    return problems;
  });
