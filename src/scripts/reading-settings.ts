/** `<reading-settings>`: the button that opens the reading settings. They come when they are first asked for. Without JavaScript it is not there, and the system decides. */
import { recall } from './device.ts';
import { renewPage } from './renew-page.ts';
import { onShortcut } from './shortcut.ts';

class ReadingSettings extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    // Once there, the panel belongs to the button, and the browser opens and closes it.
    const open = async () => {
      if (button.popoverTargetElement) return;
      const { openPanel } = await import('./settings-panel.ts');
      await openPanel(button);
    };
    button.addEventListener('click', () => open().catch(renewPage));
    onShortcut('a', () => button.click());
    onShortcut('?', () => import('./shortcut-list.ts').then(({ showShortcuts }) => showShortcuts()).catch(renewPage));
    // Another tab chose, or another page before the way back to this one.
    const follow = async () => {
      const { theme, reading } = document.documentElement.dataset;
      if (recall('theme') === (theme ?? null) && recall('reading') === (reading ?? null)) return;
      const { applyChoices, recallChoices } = await import('./reading-choices.ts');
      await applyChoices(recallChoices());
    };
    addEventListener('storage', follow);
    addEventListener('pageshow', follow);
  }
}

customElements.define('reading-settings', ReadingSettings);
