/** Code in a line of text that names its language at its end: `` `a.map(f){:js}` ``. Other code in a line stays a plain element. */
import { pageLines } from '../code/code-lines.ts';
import { highlight, type Lines, languageName, plainLines } from '../code/highlight.ts';
import { defineConstruct } from '../construct.ts';
import { element, text } from '../hast.ts';

interface Props {
  readonly language: string;
  readonly code: string;
  readonly lines: Lines;
}

/** The sign is glued to the code, so that `{:ok}` and `x {:js}` are what they are. */
const suffixed = /^(.*\S)\{:([\w+#.-]+)\}$/s;

export const inlineCode = defineConstruct<Props>({
  name: 'inline-code',
  inline: true,
  elements: ['code'],
  recogniseElement(node, reading) {
    const [only, ...others] = node.children;
    if (only?.type !== 'text' || others.length > 0 || node.data?.authored || reading.inside('pre')) return undefined;
    const [, code = '', language = ''] = suffixed.exec(only.value) ?? [];
    // `%{:error}` is code that ends so.
    if (languageName(language) === undefined) return undefined;
    return { props: { language, code, lines: plainLines(code) }, children: [] };
  },
  features: () => ['code-block'],
  prepare: async (props) => ({ ...props, lines: await highlight(props.code, props.language) }),
  page: ({ lines }) => [element('code', {}, pageLines(lines.map((runs) => ({ runs, stretches: [] }))))],
  feed: ({ code }) => [element('code', {}, [text(code)])],
  text: ({ code }) => code,
});
