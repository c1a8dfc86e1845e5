try {
  const t = localStorage.theme;
  if (t === 'light' || t === 'dark') {
    document.documentElement.dataset.theme = t;
    for (const m of document.querySelectorAll('[name=theme-color]'))
      m.media = m.dataset.theme === t ? 'all' : 'not all';
  }
} catch {}
