/** What browser scripts may add to a page, from their own sources and the style sheets that they load: its styles must serve that as well. */
const texts = (modules: Readonly<Record<string, string>>) => Object.values(modules).join('\n');

const scripts = texts(
  import.meta.glob<string>(['./**/*.ts', './*.js'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).replace(/\/\*.*?\*\/|(?<=^|\s)\/\/[^\n]*/gs, '');

/** Every sheet that is named by its address (`?url`) in a script, layout or page. */
export const laterSheets = ['comfort', 'own-faces', 'print', 'reading', 'search'] as const;
const sheets = texts(
  import.meta.glob<string>('../styles/{comfort,own-faces,print,reading,search}.css', {
    query: '?inline',
    import: 'default',
    eager: true,
  }),
);

export const loadedLater = {
  // A script may make a class of every word of its own, and an element of every tag it names.
  classes: new Set(scripts.match(/[\w-]+/g)),
  elements: new Set([...scripts.matchAll(/(?:createElement\(|<)["'`]?([a-z][\w-]*)/g)].map(([, name = '']) => name)),
  variables: new Set([
    ...(scripts.match(/--[\w-]+/g) ?? []),
    ...[...sheets.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name),
  ]),
  sheets,
};
