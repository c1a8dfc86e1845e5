/** Arrow keys between a field and the items under it; a letter typed on an item goes on in the field. While an input method composes a word, its keys are its own. */

/** @param root holds the field, and items marked `data-item`. */
export function moveOnArrows(root: HTMLElement, field: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    const isItem = target.matches('[data-item]');
    if ((target !== field && !isItem) || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const stops = [field, ...root.querySelectorAll<HTMLElement>('[data-item]')];
      const next = stops[stops.indexOf(target) + (event.key === 'ArrowDown' ? 1 : -1)];
      event.preventDefault();
      next?.focus();
    } else if (isItem && event.key.length === 1 && event.key !== ' ') field.focus();
  });
}
