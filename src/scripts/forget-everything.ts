/** `<forget-everything>`: deletes all that the site keeps on this device. Without JavaScript nothing is kept, and no button is there. */

import { remember } from './device.ts';
import { deleteCaches } from './offline/messages.ts';
import { storageKeys } from './storage-keys.ts';

async function forget(): Promise<void> {
  for (const key of storageKeys) remember(key, undefined);
  await deleteCaches();
  // Another site of the same host may have one, too.
  await (await navigator.serviceWorker.getRegistration())?.unregister();
}

class ForgetEverything extends HTMLElement {
  connectedCallback(): void {
    const [button, said] = [this.querySelector('button'), this.querySelector('[role=status]')];
    if (!button || !said) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      // Where there is no storage there is nothing to delete.
      await forget().catch(() => undefined);
      said.textContent = this.dataset['done'] ?? '';
    });
  }
}

customElements.define('forget-everything', ForgetEverything);
