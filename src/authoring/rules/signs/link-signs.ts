/** Brackets that were to make a link and make none. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

/** The words and the address of a link whose brackets are swapped, apart, square twice or never closed; a bare address is blank in prose. */
const kinds = [
  /(?<![\]\p{L}\p{N}])\(([^()[\]\n]+)\)\[((?:https?:\/\/|mailto:|\.{0,2}\/|#)[^\s[\]]*|\uFFFC{8,})\]/gu,
  /(?<![\]!])\[([^[\]\n]+)\][ \t]+\((https?:\/\/[^\s()]*|\uFFFC{8,})\)/g,
  // By any other name it is one that is missing.
  /(?<![\]\p{L}\p{N}])!?\[([^[\]\n]+)\]\[(\uFFFC{8,}|(?:\.{0,2}\/|#)[^\s[\]]*)\]/gu,
  // Where a bracket closes it further on, what stands between is the fault.
  /(?<!\])\[([^[\]\n]+)\]\((https?:\/\/[^\s()]*|\uFFFC{8,}|\.{1,2}\/[^\s()]*|\/[^\s()]+)(?=$|\s(?![^()\n]*\)))/gm,
  /(?<!\])\[([^[\]()\n]+)\((https?:\/\/[^\s()]*|\uFFFC{8,})\)/g,
];
const isAddress = /^(?:https?:|www\.|mailto:|\.{0,2}\/|#)/i;

const angle = /<((?:https?:\/\/|mailto:)[^\s<>]*|\uFFFC{8,})(?![^\s]*>)(?:([^<>\n]*)>)?/g;
/** As chats write a link. */
const barred = /^<([^|<>]+)\|([^|<>]+)>$/;

export const linkSigns = documentRule({
  id: 'link-signs',
  summary: 'brackets of a link in the wrong order, square twice, with a space between, or never closed',
  good: 'See [the docs](https://example.org/docs).',
  bad: 'See (the docs)[https://example.org/docs].',
  visit: {
    link(node, { sourceOf, report }) {
      const [, href, words] = barred.exec(sourceOf(node)) ?? [];
      if (words) report(node, 'The words behind the bar are a part of this address.', `Write [${words}](${href}).`);
    },
  },
  prose(prose, { report }) {
    const bar = prose.block.type === 'tableCell' ? '; for a bar inside it write \\|' : '';
    for (const kind of kinds)
      for (const { at, 0: found, 1: words = '', 2: address = '' } of matchesIn(prose, kind))
        if (isAddress.test(address))
          report(
            at,
            'These brackets make no link, so readers see them.',
            `Write ${found.startsWith('!') ? '!' : ''}[${words}](${address.replace(/^www\./i, 'https://www.')})${bar}.`,
          );
    for (const { at, 1: address = '', 2: rest = '' } of matchesIn(prose, angle)) {
      const [, href, words] = barred.exec(`<${address}${rest}>`) ?? [];
      if (words) report(at, 'No words can stand behind an address in < and >.', `Write [${words}](${href}).`);
      else report(at, 'The < before this address is never closed, so readers see it.', `Write ${address} alone.`);
    }
  },
});
