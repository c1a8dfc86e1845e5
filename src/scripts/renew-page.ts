/**
 * Loads the page anew when a script that it names is gone, as in a tab that was open while the site was published: what
 * was pressed is there then. Where the page cannot be had either, it stays to be read.
 */
export async function renewPage(): Promise<void> {
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  if (answer?.ok) location.reload();
}
