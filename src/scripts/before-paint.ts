/** The text of the script that stands in every page's head, with the addresses of what it may load. */
import faces from '../styles/own-faces.css?url';
import reading from '../styles/reading.css?url';
import source from './before-paint.inline.js?raw';

export const beforePaint: string = source
  .replace(/^\/\/.*\n/gm, '')
  .replace(/\n\s*/g, '')
  .replace('%sheet%', reading)
  .replace('%faces%', faces);
