/** Buttons that copy how to cite a post, under each form of it. */
import t from 'sentences:citeCopy';
import { copyOnPress } from './copy.ts';
import { element } from './element.ts';

export function offerCopies(cite: HTMLElement): void {
  const status = element('p', { class: 'text-fine text-accent', role: 'status' });
  for (const form of cite.querySelectorAll(':scope > p, :scope > pre')) {
    const button = element('button', { type: 'button', class: 'share-item' }, form.matches('pre') ? t.bibtex : t.text);
    copyOnPress(button, () => form.textContent, t, status);
    form.after(button);
  }
  cite.append(status);
}
