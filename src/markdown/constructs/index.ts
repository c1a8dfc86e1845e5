/** Every construct an author may use. */
import { Registry } from '../construct.ts';
import { codeBlock } from './code-block.ts';
import { footnote, footnoteMention, footnotes } from './footnotes.ts';
import { heading } from './heading.ts';
import { image } from './image.ts';
import { link } from './link.ts';
import { table } from './table.ts';
import { task } from './task.ts';

export const registry = new Registry([
  codeBlock,
  footnote,
  footnoteMention,
  footnotes,
  heading,
  image,
  link,
  table,
  task,
]);
