import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { aFolder } from '../../a-folder.ts';
import { compiled, renderings, rules } from './document.ts';

// Loading the compiler takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const fence = (code: string, info = 'ts twoslash') => `\`\`\`${info}\n${code}\n\`\`\``;

test('types on names, answers below lines, and nothing of the notation', async () => {
  const { html, feedHtml, markdown } = await renderings(
    fence(
      '/** Days. */\ntype Days = number;\n// ---cut---\nconst week: Days = 7;\nconsole.log(week);\n//           ^?',
    ),
  );
  expect(html).toContain(
    '<span class="type" data-type="const week: number" tabindex="0" role="button" aria-describedby="code:1-1">',
  );
  expect(html.match(/data-type="const week: number"/g)).toHaveLength(2);
  expect(html.match(/data-type="const week: number" tabindex="0"/g)).toHaveLength(1);
  expect(html).toContain('<p id="code:1-1" hidden>const week: number</p>');
  expect(html).toContain('data-type="type Days = number\n\nDays."');
  expect(html).toContain('\n<samp class="note answer">//          ^? const week: number\n</samp></code>');
  expect(feedHtml).toBe(
    '<pre><code>const week: Days = 7;\nconsole.log(week);\n//          ^? const week: number\n</code></pre>',
  );
  expect(markdown).toBe('```ts\nconst week: Days = 7;\nconsole.log(week);\n//          ^? const week: number\n```\n');
});

test('an announced error is shown where it happens', async () => {
  const { html, markdown } = await renderings(fence("// @errors: 2322\nconst week: number = 'seven';"));
  expect(html).toContain('<span class="wrong"><span class="type"');
  expect(html).toContain(
    "<samp class=\"note error\">// Error 2322: Type 'string' is not assignable to type 'number'.\n</samp>",
  );
  expect(markdown).toContain("// Error 2322: Type 'string' is not assignable");
});

test('what is cut may hold an announced error', async () => {
  const { html } = await renderings(fence("// @errors: 2322\nconst week: number = 'seven';\n// ---cut---\nweek;"));
  expect(html).not.toContain('2322');
});

test('an error that is not announced, or announced and absent, stops the build at its line', async () => {
  const { problems } = await compiled(
    `words\n\n${fence('const a = 1;\n\nconst b: string = a;')}\n\n${fence('// @errors: 2322\nlet x = 1;')}\n\n${fence('// @foo: 1\nlet x = 1;')}`,
    { firstLine: 5 },
  );
  expect(
    problems.map(({ line, severity, rule, message, hint }) => `${line} ${severity} ${rule}: ${message} ${hint}`),
  ).toMatchInlineSnapshot(`
    [
      "10 error code-types: TypeScript finds an error that the block does not announce: Type 'number' is not assignable to type 'string'. Mend the code, or announce it in the block’s first line: // @errors: 2322",
      "14 error code-types: The block announces error 2322, which does not happen. Take 2322 out of // @errors.",
      "19 error code-types: TypeScript cannot explain this block: The following flags are either valid TSConfig nor handbook options: @foo Mend the block’s comments that begin with @, or take “twoslash” out of the fence.",
    ]
  `);
});

test('only what the compiler knows can be explained', async () => {
  const document = await compiled(fence('x = 1', 'python twoslash'));
  expect(rules(document)).toEqual(['1 code-types']);
  expect(document.features).toEqual(['code-block']);
  expect((await compiled(fence('let x = 1'))).features).toEqual(['code-block', 'code-lines', 'code-types']);
});

test('of the machine a block sees the packages of the project alone', async () => {
  const folder = await aFolder({ 'secret.ts': 'export const sentinel: "planted-q7x" = "planted-q7x";\n' });
  const file = join(folder, 'secret').replaceAll('\\', '/');
  const sources = [
    `import { sentinel } from '${file}';\nsentinel;\n// ^?`,
    `import { sentinel } from '${'../'.repeat(20)}${file.slice(1)}';\nsentinel;\n// ^?`,
    `/// <reference path="${file}.ts" />\nimport('${file}');`,
    `import '${folder}/s\n//        ^|`,
    "import { environment } from '../src/infra/environment';\nenvironment.contentDir;\n//          ^?",
  ];
  for (const source of sources) {
    const { html, problems } = await compiled(fence(source));
    expect(html).not.toContain('planted-q7x');
    expect(html).not.toMatch(/contentDir: string|answer">[^<]*secret/);
    expect(problems.map(({ rule }) => rule)).toContain('code-types');
  }
  expect(rules(await compiled(fence("import type { Root } from 'hast';\nlet root: Root;")))).toEqual([]);
});
