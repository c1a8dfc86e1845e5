/** Every construct an author may use. */
import { Registry } from '../construct.ts';
import { calloutBlock } from './callout.ts';
import { codeBlock } from './code-block.ts';
import { footnote, footnoteMention, footnotes } from './footnotes.ts';
import { heading } from './heading.ts';
import { image } from './image.ts';
import { inlineCode } from './inline-code.ts';
import { link } from './link.ts';
import { maths, mathsBlock } from './maths.ts';
import { quote } from './quote.ts';
import { table } from './table.ts';
import { task } from './task.ts';

export const registry = new Registry([
  calloutBlock,
  // Before whatever else is made from <code> and <pre>.
  maths,
  mathsBlock,
  codeBlock,
  footnote,
  footnoteMention,
  footnotes,
  heading,
  image,
  inlineCode,
  link,
  quote,
  table,
  task,
]);
