/** JSON Schemas (draft 2020-12) of what authors write as YAML, from the schemas and the comments of their fields. */
import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { authorSchema } from '../../src/schemas/author.ts';
import { categorySchema } from '../../src/schemas/category.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { postSchema } from '../../src/schemas/post.ts';
import { seriesSchema } from '../../src/schemas/series.ts';
import { tagSchema } from '../../src/schemas/tag.ts';
import { type FieldComments, fieldComments, groupKey } from './field-comments.ts';

/** By the name of the module in `src/schemas` that holds each. */
const schemas = {
  author: authorSchema,
  category: categorySchema,
  page: pageSchema,
  post: postSchema,
  series: seriesSchema,
  tag: tagSchema,
} as const;

interface Node {
  properties?: Record<string, Node>;
  [keyword: string]: unknown;
}

/** The value of a line such as `title: Hello`. */
const valueIn = (line: string): unknown => Object.values(parse(line) as Record<string, unknown>)[0];

/** What `schema` accepts or more: what only code can judge is left to `npm run check`. */
const jsonSchema = (schema: z.ZodType, comments: FieldComments): object =>
  z.toJSONSchema(schema, {
    io: 'input',
    override({ jsonSchema, path }) {
      const node = jsonSchema as Node;
      const { example } = node;
      delete node['example'];
      // Of an item the example is its list's.
      if (typeof example === 'string' && path.at(-2) === 'properties') node['examples'] = [valueIn(example)];
      const fields = node.properties && comments.get(groupKey(Object.keys(node.properties)));
      for (const [field, comment] of fields ?? []) {
        const property = node.properties?.[field];
        if (!property) continue;
        property['description'] = comment.replaceAll('`', '');
        if (comment.includes('`')) property['markdownDescription'] = comment;
      }
    },
  });

/** Each by its name. */
export const jsonSchemas = (): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const module = `src/schemas/${name}.ts`;
      return [name, jsonSchema(schema, fieldComments(module, readFileSync(module, 'utf8')))];
    }),
  );
