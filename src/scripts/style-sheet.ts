/** Style sheets that come with the script that needs them. */

const sheets = new Map<string, Promise<void>>();

/**
 * Resolves when the sheet at `href` applies; for those who wait for the same in the order of their calls.
 * @throws Error when it cannot be had; asked again, it may be.
 */
export function withStyles(href: string): Promise<void> {
  const sheet = sheets.get(href) ?? load(href);
  sheets.set(href, sheet);
  return sheet;
}

function load(href: string): Promise<void> {
  if ([...document.styleSheets].some((sheet) => sheet.href === new URL(href, location.href).href))
    return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
  return new Promise((done, fail) => {
    link.onload = () => done();
    link.onerror = () => {
      link.remove();
      sheets.delete(href);
      fail(new Error(`The style sheet ${href} cannot be had`));
    };
  });
}
