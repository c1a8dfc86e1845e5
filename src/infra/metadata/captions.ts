/** WebVTT captions without what nobody is shown: notes, comments of styles, and words beside and below the signature (https://www.w3.org/TR/webvtt1/). */
import { Unclean } from './unclean.ts';

export const isCaptions = (bytes: Buffer): boolean =>
  /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(bytes.toString('utf8', 0, 16));

/** @throws Unclean */
export function cleanCaptions(bytes: Buffer): Buffer {
  const [head, ...blocks] = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/);
  if (head === undefined) throw new Unclean('is empty');
  // A cue may follow the signature's line at once.
  const [, ...lines] = head.split('\n');
  const cue = lines.findIndex((line) => line.includes('-->'));
  const first = cue === -1 ? [] : [lines.slice(cue).join('\n')];
  const shown = [...first, ...blocks]
    .filter((block) => block.trim() !== '' && !/^NOTE(?:[ \t\n]|$)/.test(block.trimStart()))
    .map((block) => (/^\s*STYLE[ \t]*\n/.test(block) ? block.replace(/\/\*.*?(?:\*\/|$)/gs, '') : block));
  return Buffer.from(`${['WEBVTT', ...shown.map((block) => block.replace(/^\n+|\n+$/g, ''))].join('\n\n')}\n`);
}
