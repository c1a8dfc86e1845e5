/** Elements for what scripts add to a page, and where its keyboard stands. */

/** `attributes` with `true` stand without a value, with `false` or `undefined` not at all. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** The keyboard and the screen reader go on from `target`, which the Tab key does not stop at. */
export function focusFrom(target: Element | null | undefined): void {
  target?.setAttribute('tabindex', '-1');
  (target as HTMLElement | null | undefined)?.focus({ preventScroll: true });
}
