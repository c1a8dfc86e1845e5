/** How elements of the source are recognised again after they went through the HTML parser as text. */
import type { Nodes } from 'hast';
import type { Point } from '../problems.ts';

/** An element of the source under its number. */
export interface Mark {
  readonly name: string;
  readonly authored: boolean;
  /** Where it begins, in the body. */
  readonly at: Point | undefined;
  /** Number of the element it is written in; -1 at the top. */
  readonly parent: number;
  /** The node itself, unless it is a tag in a piece of raw HTML. */
  readonly node?: Nodes | undefined;
}

export const markAttribute = 'data-sodiarc-mark';
/** The attribute as hast has it. */
export const markProperty = 'dataSodiarcMark';
/** Stands for a node that HTML does not know: an expression, a component. */
export const foreignNode = 'sodiarc-node';
