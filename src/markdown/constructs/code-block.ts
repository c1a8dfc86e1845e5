/** A block of code: fenced, indented, or `<pre><code>` of text alone. */
import type { ElementContent, Properties } from 'hast';
import { asText, type CodeContent, codeLines, isDiff } from '../code/code-content.ts';
import { feedLines, pageLines } from '../code/code-lines.ts';
import { typeDescriptions } from '../code/code-notes.ts';
import { codeOptions } from '../code/code-options.ts';
import { parseFenceMeta } from '../code/fence-meta.ts';
import { highlight, isPlain, languageName, nearestLanguage, plainLines } from '../code/highlight.ts';
import { isTerminal, promptsOf, sessionLines, typedIn } from '../code/terminal.ts';
import { canBeExplained, explain } from '../code/twoslash.ts';
import { defineConstruct } from '../construct.ts';
import { classNames, element, isElement, rawText, text } from '../hast.ts';
import { reportAttribute } from '../html/rules.ts';

const caption = ({ options: { title } }: CodeContent): ElementContent[] =>
  title === undefined ? [] : [element('p', {}, [element('strong', {}, [text(title)])])];

/** Characters that the measure of prose holds. */
const measure = 52;
const reaches = ({ code, options }: Pick<CodeContent, 'code' | 'options'>): boolean =>
  !options.wraps && code.split('\n').some((line) => line.length > measure);

export const codeBlock = defineConstruct<CodeContent>({
  name: 'code-block',
  elements: ['pre'],
  recogniseElement(node, reading) {
    const [code, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    if (!isElement(code, 'code') || others.length > 0 || code.children.some((child) => child.type !== 'text'))
      return undefined;
    for (const name of node.data?.authored ? Object.keys(node.properties) : [])
      reportAttribute(name, 'pre', reading, 'Remove it; the language stands in <code class="language-js">.');
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
    const value = rawText(code.children).replace(/\n$/, '');
    const prompts = session ? promptsOf(value) : undefined;
    if (prompts?.every((prompt) => prompt === undefined))
      reading.finding(
        'code-terminal',
        'No line of this terminal session begins with a prompt, so all of it is shown as output.',
        'Begin what is typed with “$ ”, or write ```bash for commands alone.',
      );
    const meta = parseFenceMeta(`${glued} ${code.data?.meta ?? ''}`);
    const asksForTypes = meta.attributes.has('twoslash');
    if (asksForTypes && !canBeExplained(written))
      reading.finding(
        'code-types',
        'Only TypeScript and JavaScript can be explained, so “twoslash” does nothing here.',
        'Begin the block with ```ts twoslash, or leave “twoslash” out.',
      );
    return {
      props: {
        language: session ? 'console' : isKnown && !isPlain(written) ? written : '',
        code: value,
        options: codeOptions(meta, value, reading),
        prompts,
        explanations: asksForTypes && canBeExplained(written) ? [] : undefined,
        number: reading.count('code-block'),
        lines: plainLines(value),
      },
      children: [],
    };
  },
  features({ language, code, prompts, explanations, options }) {
    const { kinds, words, firstNumber, wraps, folds } = options;
    const isPlainBlock = !kinds.some(Boolean) && words.length === 0 && firstNumber === undefined && !wraps && !folds;
    const isOfPlainLines = isPlainBlock && !prompts && !explanations && !isDiff(language);
    return [
      'code-block',
      ...(isOfPlainLines ? [] : ['code-lines']),
      ...(explanations ? ['code-types'] : []),
      ...(folds ? ['details'] : []),
      ...(reaches({ code, options }) ? ['reach'] : []),
    ];
  },
  async prepare(props, report) {
    const { language, prompts } = props;
    if (!language) return props;
    if (prompts) {
      const typed = await highlight(typedIn(props.code, prompts), 'bash');
      return { ...props, lines: sessionLines(props.code, prompts, typed) };
    }
    if (!props.explanations) return { ...props, lines: await highlight(props.code, language) };
    const { code, explanations, wrong } = await explain(props.code, language);
    // The fence stands above the block's first line.
    for (const { line, message, hint } of wrong) report.error('code-types', message, hint, line + 1);
    return { ...props, code, explanations, lines: await highlight(code, language) };
  },
  page(props, _children, labels) {
    const { language, number, lines, options, explanations = [] } = props;
    const { title, wraps, folds } = options;
    // A group, not a region: a post with twenty blocks must not have twenty landmarks.
    const properties: Properties = {
      tabIndex: 0,
      translate: 'no',
      role: 'group',
      ariaLabel: labels.codeRegion(languageName(language) ?? '', number),
      ...(language && { dataLanguage: language }),
      ...(wraps && { className: ['wrap'] }),
    };
    const content: ElementContent[] = [
      element('pre', properties, [element('code', {}, pageLines(codeLines(props)))]),
      ...typeDescriptions(explanations, number),
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
    return [element('code-block', { className: reaches(props) ? ['code', 'reach'] : ['code'], ...says }, shown)];
  },
  feed: (props) => [...caption(props), element('pre', {}, [element('code', {}, feedLines(codeLines(props)))])],
  markdown(props) {
    const { code, language } = asText(props);
    const className = language ? { className: [`language-${language}`] } : {};
    return [...caption(props), element('pre', {}, [element('code', className, [text(`${code}\n`)])])];
  },
  text: () => '',
});
