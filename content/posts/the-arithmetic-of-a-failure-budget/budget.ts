/** The arithmetic of the figure, at build and in the browser. */

const days = 30;
const columns = 24;
/** What is drawn at most. */
const rows = 20;

/** How many sales may go bad in thirty days. `target` is in per cent; the sum is done in whole numbers, which lose nothing to rounding. */
export const failuresAllowed = (salesADay: number, target: number): number =>
  Math.floor((salesADay * days * (10_000 - Math.round(target * 100))) / 10_000);

export function inWords(failures: number): string {
  if (failures === 0) return 'No failure at all in thirty days';
  const shown = failures.toLocaleString('en');
  if (failures === 1) return 'One failure in thirty days';
  if (failures > days * 2) return `${shown} failures in thirty days, about ${Math.round(failures / days)} a day`;
  return `${shown} failures in thirty days, one every ${(days / failures).toFixed(1).replace('.0', '')} days`;
}

/** A dot for each failure, as a path of round ends, in a box whose unit is half a dot's distance. */
export function lamps(failures: number): { readonly path: string; readonly viewBox: string } {
  const drawn = Math.min(failures, columns * rows);
  const dots = Array.from(
    { length: drawn },
    (_, index) => `M${(index % columns) * 2 + 1} ${Math.floor(index / columns) * 2 + 1}h0`,
  );
  return { path: dots.join(''), viewBox: `0 0 ${columns * 2} ${Math.max(1, Math.ceil(drawn / columns)) * 2}` };
}
