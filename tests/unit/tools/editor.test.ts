import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldComments } from '../../../tools/editor/field-comments.ts';
import { jsonSchemas } from '../../../tools/editor/json-schemas.ts';

test.for(Object.entries(jsonSchemas()))(
  'the schema of a %s is as src/schemas says: else type npm run editor',
  ([name, schema]) => {
    const written = readFileSync(`.vscode/schemas/${name}.schema.json`, 'utf8');
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(schema)));
  },
);

test('a field without a comment is refused, with its line', () => {
  const module = 'export const a = z.strictObject({\n  /** What it does. */\n  one: text(),\n  two: text(),\n});\n';
  expect(() => fieldComments('src/schemas/a.ts', module)).toThrow(
    'src/schemas/a.ts:4 A field has no comment. Write /** what it does, and its default */ above it',
  );
});
