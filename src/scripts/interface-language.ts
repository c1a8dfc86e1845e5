/** The attributes of what a script says on the page of a post in another language; none where the page speaks the interface's own. */
export function interfaceLanguage(): { readonly lang?: string; readonly dir?: string } {
  const { lang = '', dir = '' } = document.querySelector<HTMLElement>('body > header') ?? {};
  return lang ? { lang, dir } : {};
}
