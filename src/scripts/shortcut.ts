/** Keys that act on their own, everywhere but where a reader types or an open dialog has the keys, and only while the reader wants them (WCAG 2.2, 2.1.4). */
import { recall } from './device.ts';

const takesText = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

/** What was chosen on this page, where the device keeps nothing, stands at its root. */
export const areShortcutsOff = () => (document.documentElement.dataset['shortcuts'] ?? recall('shortcuts')) === 'off';

/** With Caps Lock, too, and where the keyboard writes another script: `KeyS`. */
const letterOf = ({ key, code }: KeyboardEvent) => (key > '~' ? code.slice(3) : key).toLowerCase();

/** @param key As `KeyboardEvent.key` names it, such as `/`. */
export function onShortcut(key: string, act: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (letterOf(event) !== key || event.ctrlKey || event.metaKey || event.altKey) return;
    // A key that is held acts once.
    if (event.repeat || event.defaultPrevented) return;
    if ((event.target as Element).closest(takesText) || document.querySelector('dialog:modal')) return;
    if (areShortcutsOff()) return;
    event.preventDefault();
    act();
  });
}
