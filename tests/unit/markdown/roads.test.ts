/** The same text gives the same HTML, compiled here or as a module by Astro's MDX integration. */
import { readFileSync } from 'node:fs';
import type { ElementContent, Root } from 'hast';
import { evaluate } from 'satteri';
import { expect, test } from 'vitest';
import { element, text } from '../../../src/markdown/hast.ts';
import { asCodeBlock, markdownPlugins } from '../../../src/markdown/mdx-plugin.ts';
import { htmlText } from '../../../src/markdown/write/html-to-feed.ts';
import { withoutMarks } from '../../../src/markdown/write/slots.ts';
import { compiled, labels } from './document.ts';
import { examplesOf, manual } from './every-example.ts';

type Child = ElementContent | string | number | boolean | null | undefined | Child[];
type Props = Record<string, unknown> & { children?: Child };

const flat = (child: Child): ElementContent[] => {
  if (Array.isArray(child)) return child.flatMap(flat);
  if (child === null || child === undefined || typeof child === 'boolean') return [];
  return [typeof child === 'object' ? child : text(String(child))];
};

const Fragment = ({ children }: Props): ElementContent[] => flat(children);

/** The smallest JSX runtime that makes hast. */
function jsx(type: unknown, { children, ...properties }: Props): Child {
  if (typeof type === 'function') return (type as (props: Props) => Child)({ ...properties, children });
  return element(String(type), properties as never, flat(children));
}

async function asModule(source: string): Promise<string> {
  const plugins = markdownPlugins({ labels, lang: 'en', siteUrl: 'https://sodiarc.com' });
  const { default: Content } = (await evaluate(asCodeBlock(source), {
    ...plugins,
    elementAttributeNameCase: 'html',
    Fragment,
    jsx: jsx as never,
    jsxs: jsx as never,
  })) as {
    default: (props: Props) => Child;
  };
  return withoutMarks(htmlText({ type: 'root', children: flat(Content({})) } as Root));
}

const sample = `# Title at 10:30

Words "quoted" -- with *stress*, [a link](https://other.org), [home](/x/), \`a::b\` and a:b.{/* gone */} {'text'}

<div className="box" onClick="x()">

Inside **markdown** <kbd>K</kbd> &lt;T>

</div>

## Code

\`\`\`ts title="a.ts" {1}
export const a: string = \`b \${c}\`; // {d}
\`\`\`

\`\`\`ts twoslash ins={1} start=3 wrap "a"
/** D "q". */
const a: { b: 1 } = { b: 1 };
//    ^?
\`\`\`

\`\`\`console
$ run
done
\`\`\`

Call \`a.map(f){:ts}\`.

    indented

| a | b |
|:-:|---|
| 1 | 2 |

- [x] done
- [ ] open[^1] and[^1]

  loose

text <div>moved</div> tail

Half is $\\frac{1}{2}$, and it costs $5 or $6.

## It's 'so' --watch {#so}

<p><a
  href="/y/"
>link</a> text, **「合図」**だ https://other.org。</p>

![From $5 to $6, a:b](/c.png "It's 'so'")

| n |
|---|
| 1 |
| 2 |

\`\`\`mermaid alt="a to b"
flowchart LR
  a-->b
\`\`\`

https://vimeo.com/76979871

<Audio src="./a.mp3" caption="A hum" />

[^1]: note \`x\` 1:2

1. one
2. two
`;

// A tree made by running code has no order of attributes to rely on.
const sorted = (value: string) =>
  value.replace(/<([\w-]+)((?: [\w-]+(?:="[^"]*")?)+)>/g, (_, name: string, attributes: string) => {
    return `<${name}${[...attributes.matchAll(/ [\w-]+(?:="[^"]*")?/g)].map(String).toSorted().join('')}>`;
  });

/** A shipped or a test's post without its frontmatter. */
const bodyOf = (file: string) => readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/s, '');

// Some blocks are explained by the TypeScript compiler, which takes seconds to load on a busy machine.
test.each([
  ['a sample', sample],
  [
    'every construct of the manual',
    examplesOf(manual)
      .filter((example) => !/^import /m.test(example))
      .join('\n'),
  ],
  ['constructs within constructs', bodyOf('tests/fixtures/content-awkward/posts/nested-constructs/index.mdx')],
])('element for element: %s', { timeout: 60_000 }, async (_name, source) => {
  const { html } = await compiled(source, { format: 'mdx' });
  expect(sorted(await asModule(source))).toBe(sorted(html));
});

test('components of the post’s own stay, and the text around them is ours', async () => {
  const source =
    'export const Box = ({ children }) => <section>{children}</section>\n\nAt 10:30 a:b\n\n<Box>\n\n## In\n\n</Box>\n\n![i](./a.png)';
  expect(await asModule(source)).toBe(
    '<p>At 10:30 a:b</p>\n<section><h2 id="in" class="article">In<a class="anchor" href="#in" aria-label="Link to the section “In”"></a></h2></section>\n<p><img data-image="0" data-place="text" alt="i"></p>',
  );
});
