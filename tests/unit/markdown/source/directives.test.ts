import { expect, test } from 'vitest';
import { defineConstruct, Registry } from '../../../../src/markdown/construct.ts';
import { registry as constructs } from '../../../../src/markdown/constructs/index.ts';
import { element, text } from '../../../../src/markdown/hast.ts';
import { compiled, rules } from '../document.ts';

test.each(['At 10:30, std::fmt :) a:b foo:bar[x] c:\\d a::b :smile: :x[y]{z} ::no', '::a:b', 'key:value and 😀 1:2'])(
  '%s is text',
  async (line) => {
    const { html, problems } = await compiled(line);
    expect([html, problems]).toEqual([`<p>${line}</p>`, []]);
  },
);

test('text beside a block of the same document is text too, links and all', async () => {
  const { html, text: words } = await compiled('😀 10:30 :a[b](/c) **d:e**\n\n::leaf *x*\n\n:::note\nf:g\n:::');
  expect(html).toContain('<p>😀 10:30 :a<a href="/c">b</a> <strong>d:e</strong></p>\n<p>::leaf <em>x</em></p>');
  expect(words).toContain('f:g');
});

test('a block that nobody knows is an error with its line, and keeps its words', async () => {
  const document = await compiled('a:b\n\n:::nte[Title]\nin\n:::', { firstLine: 10 });
  expect(document.text).toBe('a:b\nTitle\nin');
  expect(document.problems).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "x/index.mdx",
        "hint": "Write :::note.",
        "line": 12,
        "message": "No block is called “:::nte”.",
        "rule": "unknown-directive",
        "severity": "error",
      },
    ]
  `);
});

const note = defineConstruct<{ tone: string; title: string }>({
  name: 'note',
  tags: ['note', 'big-note'],
  recogniseTag: ({ name, attributes: { tone = '' }, label, children }) => ({
    props: {
      tone: `${name} ${tone}`.trim(),
      title: label.map((node) => ('value' in node ? node.value : '')).join(''),
    },
    children,
  }),
  page: ({ tone, title }, children) => [
    element('aside', { className: tone.split(' ') }, [
      ...(title ? [element('b', {}, [text(title)])] : []),
      ...children,
    ]),
  ],
  feed: (_props, children) => [element('blockquote', {}, children)],
  markdown: (_props, children) => [element('blockquote', {}, children)],
});
const registry = new Registry([note, ...['heading', 'link'].map((name) => constructs.named(name))]);

test('a construct is called by directive or by component', async () => {
  const directive = await compiled(':::note[Mind]{tone=warm}\nhi *you*\n:::', { registry });
  expect(directive.html).toBe('<aside class="note warm"><b>Mind</b><p>hi <em>you</em></p></aside>');
  expect(directive.markdown).toBe('> hi *you*\n');
  const component = await compiled('<BigNote tone="warm">\n\nhi *you*\n\n</BigNote>', { registry, format: 'mdx' });
  expect(component.html).toBe('<aside class="big-note warm"><p>hi <em>you</em></p></aside>');
  expect((await compiled('::note', { registry })).html).toBe('<aside class="note"></aside>');
});

test('the nearest known name is offered', async () => {
  const directive = await compiled(':::nte\nx\n:::', { registry });
  expect(directive.problems[0]?.hint).toBe('Write :::note.');
  const component = await compiled('\n<BgNote />', { registry, format: 'mdx' });
  expect(rules(component)).toEqual(['2 unknown-component']);
  expect(component.problems[0]?.hint).toBe(
    'Write <BigNote>; if it is no component, write &lt;BgNote> or put it in backticks.',
  );
});

test.each([
  ':::note{titel="a"}\nb\n:::',
  ':::details[a]{opne}\nb\n:::',
  '::::tabs\n:::tab[a]{lable=b}\nc\n:::\n::::',
  ':::steps{start=4}\n1. a\n:::',
  '::audio[a]{src=./a.mp3 poster=./a.png}',
])('an attribute that nobody knows is an error: %s', async (body) =>
  expect(rules(await compiled(body))).toEqual([expect.stringMatching(/unknown-attribute$/)]),
);
