/** Every construct an author may use. */
import { Registry } from '../construct.ts';
import { abbreviation } from './abbreviation.ts';
import { calloutBlock } from './callout.ts';
import { codeBlock } from './code-block.ts';
import { details } from './details.ts';
import { diagram } from './diagram.ts';
import { embed } from './embed.ts';
import { figure } from './figure.ts';
import { files } from './files.ts';
import { footnote, footnoteMention, footnotes } from './footnotes.ts';
import { heading } from './heading.ts';
import { image } from './image.ts';
import { inlineCode } from './inline-code.ts';
import { link } from './link.ts';
import { maths, mathsBlock } from './maths.ts';
import { media } from './media.ts';
import { ownCode } from './own-code.ts';
import { picture } from './picture.ts';
import { pullQuote } from './pull-quote.ts';
import { quote } from './quote.ts';
import { steps } from './steps.ts';
import { subAndSup } from './sub-and-sup.ts';
import { table } from './table.ts';
import { tab, tabs } from './tabs.ts';
import { task } from './task.ts';

export const constructs = [
  abbreviation,
  calloutBlock,
  // Before whatever else is made from <code> and <pre>.
  maths,
  mathsBlock,
  diagram,
  embed,
  codeBlock,
  details,
  files,
  figure,
  footnote,
  footnoteMention,
  footnotes,
  heading,
  image,
  inlineCode,
  link,
  media,
  ownCode,
  picture,
  pullQuote,
  quote,
  steps,
  // After the mentions of notes, which are <sup> too.
  subAndSup,
  tab,
  tabs,
  table,
  task,
];

export const registry = new Registry(constructs);
