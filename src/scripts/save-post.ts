/** `<save-post>`: puts the article on the reading list of this device, or takes it off; and what else accompanies reading, when its moment comes. Without JavaScript there is no button. */
import { recall } from './device.ts';
import { renewPage } from './renew-page.ts';
import { onShortcut } from './shortcut.ts';

class SavePost extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const prose = document.querySelector<HTMLElement>('.prose');
    if (!button || !prose) return;
    const keeps = (key: 'saved' | 'places') => recall(key)?.includes(`"${location.pathname}"`);
    const save = button.textContent;
    const show = () => {
      button.textContent = keeps('saved') ? (this.dataset['saved'] ?? save) : save;
    };
    show();
    for (const event of ['storage', 'pageshow']) addEventListener(event, show);
    const press = async () => {
      // Pressed twice before it came, it means the same twice.
      const isWanted = !keeps('saved');
      const { setSaved } = await import('./reading-list.ts');
      const said = setSaved(isWanted);
      // The copy may take its time.
      show();
      await said;
    };
    button.addEventListener('click', () => press().catch(renewPage));
    onShortcut('s', () => button.click());

    const start = async () => (await import('./reading-dock.ts')).showDock(prose);
    addEventListener('scroll', start, { once: true, passive: true });
    if (keeps('places') && !location.hash)
      addEventListener('load', async () => (await import('./resume.ts')).offerPlace(prose));
  }
}

customElements.define('save-post', SavePost);
