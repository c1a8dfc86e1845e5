/** What examples for authors use between them: constructs and their attributes. */
import { readFileSync } from 'node:fs';
import type { Construct } from '../../../src/markdown/construct.ts';
import { Registry } from '../../../src/markdown/construct.ts';
import { constructs } from '../../../src/markdown/constructs/index.ts';
import { compileBody } from './document.ts';

export const manual = readFileSync('docs/writing.md', 'utf8');

/** What a document shows in its blocks of code in `language`. */
export const examplesOf = (document: string, language = 'mdx'): string[] =>
  [...document.matchAll(new RegExp(`^(\`{3,})${language}\\n(.*?)^\\1$`, 'gms'))].map(([, , text = '']) => text);

/** Every construct, and every attribute (`figure dark`). */
export const everything: readonly string[] = [
  ...new Set(
    constructs.flatMap(({ name, attributes = {} }) => [
      name,
      ...Object.values(attributes).flatMap((own) => own.map((attribute) => `${name} ${attribute}`)),
    ]),
  ),
];

export class Usage {
  readonly used = new Set<string>();
  readonly #registry: Registry;

  constructor() {
    this.#registry = new Registry(constructs.map((construct) => this.#noting(construct)));
  }

  #noting(construct: Construct): Construct {
    const { recogniseTag } = construct;
    return {
      ...construct,
      page: (...given) => {
        this.used.add(construct.name);
        return construct.page(...given);
      },
      ...(recogniseTag && {
        recogniseTag: (tag, reading) => {
          for (const attribute of Object.keys(tag.attributes)) this.used.add(`${construct.name} ${attribute}`);
          return recogniseTag(tag, reading);
        },
      }),
    };
  }

  /** What is wrong with `example`, a line each. */
  async faults(example: string, format: 'md' | 'mdx'): Promise<string[]> {
    const { problems } = await compileBody(example, { format, registry: this.#registry });
    return problems.map(({ line, message }) => `${line}: ${message}`);
  }
}
