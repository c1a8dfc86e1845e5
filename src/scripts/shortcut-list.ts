/** The list of keys that act, in a dialog. */
import t from 'sentences:shortcuts';
import sheet from '../styles/comfort.css?url';
import { element } from './element.ts';
import { interfaceLanguage } from './interface-language.ts';
import { areShortcutsOff } from './shortcut.ts';
import { withStyles } from './style-sheet.ts';

export async function showShortcuts(): Promise<void> {
  await withStyles(sheet);
  // Pressed twice before it came.
  if (document.querySelector('.shortcuts')) return;
  const rows = t.keys.flatMap(([keys, act]) => [
    element('dt', {}, ...keys.split(' ').flatMap((key) => [element('kbd', {}, key), ' '])),
    element('dd', {}, act),
  ]);
  const dialog = element(
    'dialog',
    { ...interfaceLanguage(), class: 'shortcuts ui', 'aria-labelledby': 'site:shortcuts', closedby: 'any' },
    element('h2', { id: 'site:shortcuts' }, t.title),
    element('dl', {}, ...rows),
    ...(areShortcutsOff() ? [element('p', {}, t.off)] : []),
    element('form', { method: 'dialog' }, element('button', {}, t.close)),
  );
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
  // The focus is at its end, and reading begins at its top.
  dialog.scrollTop = 0;
}
