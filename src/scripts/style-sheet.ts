/** Style sheets that come with the script that needs them. */

/** Resolves when the sheet at `href` applies, or cannot be had. */
export function withStyles(href: string): Promise<void> {
  const known = [...document.styleSheets].some((sheet) => sheet.href === new URL(href, location.href).href);
  if (known) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
  return new Promise((done) => {
    link.onload = link.onerror = () => done();
  });
}
