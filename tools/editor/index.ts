/** `npm run editor`: writes what editors and the manual know of the fields, from the schemas. */
import '../plain-errors.ts';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFolder } from '../../src/authoring/content.ts';
import { writeCompletions } from '../../src/authoring/editor-completions.ts';
import { fieldComments } from './field-comments.ts';
import { jsonSchema, type SchemaName, schemas } from './json-schemas.ts';

mkdirSync('.vscode/schemas', { recursive: true });
for (const name of Object.keys(schemas) as SchemaName[]) {
  const module = `src/schemas/${name}.ts`;
  const schema = jsonSchema(name, fieldComments(module, readFileSync(module, 'utf8')));
  writeFileSync(`.vscode/schemas/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
}

await writeCompletions(await readFolder());
