/** The attributes of what a script says on the page of a post in another language; none, which adds nothing to an object, where the page speaks the interface's own. */
export function interfaceLanguage(): { readonly lang: string; readonly dir: string } | '' {
  const { lang, dir } = document.querySelector('body>header') as HTMLElement;
  return lang && { lang, dir };
}
