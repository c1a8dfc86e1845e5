/** Offers the way to where the reader stopped, and takes nobody there unasked. */
import t from 'sentences:reading';
import { showNotice } from './notice.ts';
import { placeIn } from './places.ts';

export async function offerPlace(prose: Element): Promise<void> {
  const place = placeIn(prose);
  // The browser itself goes back to where a page was left by its own buttons.
  if (!place || scrollY > 0) return;
  const before = [...prose.querySelectorAll('h2, h3')].findLast(
    (heading) =>
      heading === place.block || heading.compareDocumentPosition(place.block) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  // Without the sign of its link.
  const heading = [...(before?.childNodes ?? [])].filter((node) => !(node as Element).matches?.('.anchor'));
  const name = heading
    .map(({ textContent }) => textContent)
    .join('')
    .trim();
  await showNotice(name ? t.resume.replace('{}', name) : t.resumeStart, { label: t.go, act: place.goThere });
}
