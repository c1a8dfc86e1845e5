/** The search over any page. Escape closes it, and the focus goes back to where it was. */
import t from 'sentences:search';
import sheet from '../../styles/search.css?url';
import { element } from '../element.ts';
import { interfaceLanguage } from '../interface-language.ts';
import { withStyles } from '../style-sheet.ts';
import './search-panel.ts';

let dialog: HTMLDialogElement | undefined;

/** @returns its field. */
export async function openSearch(): Promise<HTMLInputElement | null> {
  await withStyles(sheet);
  dialog ??= newDialog();
  const field = dialog.querySelector('input');
  if (dialog.open) return field;
  dialog.showModal();
  field?.select();
  return field;
}

function newDialog(): HTMLDialogElement {
  const close = element('button', { type: 'button', class: 'round-button search-close', 'aria-label': t.close }, '×');
  const made = element(
    'dialog',
    { ...interfaceLanguage(), class: 'search-dialog', 'aria-label': t.title, closedby: 'any' },
    document.createElement('search-panel'),
    close,
  );
  close.addEventListener('click', () => made.close());
  // In a search field that holds words, Escape would empty it first. An input method that composes a word has it for itself.
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    made.close();
  });
  document.body.append(made);
  return made;
}
