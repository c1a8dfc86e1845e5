/** `npm run editor`: writes what editors and the manual know, from the schemas, the constructs and the content. */
import '../plain-errors.ts';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFolder } from '../../src/authoring/content.ts';
import { writeCompletions } from '../../src/authoring/editor-completions.ts';
import { constructs } from '../../src/markdown/constructs/index.ts';
import { jsonSchemas } from './json-schemas.ts';
import { withParts } from './manual.ts';

const schemas = jsonSchemas();
mkdirSync('.vscode/schemas', { recursive: true });
for (const [name, schema] of Object.entries(schemas))
  writeFileSync(`.vscode/schemas/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);

const manual = 'docs/writing.md';
writeFileSync(manual, withParts(readFileSync(manual, 'utf8'), schemas, constructs));

await writeCompletions(await readFolder());
