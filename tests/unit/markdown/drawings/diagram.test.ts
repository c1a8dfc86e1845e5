import { expect, test } from 'vitest';
import { compiled, rules } from '../document.ts';

const fence = (source: string, meta = 'mermaid alt="a"') => `\`\`\`${meta}\n${source}\n\`\`\``;
const words = (html: string) => [...html.matchAll(/<text[^>]*>([^<]*)/g)].map(([, word]) => word);

test('a Mermaid diagram is a named drawing without styles, scripts or ids of others', async () => {
  const source = fence('flowchart LR\n  A[Ask] -->|yes| B(Build)', 'mermaid title="How" alt="Ask, then build"');
  const { html, feedHtml, markdown, features, problems, text } = await compiled(`${source}\n\n${source}`);
  expect(problems).toEqual([]);
  expect(html).not.toMatch(/ style=|<style|<title|data-from|https?:/);
  expect(html).toContain('role="img" aria-label="Ask, then build"');
  expect(html).toContain('<figcaption>How</figcaption>');
  expect(html).toContain('marker-end="url(#diagram:2:arrowhead)"');
  expect(words(html)).toEqual(['yes', 'Ask', 'Build', 'yes', 'Ask', 'Build']);
  expect(feedHtml).toMatch(/<figure><pre><code>[^<]*│ Ask ├/);
  expect(feedHtml).toContain('<figcaption>How: Ask, then build</figcaption>');
  expect(markdown).toContain('```mermaid\nflowchart LR\n  A[Ask] -->|yes| B(Build)\n```\n\nHow: Ask, then build');
  expect(features).toEqual(['diagram', 'figure', 'large-view']);
  expect(text).toBe('How\nAsk, then build\nHow\nAsk, then build');
});

test('arrows without spaces, long ones, quoted and late labels are drawn as Mermaid reads them', async () => {
  const { html, problems } = await compiled(
    fence('graph\n  A-->B\n  A["Start (now)"] -- why ---> C{Is it?}\n  C-.->|may be| D & E;\n  %% a remark'),
  );
  expect(problems).toEqual([]);
  expect(words(html)).toEqual(['why', 'may be', 'may be', 'Start (now)', 'B', 'Is it?', 'D', 'E']);
  expect(html.match(/<polyline /g)).toHaveLength(4);
});

test.each([
  [
    'flowchart LR\n  Start --> Draft\n  Draft --> Good{Good?}\n  Good --> Draft\n  Good --> Publish',
    'Start Draft Good? Publish',
  ],
  ['flowchart LR\n  Plan --> Do\n  Do --> Check\n  Check --> Act\n  Act --> Plan', 'Plan Do Check Act'],
])('a circle begins where its author begins it: %s', async (source, inOrder) => {
  const { html } = await compiled(fence(source));
  const placed = [...html.matchAll(/<text[^>]* x="([\d.]+)"[^>]*>([^<]*)/g)];
  const fromTheLeft = placed.toSorted(([, a], [, b]) => Number(a) - Number(b)).map(([, , word]) => word);
  expect(fromTheLeft.join(' ')).toBe(inOrder);
});

test('a diagram on one line, with semicolons', async () => {
  const { html, problems } = await compiled(fence('graph LR; A-->B; B-->C;'));
  expect(problems).toEqual([]);
  expect(words(html)).toEqual(['A', 'B', 'C']);
});

test.each([
  ['sequenceDiagram\n  participant A as Alice\n  A->>+B: hello\n  loop each\n    B-->>-A: hi\n  end', 'Alice'],
  ['stateDiagram-v2\n  [*] --> Still\n  Still --> Moving : push', 'Moving'],
  ['classDiagram\n  class A {\n    +int x\n    +f() string\n  }\n  A <|-- B : is', 'B'],
  ['classDiagram\n  class Stück {\n    +int größe\n    +öffne() Straße\n  }', 'größe'],
  ['erDiagram\n  Straße {\n    int größe PK\n  }', 'größe'],
  ['erDiagram\n  A ||--o{ B : has\n  A {\n    int id PK\n  }', 'has'],
])('%s', async (source, word) => {
  const { html, problems } = await compiled(fence(source));
  expect(problems).toEqual([]);
  // A name and its type are parts of one text.
  expect(html.replace(/<(?!\/?text)[^>]*>/g, '')).toMatch(new RegExp(`<text[^>]*>[^<]*${word}`));
});

test.each([
  ['flowchart TD\n  A --> B\n  B --> [x', '“B --> [x” is not understood', 4],
  ['flowchart TD\n  A[Start --> B', '“A[Start --> B” is not understood', 3],
  ['flowchart TD\n  A[Start] --> B\n  click A "x"', '“click A "x"” is not understood', 4],
  ['flowchart TD\n  subgraph one\n  A --> B', '“subgraph one” is never closed', 3],
  ['sequenceDiagram\n  A->>B: hi\n  autonumber', '“autonumber” is not understood', 4],
  ['gantt\n  title x', '“gantt” begins no diagram that is drawn here', 2],
  ['', 'it is empty', 2],
])('a line that would be lost is an error: %j', async (source, fault, line) => {
  const { problems, html } = await compiled(fence(source));
  expect(problems).toEqual([
    expect.objectContaining({
      severity: 'error',
      rule: 'diagram',
      line,
      message: `The diagram cannot be drawn: ${fault}.`,
    }),
  ]);
  expect(html).toContain('<pre><code class="language-mermaid">');
});

test('a dot diagram takes the theme’s ink', async () => {
  const { html, feedHtml, problems } = await compiled(
    fence('digraph {\n  a -> b [label="goes"]\n}', 'dot alt="a to b"'),
  );
  expect(problems).toEqual([]);
  expect(words(html)).toEqual(['a', 'b', 'goes']);
  expect(html).toContain('stroke="currentColor"');
  expect(html).not.toMatch(/black|<title|font-family|pt"/);
  expect(feedHtml).toContain('<pre><code>digraph {');
});

test('letters of any language are no fault of a dot diagram', async () => {
  const { html, problems } = await compiled(fence('digraph { a [label="Größe → 設計"] }', 'dot alt="x"'));
  expect(problems).toEqual([]);
  expect(words(html)).toEqual(['Größe → 設計']);
  // What else Graphviz warns of is told.
  expect(rules(await compiled(fence('digraph { a [shape="nøne", label="é"] }', 'dot alt="x"')))).toEqual(['1 diagram']);
});

test('a broken dot diagram is an error at its line; one that says nothing to the blind is a finding', async () => {
  expect(rules(await compiled(fence('digraph {\n  a -> b\n  c ->\n}', 'dot alt="x"')))).toEqual(['5 diagram']);
  expect(rules(await compiled(fence('digraph { a }', 'dot')))).toEqual(['1 diagram-alt']);
  expect(rules(await compiled(fence('flowchart LR\n  accDescr: It is one\n  A --> B', 'mermaid')))).toEqual([]);
});

test('a diagram that no page can carry is a finding', async () => {
  const chain = (length: number) =>
    fence(`digraph { ${Array.from({ length }, (_, n) => `n${n} -> n${n + 1}`).join(';')} }`, 'dot alt="x"');
  expect(rules(await compiled(chain(50)))).toEqual([]);
  expect(rules(await compiled(chain(1000)))).toEqual(['1 large-drawing']);
});

test('charts', async () => {
  const chart = (lines: string) => `\`\`\`mermaid alt="Up"\nxychart-beta\n${lines}\n\`\`\``;
  const axes = '  title "Bad sales"\n  x-axis ["first week", second, third]\n  y-axis "Bad" 0 --> 15';
  const { html, feedHtml, features, problems } = await compiled(chart(`${axes}\n  bar [3, 7, 12]\n  line [3, 6, 9]`));
  expect(problems).toEqual([]);
  expect(features).toContain('chart');
  expect(html).toContain('<figcaption>Bad sales</figcaption>');
  expect(html).toMatch(/>first week<\/text>/);
  expect(html.match(/class="xychart-bar"/g)).toHaveLength(3);
  expect(html).toMatch(/<path d="M[\d.]+,[\d.]+L[\d.]+,[\d.]+L[\d.]+,[\d.]+" class="xychart-line">/);
  expect(html.match(/<circle/g)).toHaveLength(3);
  expect(`${html}${feedHtml}`).not.toMatch(/(?:Bar|Line) 1|style=/);
  expect(feedHtml).toContain('████');
  expect(rules(await compiled(chart(`${axes}\n  bar [1]\n  bar [2]`)))).toContain('7 diagram');
  expect(rules(await compiled(chart('  x-axis [a]\n  bar [many]')))).toContain('4 diagram');
  expect((await compiled('```mermaid alt="x"\npie\n  "a" : 1\n```')).problems[0]).toMatchObject({
    hint: expect.stringContaining('xychart-beta') as string,
  });
});

test('letters of Chinese and Japanese have room in a graph', async () => {
  const label = '設計の判断を記録する理由と方法';
  const { html } = await compiled(fence(`digraph { a [shape=box, label="${label}"] }`, 'dot alt="x"'));
  expect(words(html)).toEqual([label]);
  const [, right = 0, left = 0] = (/points="([\d.]+),\S+ ([\d.]+)/.exec(html) ?? []).map(Number);
  // Each is as wide as it is high, 13 units.
  expect(right - left).toBeGreaterThan(label.length * 13 + 8);
  expect(right - left).toBeLessThan(label.length * 13 + 40);
});
