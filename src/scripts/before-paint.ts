/** The text of the script that stands in every page's head, with the address of the sheet it may load. */
import sheet from '../styles/reading.css?url';
import source from './before-paint.inline.js?raw';

export const beforePaint: string = source
  .replace(/^\/\/.*\n/gm, '')
  .replace(/\n\s*/g, '')
  .replace('%sheet%', sheet);
