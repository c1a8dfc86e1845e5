/** An address as a QR code (ISO/IEC 18004) in SVG: black on white, whatever the paper or the theme. */
import encodeQR from 'qr';

/** Modules of white around the code; the standard asks for four. */
const quietZone = 4;

/** A module is one unit; dark ones that stand side by side are one stroke. */
export function qrCode(address: string): string {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: quietZone });
  const size = rows.length;
  const strokes = rows.flatMap((row, y) =>
    [
      ...row
        .map((isDark) => (isDark ? '1' : ' '))
        .join('')
        .matchAll(/1+/g),
    ].map(({ 0: run, index }) => `M${index} ${y}.5h${run.length}`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${strokes.join('')}"/></svg>\n`;
}
