/** Asks the rules about one document, in one walk over its tree. */
import type { Nodes, Root } from 'mdast';
import { placeAt } from '../../domain/problem.ts';
import type { Problems } from '../../markdown/problems.ts';
import type { CompileInput, ParsedSource } from '../../markdown/types.ts';
import { documentRules } from './index.ts';
import { proseOf } from './prose.ts';
import type { DocumentRule, LintedDocument, Spot } from './rule.ts';
import { written } from './written-elements.ts';

type Visitor = (node: Nodes, document: LintedDocument) => void;

const all: readonly DocumentRule[] = documentRules;
const visitorsOf = (type: string) =>
  all.flatMap((rule) => {
    const visitor = rule.visit?.[type as Nodes['type']] as Visitor | undefined;
    return visitor ? [{ rule, visitor }] : [];
  });
const types = new Set(all.flatMap(({ visit }) => Object.keys(visit ?? {})));
const visitors = new Map([...types].map((type) => [type, visitorsOf(type)]));

class Linter implements LintedDocument {
  readonly source: string;
  readonly format: CompileInput['format'];
  readonly url: string;
  readonly site: string;
  readonly root: Root;
  readonly ancestors: Nodes[] = [];
  readonly #problems: Problems;
  /** The one being asked. */
  #rule: DocumentRule | undefined;

  constructor(root: Root, source: string, { format, url, site }: CompileInput, problems: Problems) {
    this.root = root;
    this.source = source;
    this.format = format;
    this.url = url;
    this.site = site;
    this.#problems = problems;
  }

  sourceOf = ({ position }: Nodes): string =>
    position ? this.source.slice(position.start.offset, position.end.offset) : '';

  report = (at: Spot, message: string, hint: string): void => {
    const { severity = 'finding', id } = this.#rule ?? {};
    if (!id) return;
    const point = typeof at === 'number' ? placeAt(this.source, at) : at.position?.start;
    this.#problems[severity](point && { line: point.line, column: point.column }, id, message, hint);
  };

  walk = (): void => this.#walk(this.root);

  async judgeWhole(): Promise<void> {
    for (const rule of all) {
      this.#rule = rule;
      await rule.whole?.(this);
    }
  }

  #visit(node: Nodes): void {
    for (const { rule, visitor } of visitors.get(node.type) ?? []) {
      this.#rule = rule;
      visitor(node, this);
    }
  }

  #walk(node: Nodes): void {
    this.#visit(node);
    const around = this.ancestors.at(-1);
    for (const like of written(node, around && 'children' in around ? around.children : [])) this.#visit(like);
    const prose = proseOf(node, this.source);
    if (prose)
      for (const rule of all) {
        this.#rule = rule;
        rule.prose?.(prose, this);
      }
    if (!('children' in node)) return;
    this.ancestors.push(node);
    for (const child of node.children) this.#walk(child);
    this.ancestors.pop();
  }
}

export async function lintDocument(
  { root, source, written }: ParsedSource,
  input: CompileInput,
  problems: Problems,
): Promise<void> {
  new Linter(root, source, input, problems).walk();
  await new Linter(root, written, input, problems).judgeWhole();
}
