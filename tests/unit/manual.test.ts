/** docs/writing.md is right, and lacks nothing an author may write. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { codeOptionNames } from '../../src/markdown/code/code-options.ts';
import { parseFenceMeta } from '../../src/markdown/code/fence-meta.ts';
import { constructs } from '../../src/markdown/constructs/index.ts';
import { providers } from '../../src/markdown/constructs/providers.ts';
import { flow, forbiddenHint, phrasing } from '../../src/markdown/html/elements.ts';
import { postSchema } from '../../src/schemas/post.ts';
import { jsonSchemas } from '../../tools/editor/json-schemas.ts';
import { withParts } from '../../tools/editor/manual.ts';
import { everything, examplesOf, manual, Usage } from './markdown/every-example.ts';

test('its tables are as the schemas and the constructs say: else type npm run editor', () => {
  expect(withParts(manual, jsonSchemas(), constructs)).toBe(manual);
});

test('nothing is wrong with its examples, and between them they use everything there is', async () => {
  const usage = new Usage();
  for (const example of examplesOf(manual)) expect(await usage.faults(example, 'mdx'), example).toEqual([]);
  expect([...usage.used].toSorted()).toEqual(everything.toSorted());
});

test('its frontmatter is right', () => {
  const [whole = '', parts = ''] = examplesOf(manual, 'yaml');
  const { error } = postSchema.safeParse({ ...parse(whole.replaceAll('---', '')), ...parse(parts) });
  expect(error).toBeUndefined();
});

test('its options of code are those that there are, each in an example', () => {
  const [table = ''] = /^\| option .*?\n\n/ms.exec(manual) ?? [];
  const names = [...table.matchAll(/^\| `(\w+)/gm)].map(([, name]) => name);
  expect(names.toSorted()).toEqual(codeOptionNames.toSorted());
  const used = examplesOf(manual).flatMap((example) =>
    [...example.matchAll(/^```\w+ (.+)$/gm)].flatMap(([, meta = '']) => [...parseFenceMeta(meta).attributes.keys()]),
  );
  expect(used).toEqual(expect.arrayContaining(codeOptionNames));
});

test('it names everybody whose films and sandboxes get a poster', () => {
  for (const { provider } of providers) expect(manual).toContain(provider);
});

/** No longer part of HTML, and yet read. */
const obsolete = ['acronym', 'big', 'center', 'dir', 'font', 'nobr', 'rb', 'rtc', 'strike', 'tt'];

test('its elements of HTML are those that a post may hold', () => {
  const listed = [...manual.matchAll(/^In (?:a line|blocks): (.+)$/gm)].flatMap(([, names = '']) =>
    names.replaceAll('`', '').split(' '),
  );
  const allowed = [...phrasing, ...flow].filter((name) => forbiddenHint(name) === undefined);
  expect(listed.toSorted()).toEqual(allowed.filter((name) => !obsolete.includes(name)).toSorted());
});
