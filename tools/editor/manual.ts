/** The parts of docs/writing.md that are made: a table for the fields of each schema, and one for the blocks that have a name. */
import { type Construct, componentName } from '../../src/markdown/construct.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly examples?: readonly unknown[];
}

/** A value as YAML writes it on one line. */
function inYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, own]) => `${key}: ${inYaml(own)}`)
      .join(', ')} }`;
  return /^@/.test(String(value)) ? `"${value}"` : String(value);
}

const row = (...cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]) =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n');

/** The fields of `schema`, or of its field that `path` leads to. */
function fieldTable(schema: Schema, path: readonly string[]): string {
  const inner = path.reduce<Schema>((group, name) => group.properties?.[name] ?? {}, schema);
  const { properties = {} } = inner.items ?? inner;
  return table(
    ['field', 'example', 'what it does'],
    Object.entries(properties).map(([name, { description = '', markdownDescription = description, examples = [] }]) =>
      row(`\`${name}\``, `\`${name}: ${inYaml(examples[0])}\``, markdownDescription),
    ),
  );
}

const blockTable = (constructs: readonly Construct[]) =>
  table(
    ['block', 'component', 'attributes'],
    constructs.flatMap(({ tags = [], attributes = {} }) =>
      tags.map((tag) =>
        row(
          `\`${tag}\``,
          `\`<${componentName(tag)}>\``,
          (attributes[tag] ?? []).map((name) => `\`${name}\``).join(' ') || 'none',
        ),
      ),
    ),
  );

/** @throws Error when a part names a schema that there is not. */
export function withParts(
  manual: string,
  schemas: Readonly<Record<string, object>>,
  constructs: readonly Construct[],
): string {
  return manual.replace(
    /(?<=<!-- (?<kind>fields|blocks)(?:: (?<name>\w+)(?<path>(?: \w+)*))? -->\n).*?(?=<!-- end -->)/gs,
    (...found) => {
      const { kind, name = '', path = '' } = found.at(-1) as Readonly<Record<string, string | undefined>>;
      if (kind === 'blocks') return `\n${blockTable(constructs)}\n\n`;
      const schema = schemas[name];
      if (!schema) throw new Error(`docs/writing.md asks for the fields of "${name}", which is no schema`);
      return `\n${fieldTable(schema as Schema, path.split(' ').filter(Boolean))}\n\n`;
    },
  );
}
