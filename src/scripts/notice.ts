/** A short notice over the foot of the page, read out by screen readers. It goes when it is dismissed, or when the reader reads on. */

import t from 'sentences:reading';
import sheet from '../styles/comfort.css?url';
import { element } from './element.ts';
import { interfaceLanguage } from './interface-language.ts';
import { withStyles } from './style-sheet.ts';

export interface Action {
  readonly label: string;
  /** A link, or something to do. */
  readonly act: string | (() => void);
}

/** In pixels. */
const readOn = 400;

export async function showNotice(text: string, action?: Action): Promise<void> {
  await withStyles(sheet);
  document.querySelector('.notice')?.remove();
  const said = element('p', { role: 'status' });
  const notice = element('div', { class: 'notice ui', ...interfaceLanguage() }, said);
  const gone = new AbortController();
  const { signal } = gone;
  const dismiss = () => {
    gone.abort();
    notice.remove();
  };
  if (typeof action?.act === 'string') notice.append(element('a', { href: action.act }, action.label));
  else if (action) {
    const { act } = action;
    const button = element('button', { type: 'button' }, action.label);
    button.addEventListener('click', () => {
      dismiss();
      act();
    });
    notice.append(button);
  }
  const close = element('button', { type: 'button', class: 'notice-close', 'aria-label': t.dismiss }, '×');
  close.addEventListener('click', dismiss);
  notice.append(close);
  // First in the content: the next thing the Tab key meets after the header.
  document.querySelector('main')?.prepend(notice);
  // A status is read out when its text changes, not when it comes with it.
  requestAnimationFrame(() => said.append(text));

  const start = scrollY;
  addEventListener('scroll', () => Math.abs(scrollY - start) > readOn && dismiss(), { signal, passive: true });
  addEventListener('keydown', ({ key }) => key === 'Escape' && dismiss(), { signal });
}
