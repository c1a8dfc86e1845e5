import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fieldComments } from '../../../tools/editor/field-comments.ts';
import { jsonSchema, type SchemaName, schemas } from '../../../tools/editor/json-schemas.ts';

describe('the schemas for editors', () => {
  test.for(Object.keys(schemas) as SchemaName[])('%s is as src/schemas says: else type npm run editor', (name) => {
    const module = `src/schemas/${name}.ts`;
    const made = jsonSchema(name, fieldComments(module, readFileSync(module, 'utf8')));
    expect(JSON.parse(readFileSync(`.vscode/schemas/${name}.schema.json`, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(made)),
    );
  });
});

test('a field without a comment is refused, with its line', () => {
  const module = 'export const a = z.strictObject({\n  /** What it does. */\n  one: text(),\n  two: text(),\n});\n';
  expect(() => fieldComments('src/schemas/a.ts', module)).toThrow(
    'src/schemas/a.ts:4 A field has no comment. Write /** what it does, and its default */ above it',
  );
});
