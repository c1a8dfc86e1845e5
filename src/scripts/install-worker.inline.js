// In the page and not in a file: a browser that has a file wrong, for as long as it was told to keep it, has it right from the worker.
// Never from the browser's own cache: an update must be found.
addEventListener('load', async () => {
  try {
    await navigator.serviceWorker.register('%worker%', { updateViaCache: 'none' });
  } catch {}
});
