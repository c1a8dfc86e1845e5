/** A block of code: fenced, indented, or `<pre><code>` of text alone. */
import type { ElementContent, Properties } from 'hast';
import { defineConstruct } from '../construct.ts';
import { parseFenceMeta } from '../fence-meta.ts';
import { classNames, element, isElement, text } from '../hast.ts';
import { highlight, isPlain, type Lines, languageName, nearestLanguage, plainLines } from '../highlight.ts';

interface Props {
  /** As written, without what is glued to it (`js{1,3}`); empty for plain text. */
  readonly language: string;
  readonly code: string;
  readonly title?: string | undefined;
  /** Number among the document's blocks of code, from 1. */
  readonly number: number;
  readonly lines: Lines;
}

const spans = (lines: Lines): ElementContent[] =>
  lines.flatMap((runs, index) => [
    ...(index > 0 ? [text('\n')] : []),
    ...runs.map(([className, value]) =>
      className ? element('span', { className: [className] }, [text(value)]) : text(value),
    ),
  ]);

const plain = (code: string, language: string): ElementContent =>
  element('pre', {}, [element('code', language ? { className: [`language-${language}`] } : {}, [text(`${code}\n`)])]);

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
    const isKnown = isPlain(written) || languageName(written) !== undefined;
    if (!isKnown) {
      const near = nearestLanguage(written);
      reading.finding(
        'code-language',
        `No code language is called “${written}”, so this block is shown without colours.`,
        near ? `Write \`\`\`${near}, or \`\`\`text for plain text.` : 'Write ```text for plain text.',
      );
    }
    const language = isKnown && !isPlain(written) ? written : '';
    const value = code.children
      .map((child) => (child.type === 'text' ? child.value : ''))
      .join('')
      .replace(/\n$/, '');
    const { title } = parseFenceMeta(`${glued} ${code.data?.meta ?? ''}`);
    return {
      props: { language, code: value, title, number: reading.count('code-block'), lines: plainLines(value) },
      children: [],
    };
  },
  async prepare(props, { highlightCache }) {
    return props.language ? { ...props, lines: await highlight(props.code, props.language, highlightCache) } : props;
  },
  page({ language, title, number, lines }, _children, { labels }) {
    // A group, not a region: a post with twenty blocks must not have twenty landmarks.
    const properties: Properties = {
      tabIndex: 0,
      role: 'group',
      ariaLabel: labels.codeRegion(languageName(language) ?? '', number),
      ...(language && { dataLanguage: language }),
    };
    const pre = element('pre', properties, [element('code', {}, spans(lines))]);
    return title === undefined
      ? [element('div', { className: ['code'] }, [pre])]
      : [element('figure', { className: ['code'] }, [element('figcaption', {}, [text(title)]), pre])];
  },
  feed({ code, title }) {
    const caption = title === undefined ? [] : [element('p', {}, [element('strong', {}, [text(title)])])];
    return [...caption, plain(code, '')];
  },
  markdown({ code, language, title }) {
    const caption = title === undefined ? [] : [element('p', {}, [element('strong', {}, [text(title)])])];
    return [...caption, plain(code, language)];
  },
  text: () => '',
});
