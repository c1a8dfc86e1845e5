/** Attributes in braces where nothing takes them. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

const attributesOf = (braces: string) =>
  braces
    .slice(1, -1)
    .replace(/=([^\s"']+)/g, '="$1"')
    .trim();

export const attributeBraces = documentRule({
  id: 'attribute-braces',
  summary: 'attributes in braces, `{#id}` or `{: .class}`, where nothing takes them',
  good: '## A heading {#its-id}',
  bad: 'A paragraph. {#its-id}',
  visit: {
    paragraph({ children }, { sourceOf, report }) {
      for (const [index, picture] of children.entries()) {
        const next = children[index + 1];
        if (picture.type !== 'image' || next?.type !== 'text') continue;
        const [braces] = /^\{(?![:#.])[^{}\n]*[.#=][^{}\n]*\}/.exec(sourceOf(next)) ?? [];
        if (braces)
          report(
            next,
            `A picture takes no attributes in braces here, so readers see ${braces}.`,
            `Write <img src="${picture.url}" alt="${picture.alt ?? ''}"${picture.title ? ` title="${picture.title}"` : ''} ${attributesOf(braces)} />, or leave the braces away.`,
          );
      }
    },
  },
  prose(prose, { report }) {
    for (const { 0: braces, at } of matchesIn(
      prose,
      /(?<!^:{3,}[ \t]*)\{:?\s*[#.][\p{L}_][\p{L}\p{N}_-]*(?:\s+[^{}\n]*)?\}|\{:[^{}\n]*\}/gmu,
    ))
      report(
        at,
        `Only headings and blocks take attributes, so readers see ${braces}.`,
        'Remove it, or use backticks for the signs themselves.',
      );
  },
});
