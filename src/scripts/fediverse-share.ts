/** Sharing on the fediverse: through the reader's own server, asked for once and kept on this device. */
import t from 'sentences:fediverse';
import sheet from '../styles/fediverse.css?url';
import { recall, remember } from './device.ts';
import { element } from './element.ts';
import { fediverseServer, fediverseShareUrl } from './fediverse.ts';
import { withStyles } from './style-sheet.ts';

/** Points `link` at the server that this device remembers, and offers another one beside it. @returns whether there is one. */
export function leadHome(link: HTMLAnchorElement, text: string): boolean {
  const server = recall('fediverse');
  if (!server) return false;
  link.href = fediverseShareUrl(server, text);
  const button = element(
    'button',
    { type: 'button', class: 'share-item', 'aria-label': `${server}: ${t.change}`, title: t.change },
    server,
  );
  link.parentElement?.querySelector('button')?.remove();
  link.after(' ', button);
  button.addEventListener('click', () => askServer(link, text));
  return true;
}

/** A form under the links. Escape closes it. */
export async function askServer(link: HTMLAnchorElement, text: string): Promise<void> {
  await withStyles(sheet);
  const list = link.closest('ul');
  list?.parentElement?.querySelector('form')?.remove();
  const input = element('input', {
    placeholder: 'mastodon.social',
    required: true,
    inputmode: 'url',
    autocapitalize: 'none',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  input.value = recall('fediverse') ?? '';
  const button = element('button', { class: 'button' }, t.go);
  const form = element('form', { class: 'fediverse' }, element('label', {}, t.ask, input), button);
  input.addEventListener('input', () => input.setCustomValidity(''));
  form.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    form.remove();
    link.focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const server = fediverseServer(input.value);
    input.setCustomValidity(server ? '' : t.wrong);
    if (!input.reportValidity() || !server) return;
    remember('fediverse', server);
    leadHome(link, text);
    form.remove();
    location.assign(fediverseShareUrl(server, text));
  });
  list?.after(form);
  input.focus();
}
