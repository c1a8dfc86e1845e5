// The reader's choices (reading-choices.ts) before anything is shown. Written by the parser, the sheet holds the first paint back.
try {
  const { theme, reading } = localStorage;
  const { dataset } = document.documentElement;
  if (theme === 'light' || theme === 'dark') {
    dataset.theme = theme;
    for (const m of document.querySelectorAll('[name=theme-color]'))
      m.media = m.dataset.theme === theme ? 'all' : 'not all';
  }
  if (reading) {
    dataset.reading = reading;
    document.write('<link rel=stylesheet href=%sheet%>');
  }
} catch {}
// After a page of this site its typefaces are in the browser's cache; before, they come later (faces.ts).
if (document.referrer.startsWith(`${location.origin}%base%`)) document.write('<link rel=stylesheet href=%faces%>');
