/** Copies text to the clipboard at the press of a button, which says so. */

/** How long a button says that it has copied, in milliseconds. */
const sayFor = 2000;

/** Whether it is there: the browser may refuse, and without https there is no clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export interface Words {
  readonly copied?: string | undefined;
  readonly notCopied?: string | undefined;
}

/** @param status tells screen readers. */
export function copyOnPress(
  button: HTMLButtonElement,
  textOf: () => string,
  { copied = '', notCopied = '' }: Words,
  status: Element | null,
): void {
  const label = button.textContent;
  const say = (words: string, announced: string) => {
    button.textContent = words;
    status?.replaceChildren(announced);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', async () => {
    const done = (await copyText(textOf())) ? copied : notCopied;
    say(done, done);
    clearTimeout(timer);
    timer = setTimeout(say, sayFor, label, '');
  });
}
