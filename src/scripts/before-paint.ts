/** The text of the script that stands in every page's head, with the addresses of what it may load. */
import { serviceWorkerUrl, withBase } from '../domain/urls.ts';
import faces from '../styles/own-faces.css?url';
import reading from '../styles/reading.css?url';
import source from './before-paint.inline.js?raw';
import installWorker from './install-worker.inline.js?raw';

export const beforePaint: string = (worksOffline ? source + installWorker : source)
  .replace('%worker%', withBase(serviceWorkerUrl, import.meta.env.BASE_URL.slice(0, -1)))
  .replace(/^\/\/.*\n/gm, '')
  .replace(/\n\s*/g, '')
  .replace('%base%', import.meta.env.BASE_URL)
  .replace('%sheet%', reading)
  .replace('%faces%', faces);
