/** The reading settings, built when they are first asked for. A choice holds at once, and on this device from then on. */
import t from 'sentences:settings';
import sheet from '../styles/comfort.css?url';
import { remember } from './device.ts';
import { element } from './element.ts';
import { holdPlace } from './places.ts';
import { applyChoices, type Choices, choices, recallChoices, rememberChoices } from './reading-choices.ts';
import { areShortcutsOff } from './shortcut.ts';
import { withStyles } from './style-sheet.ts';

const words = {
  theme: [t.theme, t.themes],
  size: [t.size, t.sizes],
  face: [t.face, t.faces],
  width: [t.width, t.widths],
} as const satisfies Record<keyof Choices, readonly [string, Readonly<Record<string, string>>]>;

const groups = Object.keys(choices) as (keyof Choices)[];

/** Gives `button` the panel to open and close, and opens it. */
export async function openPanel(button: HTMLButtonElement): Promise<void> {
  await withStyles(sheet);
  // Pressed twice before it came.
  if (button.popoverTargetElement) return;
  const panel = settingsPanel();
  button.after(panel);
  button.popoverTargetElement = panel;
  panel.showPopover({ source: button });
}

function settingsPanel(): HTMLElement {
  const said = element('p', { class: 'panel-said', role: 'status' });
  const reset = element('button', { type: 'button' }, t.reset);
  const keys = element('input', { type: 'checkbox' });
  const list = element('button', { type: 'button', class: 'panel-keys' }, t.allShortcuts);
  const panel = element(
    'div',
    { popover: 'auto', class: 'panel ui', role: 'dialog', 'aria-label': t.title, tabindex: '-1', autofocus: true },
    ...groups.map(group),
    element('div', { class: 'panel-foot' }, element('label', { class: 'panel-keys' }, keys, t.shortcuts), list, reset),
    said,
  );

  const { dataset } = document.documentElement;
  const show = () => {
    const chosen = recallChoices();
    for (const name of groups) {
      const radio = panel.querySelector<HTMLInputElement>(`[name=reading-${name}][value=${chosen[name]}]`);
      if (radio) radio.checked = true;
    }
    keys.checked = !areShortcutsOff();
    reset.hidden = groups.every((name) => chosen[name] === choices[name][0]);
  };
  const say = (isKept: boolean) => {
    said.textContent = isKept ? '' : t.notKept;
    show();
  };
  const choose = (chosen: Choices) => {
    say(rememberChoices(chosen));
    return take(chosen);
  };
  const chosenNow = () =>
    Object.fromEntries(
      groups.map((name) => [name, panel.querySelector<HTMLInputElement>(`[name=reading-${name}]:checked`)?.value]),
    ) as unknown as Choices;

  panel.addEventListener('change', ({ target }) => {
    if (target !== keys) return void choose(chosenNow());
    const isKept = remember('shortcuts', keys.checked ? undefined : 'off');
    if (isKept) delete dataset['shortcuts'];
    else dataset['shortcuts'] = keys.checked ? 'on' : 'off';
    say(isKept);
  });
  reset.addEventListener('click', () => {
    choose({ theme: 'system', size: 'normal', face: 'serif', width: 'normal' });
    panel.focus();
  });
  list.addEventListener('click', async () => {
    const { showShortcuts } = await import('./shortcut-list.ts');
    panel.hidePopover();
    await showShortcuts();
  });
  // Another tab may have chosen.
  panel.addEventListener('beforetoggle', show);
  addEventListener('storage', show);
  show();
  return panel;
}

function group(name: keyof Choices): HTMLElement {
  const [legend, labels] = words[name];
  return element(
    'fieldset',
    {},
    element('legend', {}, legend),
    element(
      'div',
      {},
      ...choices[name].toSorted(bySize).map((value) => {
        const label = (labels as Readonly<Record<string, string>>)[value] ?? value;
        const isLetter = name === 'size';
        return element(
          'label',
          { title: isLetter && label },
          element('input', { type: 'radio', name: `reading-${name}`, value, 'aria-label': isLetter && label }),
          element('span', { [`data-${name}`]: value }, isLetter ? 'A' : label),
        );
      }),
    ),
  );
}

/** The page takes it on, and goes on showing the words that are being read, also when a typeface comes later. */
async function take(chosen: Choices): Promise<void> {
  const back = holdPlace();
  // The browser would go by what stands at the edge of the window, and its scrolling could not be told from the reader's.
  const { style } = document.documentElement;
  style.setProperty('overflow-anchor', 'none');
  await applyChoices(chosen);
  back();
  const there = scrollY;
  // A typeface is asked for when text is laid out in it.
  await new Promise(requestAnimationFrame);
  await document.fonts.ready;
  if (scrollY === there) back();
  style.removeProperty('overflow-anchor');
}

/** The site's own size and width stand between smaller and larger ones. */
function bySize(a: string, b: string): number {
  const rank = (value: string) => (value === 'small' || value === 'narrow' ? -1 : 0);
  return rank(a) - rank(b);
}
