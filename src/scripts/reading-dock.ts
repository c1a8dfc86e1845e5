/** The ring that fills while an article is read: it leads back to the top, and says how long a long one still takes. */

import t from 'sentences:reading';
import sheet from '../styles/comfort.css?url';
import { element, focusFrom } from './element.ts';
import { interfaceLanguage } from './interface-language.ts';
import { rememberPlace } from './places.ts';
import { onShortcut } from './shortcut.ts';
import { withStyles } from './style-sheet.ts';

// An arrow in two circles; the second is drawn as far as the text is read.
const ring =
  '<svg viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="20"/><circle class="dock-arc" cx="24" cy="24" r="20" pathLength="100"/><path d="M24 31V17m-5.5 5.5L24 17l5.5 5.5"/></svg>';

export async function showDock(prose: HTMLElement): Promise<void> {
  await withStyles(sheet);
  const minutes = Number(prose.dataset['minutes'] ?? 0);
  const left = element('p');
  const top = element('button', { type: 'button', 'aria-label': t.top });
  top.innerHTML = ring;
  const dock = element('div', { class: 'dock ui', 'data-away': true, ...interfaceLanguage() }, left, top);
  document.body.append(dock);

  let before = scrollY;
  const show = () => {
    const { top: start, height } = prose.getBoundingClientRect();
    // Read is what has passed the foot of the window.
    const read = Math.min(1, Math.max(0, (innerHeight - start) / height));
    dock.style.setProperty('--read', String(read));
    const minutesLeft = Math.ceil(minutes * (1 - read));
    left.textContent = minutesLeft > 0 ? t.minutesLeft.replace('{}', String(minutesLeft)) : '';
    dock.toggleAttribute('data-away', scrollY < innerHeight / 2);
    const footer = document.querySelector('body > footer')?.getBoundingClientRect();
    dock.toggleAttribute('data-low', footer !== undefined && footer.top < innerHeight);
    if (Math.abs(scrollY - before) > 8) {
      dock.toggleAttribute('data-turned', scrollY < before);
      before = scrollY;
    }
  };
  // A browser tells of both once a frame.
  addEventListener('scroll', show, { passive: true });
  addEventListener('resize', show);
  show();

  const goToTop = () => {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scrollTo({ top: 0, behavior: isCalm ? 'instant' : 'smooth' });
    focusFrom(document.querySelector('h1'));
  };
  top.addEventListener('click', goToTop);
  onShortcut('t', goToTop);
  // The last moment that every browser tells of.
  document.addEventListener('visibilitychange', () => document.hidden && rememberPlace(prose));
  addEventListener('pagehide', () => rememberPlace(prose));
}
