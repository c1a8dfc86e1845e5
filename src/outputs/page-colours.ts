/** `--color-paper` of `src/styles/tokens.css` by day and by night, in the hex that every browser's frame knows. */
export const pageColours = { light: '#fcfaf6', dark: '#0e131d' } as const;
