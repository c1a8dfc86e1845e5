/** Brackets that were to make a link and make none. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

const swapped = /(?<![\]\p{L}\p{N}])\(([^()[\]\n]+)\)\[((?:https?:\/\/|mailto:|\.{0,2}\/|#)[^\s[\]]*|\uFFFC{8,})\]/gu;
// A bare address is blank in prose.
const parted = /(?<![\]!])\[([^[\]\n]+)\][ \t]+\((https?:\/\/[^\s()]*|\uFFFC{8,})\)/g;
// Where a bracket closes it further on, what stands between is the fault.
const open =
  /(?<!\])\[([^[\]\n]+)\]\((https?:\/\/[^\s()]*|\uFFFC{8,}|\.{1,2}\/[^\s()]*|\/[^\s()]+)(?=$|\s(?![^()\n]*\)))/gm;
// By any other name it is one that is missing.
const square = /(?<![\]\p{L}\p{N}])(!?)\[([^[\]\n]+)\]\[(\uFFFC{8,}|(?:\.{0,2}\/|#)[^\s[\]]*)\]/gu;
const angle = /<((?:https?:\/\/|mailto:)[^\s<>]*|\uFFFC{8,})(?![^\s]*>)(?:([^<>\n]*)>)?/g;
/** As chats write a link. */
const barred = /^<([^|<>]+)\|([^|<>]+)>$/;
const half = /(?<!\])\[([^[\]()\n]+)\((https?:\/\/[^\s()]*|\uFFFC{8,})\)/g;

/** Brackets of an East Asian keyboard, one of them at least; a bare address takes the last one in. */
const wide =
  /(?:\[([^[\]［］\n]+)\](?=（)|［([^[\]［］\n]+)］(?=[(（]))[(（]((?:https?:\/\/|\.{0,2}\/|#)[^\s()（）]*|\uFFFC{8,})[)）]?/gu;

export const linkSigns = documentRule({
  id: 'link-signs',
  summary: 'brackets of a link in the wrong order, square twice or full-width, with a space between, or never closed',
  good: 'See [the docs](https://example.org/docs).',
  bad: 'See (the docs)[https://example.org/docs].',
  visit: {
    link(node, { sourceOf, report }) {
      const [, href, words] = barred.exec(sourceOf(node)) ?? [];
      if (words) report(node, 'The words behind the bar are a part of this address.', `Write [${words}](${href}).`);
    },
  },
  prose(prose, { report }) {
    for (const { at, 1: narrow, 2: words = narrow, 3: address = '' } of matchesIn(prose, wide))
      report(
        at,
        'The brackets of this link are full-width, so readers see them.',
        `Write [${words}](${address.replace(/）$/, '')}).`,
      );
    for (const { at, 1: words = '', 2: address = '' } of matchesIn(prose, swapped))
      report(at, 'The brackets of this link are swapped, so readers see them.', `Write [${words}](${address}).`);
    for (const { at, 1: words = '', 2: address = '' } of matchesIn(prose, parted))
      report(
        at,
        'A space stands between the two parts of this link, so readers see the brackets.',
        `Write [${words}](${address}), without the space.`,
      );
    for (const { at, 1: words = '', 2: address = '' } of matchesIn(prose, open))
      report(
        at,
        'The address of this link is never closed, so readers see the brackets.',
        prose.block.type === 'tableCell'
          ? `Write ) behind the address: [${words}](${address}); for a bar inside it write \\|.`
          : `Write ) behind the address: [${words}](${address}).`,
      );
    for (const { at, 1: sign = '', 2: words = '', 3: address = '' } of matchesIn(prose, square))
      if (/^(?:https?:|www\.|mailto:|\.{0,2}\/|#)/i.test(address))
        report(
          at,
          'The address of this link stands in square brackets, so readers see them.',
          `Write ${sign}[${words}](${address.replace(/^www\./i, 'https://www.')}).`,
        );
    for (const { at, 1: address = '', 2: rest = '' } of matchesIn(prose, angle)) {
      const [, href, words] = barred.exec(`<${address}${rest}>`) ?? [];
      if (words) report(at, 'No words can stand behind an address in < and >.', `Write [${words}](${href}).`);
      else report(at, 'The < before this address is never closed, so readers see it.', `Write ${address} alone.`);
    }
    for (const { at, 1: words = '', 2: address = '' } of matchesIn(prose, half))
      report(
        at,
        'The words of this link are never closed, so readers see the brackets.',
        `Write ] behind the words: [${words}](${address}).`,
      );
  },
});
