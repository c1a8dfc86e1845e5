/** Signs of another markup language. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

const kinds: readonly (readonly [pattern: RegExp, instead: (inner: string) => string])[] = [
  [/(?<=^|[\s([])==((?=\S)[^=\n]+(?<=\S))==(?=$|[\s.,;:!?)\]])/gm, (inner) => `<mark>${inner}</mark>`],
  [
    /(?<=^|[\s([])\+\+((?=[\p{L}\uFFFC])(?!\w\W|(\w+)\W[^+\n]*\b\2\+\+)[^+\n]+(?<=\S))\+\+(?=$|[\s.,;:!?)\]])/gmu,
    (inner) => `<ins>${inner}</ins>`,
  ],
  [
    /\[(b|i|u|quote|code|url(?:=[^\]]*)?|img)\].*?\[\/(?:b|i|u|quote|code|url|img)\]|\[(?:url=|img\])\uFFFC{8,}/gis,
    () => '**bold**, *slanted*, > quoted or [words](address)',
  ],
  [/(?<=^|[\s([])\|\|((?=\p{L})[^|\n]+(?<=\S))\|\|(?=$|[\s.,;:!?)\]])/gmu, (inner) => inner],
  [/(?<![\p{L}'’])'''(\p{L}[^'\n]*)'''/gu, (inner) => `**${inner}**`],
  [/^h[1-6]\. (\S.*)$/gm, (inner) => `## ${inner}`],
  [/^={2,6} (\S.*\S) ={2,6}$/gm, (inner) => `## ${inner}`],
  [/^\{(?:code|noformat|panel)(?::[^{}\n]*)?\}$/gm, () => '``` on a line before the code and after it'],
  [/(?<=^|\s)%%([^%]+)%%(?=$|\s)/gm, (inner) => `<!-- ${inner.trim()} --> for a note to yourself`],
  [/\{\/\*([^{}]+)\*\/\}/g, (inner) => `<!-- ${inner.trim()} --> for a note to yourself`],
  [/^import\s[\w\s$,{}*]+\sfrom\s*["'“‘][^\n]+$/gm, () => 'it in a post whose name ends in .mdx, which may have code'],
  [/\$(\uFFFC+)\$/g, (inner) => `$${inner.replace(/^`+|`+$/g, '')}$`],
  [/(?<=\S)\^\[([^[\]\n]+)\]/g, (inner) => `[^note] here, and below on a line of its own [^note]: ${inner}`],
  [/(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+-]{1,12})\^(?!\w)/gu, (inner) => `<sup>${inner}</sup>`],
  [/(?<=[\p{L})])~(\p{N}{1,3}[+-]?)~/gu, (inner) => `<sub>${inner}</sub>`],
];

export const foreignSigns = documentRule({
  id: 'foreign-signs',
  summary: 'signs of another markup language: `==marked==`, `[b]bold[/b]`',
  good: 'This is <mark>marked</mark>, and this **bold**.',
  bad: 'This is ==marked==, and this [b]bold[/b].',
  prose(prose, { report }) {
    for (const [pattern, instead] of kinds)
      for (const { 0: found, at, 1: inner = '' } of matchesIn(prose, pattern))
        report(
          at,
          `These signs mark nothing here, so readers see ${found.split('\n', 1)[0]?.slice(0, 40)}.`,
          `Write ${instead(inner)}, or use backticks for the signs themselves.`,
        );
  },
});
