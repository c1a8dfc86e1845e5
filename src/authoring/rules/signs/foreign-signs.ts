/** Signs of another markup language, and of other systems that make pages. */
import { slug } from 'github-slugger';
import { nearest } from '../../../domain/nearest.ts';
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

const remarks = ['note', 'tip', 'important', 'warning', 'caution'];

/** For a remark as MkDocs and reStructuredText write it. */
function remark(kind: string, title: string): string {
  const known = nearest(kind.toLowerCase(), remarks) ?? 'note';
  return `:::${known}${title ? `[${title}]` : ''} on a line, the remark below it, and ::: on a line after it`;
}

function addressOf(name: string): string {
  if (name.startsWith('#')) return `#${slug(name.slice(1))}`;
  return /\.(?:csv|docx|pdf|pptx|txt|xlsx|zip)$/i.test(name) ? `/${name}` : '../the-folder-of-the-post/index.mdx';
}

/** For a link or a picture as wikis and note books write it. */
function link(sign: string, target: string): string {
  const [, href, said] = /^(https?:\S+?)\]\[(.+)$/.exec(target) ?? [];
  const [name = '', words = name.replace(/^#/, '')] = target.split('|').map((part) => part.trim());
  if (sign && /\.(?!mdx?$)\w+$/i.test(name)) return `![What it shows](./${name})`;
  return `[${said ?? words}](${href ?? addressOf(name)})`;
}

type Instead = (inner: string, more: string) => string;

const kinds: readonly (readonly [pattern: RegExp, instead: Instead])[] = [
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
  [
    /^(?:[!?]{3}\+?[ \t]+|\.\.[ \t]+(?=(?:note|tip|hint|important|warning|caution|danger|attention|error|seealso|admonition)::))(\p{L}+)(?:::)?[ \t]*(?:["“](.*?)["”])?/gu,
    remark,
  ],
  [/(?<!\[)(!?)\[\[(?!_?toc_?\])([^[\]\n]+)\]\](?!\])/gi, link],
  [
    /^(?:@?\[\[?_?toc_?\]?\]|\$\{toc\})$/gim,
    () =>
      'nothing (a post with enough headings has a table of contents by itself, and `toc: true` in its fields asks for one)',
  ],
  [
    /\{\{[<%\uFFFC].*?[%>\uFFFC]\}\}|\{%-?\s*[a-z].*?%\}|\{\{-?(?:\s+[\w.$]+\s+|\s*[\w$]+(?:\s*\|[^{}]*|\s+["“][^{}]*|\.[\w.]+\s*))-?\}\}|\[\/?(?:caption|gallery|vc_\w+|su_\w+|sourcecode|(?:youtube|gist)(?=[\s=]))(?:[\s=][^\]\n]*)?\](?!\()/gis,
    () =>
      '![What it shows](./picture.png "The caption") for a picture, what it stands for in Markdown for anything else',
  ],
  [/(?<=^|[\s([])(?::[a-z][a-z\d_+-]*[a-z\d]:|:[+-]1:)(?=$|[\s.,;!?)\]]|:[a-z])/gm, () => 'the emoji itself'],
];

/** Comments by which Shiki's transformers and Docusaurus mark lines of code. */
const markedLine = /(?:\/\/|#|--|;|\/\*|<!--)\s*(?:\[!code\s+(\S+?)(?::[^\]]*)?\]|highlight-(?:next-line|start|end)\b)/;
const fields = new Map([
  ['++', 'ins={3}'],
  ['--', 'del={3}'],
]);

export const foreignSigns = documentRule({
  id: 'foreign-signs',
  summary:
    'signs of another markup language or system: `==marked==`, `[b]bold[/b]`, `[[page]]`, `!!! note`, `[TOC]`, `{{< shortcode >}}`, `:tada:`, `// [!code ++]`',
  good: 'This is <mark>marked</mark>, and this **bold**.',
  bad: 'This is ==marked==, and this [b]bold[/b].',
  visit: {
    code(node, { source, report }) {
      const [found, kind = ''] = markedLine.exec(node.value) ?? [];
      if (!found || node.lang === 'md' || node.lang === 'mdx') return;
      report(
        source.indexOf(found, node.position?.start.offset),
        `These signs mark no line here, so readers see ${found}.`,
        `Delete them, and write the number of the line behind the language: ${fields.get(kind) ?? '{3}'}.`,
      );
    },
  },
  prose(prose, { report }) {
    for (const [pattern, instead] of kinds)
      for (const { 0: found, at, 1: inner = '', 2: more = '' } of matchesIn(prose, pattern))
        report(
          at,
          `These signs mark nothing here, so readers see ${found.split('\n', 1)[0]?.slice(0, 40)}.`,
          `Write ${instead(inner, more)}, or use backticks for the signs themselves.`,
        );
  },
});
