/** The text of the script that stands in every page's head, with the addresses of what it may load. */
import displayFont from '../assets/fonts/display.woff2?url';
import textFont from '../assets/fonts/text.woff2?url';
import sheet from '../styles/reading.css?url';
import source from './before-paint.inline.js?raw';

export const beforePaint: string = source
  .replace(/^\/\/.*\n/gm, '')
  .replace(/\n\s*/g, '')
  .replace('%sheet%', sheet)
  .replace('%faces%', `${displayFont} ${textFont}`);
