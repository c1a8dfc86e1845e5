/** A block of code: fenced, indented, or `<pre><code>` of text alone. */
import type { ElementContent, Properties } from 'hast';
import { type CodeLine, feedLines, lineText, markedWords, pageLines } from '../code-lines.ts';
import { type CodeOptions, codeOptions } from '../code-options.ts';
import { defineConstruct } from '../construct.ts';
import { parseFenceMeta } from '../fence-meta.ts';
import { classNames, element, isElement, text } from '../hast.ts';
import { highlight, isPlain, type Lines, languageName, nearestLanguage, plainLines } from '../highlight.ts';
import { isTerminal, promptsOf, sessionLines, typedIn } from '../terminal.ts';

interface Props {
  /** As written, without what is glued to it (`js{1,3}`); empty for plain text. */
  readonly language: string;
  readonly code: string;
  readonly options: CodeOptions;
  /** Of a terminal's lines. */
  readonly prompts?: readonly (string | undefined)[] | undefined;
  /** Number among the document's blocks of code, from 1. */
  readonly number: number;
  readonly lines: Lines;
}

const isDiff = (language: string) => language.toLowerCase() === 'diff';

function kindInDiff(line: string): 'added' | 'removed' | undefined {
  if (/^\+(?!\+\+ )/.test(line)) return 'added';
  return /^-(?!-- )/.test(line) ? 'removed' : undefined;
}

function codeLines({ language, options, prompts, lines }: Props): CodeLine[] {
  const { kinds, words, firstNumber } = options;
  return lines.map((runs, index) => ({
    runs,
    stretches: markedWords(runs, words),
    kind: kinds[index] ?? (isDiff(language) ? kindInDiff(lineText(runs)) : undefined),
    number: firstNumber === undefined ? undefined : firstNumber + index,
    prompt: prompts?.[index],
    isOutput: prompts !== undefined && prompts[index] === undefined,
  }));
}

const signs = { ins: '+', del: '-', mark: ' ' } as const;

/** Inserted and deleted lines as a diff, which is what text has for them. */
function asDiff({ code, language, options: { kinds } }: Props): { readonly code: string; readonly language: string } {
  if (!kinds.some((kind) => kind === 'ins' || kind === 'del')) return { code, language };
  const lines = code.split('\n').map((line, index) => `${signs[kinds[index] ?? 'mark']}${line}`.trimEnd());
  return { code: lines.join('\n'), language: 'diff' };
}

const caption = ({ options: { title } }: Props): ElementContent[] =>
  title === undefined ? [] : [element('p', {}, [element('strong', {}, [text(title)])])];

export const codeBlock = defineConstruct<Props>({
  name: 'code-block',
  elements: ['pre'],
  recogniseElement(node, reading) {
    const [code, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    if (!isElement(code, 'code') || others.length > 0 || code.children.some((child) => child.type !== 'text'))
      return undefined;
    const className = classNames(code).find((name) => name.startsWith('language-'));
    const [, written = '', glued = ''] =
      /^([^{]*)(.*)$/s.exec(code.data?.lang ?? className?.slice('language-'.length) ?? '') ?? [];
    const session = isTerminal(written);
    const isKnown = session || isPlain(written) || languageName(written) !== undefined;
    if (!isKnown) {
      const near = nearestLanguage(written);
      reading.finding(
        'code-language',
        `No code language is called “${written}”, so this block is shown without colours.`,
        near ? `Write \`\`\`${near}, or \`\`\`text for plain text.` : 'Write ```text for plain text.',
      );
    }
    const value = code.children
      .map((child) => (child.type === 'text' ? child.value : ''))
      .join('')
      .replace(/\n$/, '');
    const prompts = session ? promptsOf(value) : undefined;
    if (prompts?.every((prompt) => prompt === undefined))
      reading.finding(
        'code-terminal',
        'No line of this terminal session begins with a prompt, so all of it is shown as output.',
        'Begin what is typed with “$ ”, or write ```bash for commands alone.',
      );
    return {
      props: {
        language: session ? 'console' : isKnown && !isPlain(written) ? written : '',
        code: value,
        options: codeOptions(parseFenceMeta(`${glued} ${code.data?.meta ?? ''}`), value, reading),
        prompts,
        number: reading.count('code-block'),
        lines: plainLines(value),
      },
      children: [],
    };
  },
  features({ language, prompts, options: { kinds, words, firstNumber, wraps, folds } }) {
    const isPlainBlock = !kinds.some(Boolean) && words.length === 0 && firstNumber === undefined && !wraps && !folds;
    return isPlainBlock && !prompts && !isDiff(language) ? ['code-block'] : ['code-block', 'code-lines'];
  },
  async prepare(props, { highlightCache }) {
    const { language, code, prompts } = props;
    if (!language) return props;
    if (!prompts) return { ...props, lines: await highlight(code, language, highlightCache) };
    const typed = await highlight(typedIn(code, prompts), 'bash', highlightCache);
    return { ...props, lines: sessionLines(code, prompts, typed) };
  },
  page(props, _children, { labels }) {
    const { language, number, lines, options } = props;
    const { title, wraps, folds } = options;
    // A group, not a region: a post with twenty blocks must not have twenty landmarks.
    const properties: Properties = {
      tabIndex: 0,
      role: 'group',
      ariaLabel: labels.codeRegion(languageName(language) ?? '', number),
      ...(language && { dataLanguage: language }),
      ...(wraps && { className: ['wrap'] }),
    };
    const content: ElementContent[] = [
      element('pre', properties, [element('code', {}, pageLines(codeLines(props)))]),
      ...(folds
        ? [
            element('details', { className: ['code-fold'] }, [
              element('summary', {}, [text(labels.codeFold(lines.length))]),
            ]),
          ]
        : []),
    ];
    const says = { dataCopy: labels.codeCopy, dataCopied: labels.codeCopied, dataNotCopied: labels.codeNotCopied };
    const shown =
      title === undefined ? content : [element('figure', {}, [element('figcaption', {}, [text(title)]), ...content])];
    return [element('code-block', { className: ['code'], ...says }, shown)];
  },
  feed: (props) => [...caption(props), element('pre', {}, [element('code', {}, feedLines(codeLines(props)))])],
  markdown(props) {
    const { code, language } = asDiff(props);
    const className = language ? { className: [`language-${language}`] } : {};
    return [...caption(props), element('pre', {}, [element('code', className, [text(`${code}\n`)])])];
  },
  text: () => '',
});
