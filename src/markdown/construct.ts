/**
 * The interface of a construct: one thing an author may use, with its syntax, its props and its three renderings.
 * A construct knows nothing of Astro, of files or of the other constructs; whatever it needs comes in as an argument.
 */
import type { Element, ElementContent } from 'hast';
import type { Position } from 'unist';
import type { Sentences } from '../i18n/index.ts';
import type { DocumentReading } from './document-context.ts';

export type Reading = DocumentReading;

/** A construct's place in the tree. `props` are those of the construct of that name. */
export interface ConstructNode {
  type: 'construct';
  name: string;
  props: unknown;
  children: ElementContent[];
  position?: Position | undefined;
}

declare module 'hast' {
  interface ElementContentMap {
    construct: ConstructNode;
  }
  interface RootContentMap {
    construct: ConstructNode;
  }
  interface ElementData {
    /** Written by the author as HTML or JSX, not made from Markdown. */
    authored?: boolean | undefined;
    /** Of an `<img>`: how much room it has, which also lets it open large. */
    place?: string | undefined;
    /** Of an `<img>` in a `<picture>`: other files, and for which windows. */
    versions?: readonly { readonly src: string; readonly media: string }[] | undefined;
    /** Of what stands for `:::name` or `::name`. */
    directive?: { readonly name: string; readonly attributes: Readonly<Record<string, string | null | undefined>> };
    lang?: string | null | undefined;
    meta?: string | null | undefined;
  }
}

/** Props and children of a recognised construct; or nodes to read in its stead, none to leave it out. */
export type Recognised<Props> = { readonly props: Props; readonly children: ElementContent[] } | ElementContent[];

/** A construct called by name: `:::name[label]{attributes}` or `<Name attributes>`. */
export interface Tag {
  readonly name: string;
  /** Known ones, as text; empty for one without a value. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  /** Of a component, the words of its `title`, `summary`, `label` or `caption`. */
  readonly label: ElementContent[];
  readonly children: ElementContent[];
}

/** Where slow work says what is wrong with the construct at hand. `linesBelow` counts from the construct's first line; default 0. */
export interface Reporter {
  error(rule: string, message: string, hint: string, linesBelow?: number): void;
  finding(rule: string, message: string, hint: string): void;
}

export interface Construct<Props = unknown> {
  readonly name: string;
  /** Part of a line of text, such as a link. */
  readonly inline?: boolean;
  /** HTML elements it may be made from; the first construct that recognises one has it. */
  readonly elements?: readonly string[];
  recogniseElement?(element: Element, reading: Reading): Recognised<Props> | undefined;
  /** Names it is called by: `note` serves `:::note`, `::note` and `<Note>`. */
  readonly tags?: readonly string[];
  /** Attributes of each of its tags; any other is an error. Default: none. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  recogniseTag?(tag: Tag, reading: Reading): Recognised<Props>;
  /** What a page needs a style sheet (`src/styles/constructs/<feature>.css`) or script for. Default: the construct's name. */
  features?(props: Props): readonly string[];
  /** Origins of what a reader may open in a frame, which the page's policy then allows. Default: none. */
  frames?(props: Props): readonly string[];
  /** Slow or asynchronous work, once, before the renderings. */
  prepare?(props: Props, report: Reporter): Promise<Props>;
  page(props: Props, children: ElementContent[], labels: Sentences): ElementContent[];
  /** Without class, id or script; URLs absolute. */
  feed(props: Props, children: ElementContent[], labels: Sentences): ElementContent[];
  /** Elements with an equivalent in GFM; `footnote-reference`, `footnote-definition`, `formula` and `formula-block` count as such. Default: as in feeds. */
  markdown?(props: Props, children: ElementContent[], labels: Sentences): ElementContent[];
  /** What a reader reads, given the text of the children. Default: that text. */
  text?(props: Props, children: string): string;
}

/** Checks the types of a construct and forgets its props, so that the registry can hold it. */
export const defineConstruct = <Props>(construct: Construct<Props>): Construct => construct as Construct;

/** `<Name>` for the construct called `name`: `tab-group` is `TabGroup`. */
export const componentName = (name: string) =>
  name.replace(/(?:^|-)(\p{L})/gu, (_, letter: string) => letter.toUpperCase());

export class Registry {
  readonly #byName: ReadonlyMap<string, Construct>;
  readonly #byElement: ReadonlyMap<string, readonly Construct[]>;
  readonly #byTag: ReadonlyMap<string, Construct>;

  constructor(constructs: readonly Construct[]) {
    this.#byName = new Map(constructs.map((construct) => [construct.name, construct]));
    this.#byElement = new Map(
      [...new Set(constructs.flatMap(({ elements }) => elements ?? []))].map((element) => [
        element,
        constructs.filter(({ elements }) => elements?.includes(element)),
      ]),
    );
    this.#byTag = new Map(constructs.flatMap((construct) => (construct.tags ?? []).map((tag) => [tag, construct])));
  }

  named(name: string): Construct {
    const construct = this.#byName.get(name);
    if (!construct) throw new Error(`No construct is called "${name}"`);
    return construct;
  }

  forElement(tagName: string): readonly Construct[] {
    return this.#byElement.get(tagName) ?? [];
  }

  forDirective(name: string): Construct | undefined {
    return this.#byTag.get(name);
  }

  get directiveNames(): string[] {
    return [...this.#byTag.keys()];
  }

  forComponent(name: string): { readonly tag: string; readonly construct: Construct } | undefined {
    for (const [tag, construct] of this.#byTag) if (componentName(tag) === name) return { tag, construct };
    return undefined;
  }

  get componentNames(): string[] {
    return this.directiveNames.map(componentName);
  }
}
