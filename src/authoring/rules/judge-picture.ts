/** Asks the rules about the file of a picture. */
import type { Problem } from '../../domain/problem.ts';
import { pictureRules } from './index.ts';
import type { PictureFacts, PictureRule } from './rule.ts';

/** Tag of the directory of places in the first directory of Exif (CIPA DC-008, section 4.6.3). */
const gps = 0x8825;

/** Whether Exif, as sharp gives it (with the six bytes of its name or without), has a place. */
export function hasPlace(exif: Buffer | undefined): boolean {
  if (!exif) return false;
  const tiff = exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif;
  if (tiff.length < 8) return false;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (start + 2 > tiff.length) return false;
  const places = Array.from({ length: short(start) }, (_, index) => start + 2 + 12 * index);
  return places.some((at) => at + 2 <= tiff.length && short(at) === gps);
}

export const judgePicture = (picture: PictureFacts): Pick<Problem, 'severity' | 'rule' | 'message' | 'hint'>[] =>
  (pictureRules as readonly PictureRule[]).flatMap(({ id: rule, severity = 'finding', judge }) => {
    const found = judge(picture);
    return found ? [{ severity, rule, ...found }] : [];
  });
