/** The vocabulary of schema.org: which properties a type has, read from the declarations of `schema-dts`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from './builds.ts';

interface Declaration {
  readonly parents: readonly string[];
  readonly properties: readonly string[];
}

const source = readFileSync(join(paths.projectRoot, 'node_modules/schema-dts/dist/schema.d.ts'), 'utf8');
const declarations = new Map<string, Declaration>();
/** The name of a type's declaration, by the type. */
const types = new Map<string, string>();
for (const [, name = '', parents = '', body = ''] of source.matchAll(
  /^(?:export )?interface (\w+) extends ([^{]+) \{\n(.*?)^\}/gms,
)) {
  const properties = [...body.matchAll(/^ {4}"([\w-]+)"\?:/gm)].flatMap(([, property]) => property ?? []);
  declarations.set(name, { parents: parents.split(/,\s*/), properties });
  const [, type] = /^ {4}"@type": "(\w+)"/m.exec(body) ?? [];
  if (type) types.set(type, name);
}

const inherited = (name: string): string[] => {
  const { parents = [], properties = [] } = declarations.get(name) ?? {};
  return [...properties, ...parents.flatMap(inherited)];
};

/** The properties of a type and of those above it; nothing for a type that schema.org does not have. */
export function propertiesOf(type: string): ReadonlySet<string> | undefined {
  const name = types.get(type);
  return name === undefined ? undefined : new Set(inherited(name));
}
