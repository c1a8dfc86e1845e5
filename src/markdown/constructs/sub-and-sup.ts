/** Letters and digits above or below the line: `<sub>`, `<sup>`. */

import type { Properties } from 'hast';
import { defineConstruct } from '../construct.ts';
import { element, text } from '../hast.ts';
import { plainText } from '../text.ts';

interface Props {
  readonly tagName: 'sub' | 'sup';
  readonly properties: Properties;
}

/** Each under what Unicode takes it for, its compatibility form. */
const byLetter = (scripts: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...scripts].map((script) => [script.normalize('NFKC'), script]));
const low = byLetter('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ');
const high = byLetter('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ');

/** As Unicode's own sub- or superscripts; `_(…)` or `^(…)` where it has none: 10³ must not become 103. */
function plainScript(tagName: Props['tagName'], words: string): string {
  const table = tagName === 'sub' ? low : high;
  const chars = [...words.replaceAll('-', '−')].map((char) => table[char]);
  return chars.every(Boolean) ? chars.join('') : `${tagName === 'sub' ? '_' : '^'}(${words})`;
}

export const subAndSup = defineConstruct<Props>({
  name: 'sub-and-sup',
  inline: true,
  elements: ['sub', 'sup'],
  recogniseElement: ({ tagName, properties, children }) => ({
    props: { tagName: tagName as Props['tagName'], properties },
    children,
  }),
  features: () => [],
  page: ({ tagName, properties }, children) => [element(tagName, properties, children)],
  feed: ({ tagName }, children) => [element(tagName, {}, children)],
  markdown({ tagName }, children) {
    const words = plainText(children);
    return words ? [text(plainScript(tagName, words))] : [];
  },
  text: ({ tagName }, words) => (words ? plainScript(tagName, words) : ''),
});
