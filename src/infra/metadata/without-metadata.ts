/**
 * Files as they are published: what is seen and heard, and nothing that a camera, a phone or a program wrote beside it — no place, no
 * serial number, no name. The kind of a file is read from its bytes.
 */
import sharp from 'sharp';
import { cleanCaptions, isCaptions } from './captions.ts';
import { type DrawingFile, readDrawingFile } from './drawing-file.ts';
import { cleanGif, isGif } from './gif.ts';
import { cleanIsoMedia, isIsoMedia } from './iso-media.ts';
import { cleanMatroska, isMatroska } from './matroska.ts';
import { cleanMpegAudio, isMpegAudio } from './mpeg-audio.ts';
import { Unclean } from './unclean.ts';
import { cleanWave, isWave } from './wave.ts';

/** Names of files that may hold metadata, those of kinds that no post plays among them. */
export const isPictureName = (name: string): boolean => /\.(?:apng|avif|gif|jpe?g|png|svg|tiff?|webp)$/i.test(name);
export const isRecordingName = (name: string): boolean =>
  /\.(?:flac|m4a|m4v|mov|mp3|mp4|ogg|opus|vtt|wav|webm)$/i.test(name);

type Kind = readonly [is: (bytes: Buffer) => boolean, clean: (bytes: Buffer) => Buffer];

/** Whose bytes are kept, and walked. */
const kinds: readonly Kind[] = [
  [isGif, cleanGif],
  [isMatroska, cleanMatroska],
  [isWave, cleanWave],
  [isCaptions, cleanCaptions],
];

/** Formats of still and moving pictures that are written anew, upright and in sRGB. */
const encoders = {
  jpeg: { quality: 88, mozjpeg: true },
  png: { compressionLevel: 9 },
  webp: { quality: 88 },
  avif: { quality: 60, effort: 2 },
  tiff: {},
} as const;

const isEncoded = (format: string | undefined): format is keyof typeof encoders =>
  format !== undefined && Object.hasOwn(encoders, format);

async function picture(bytes: Buffer): Promise<Buffer | undefined> {
  const metadata = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  const format = metadata?.format === 'heif' && metadata.compression === 'av1' ? 'avif' : metadata?.format;
  if (!isEncoded(format)) return undefined;
  return sharp(bytes, { animated: format === 'webp' })
    .autoOrient()
    .toColourspace('srgb')
    .toFormat(format, encoders[format])
    .toBuffer();
}

/** Whether a file is XML by its first bytes, in any encoding. */
export const isMarkup = (bytes: Buffer): boolean =>
  /^\s*</.test(bytes.toString('latin1', 0, 200).replace(/[\0\xef\xbb\xbf\xfe\xff]/g, ''));

export const drawingFile = (bytes: Uint8Array): Promise<DrawingFile> =>
  readDrawingFile(bytes, async (embedded) => withoutMetadata(embedded));

/**
 * The same picture, film, recording or captions without metadata.
 * @throws Unclean when the file is damaged, or of a kind whose metadata cannot be taken out.
 */
export async function withoutMetadata(bytes: Buffer): Promise<Buffer> {
  for (const [is, clean] of kinds) if (is(bytes)) return guarded(bytes, clean);
  if (isMarkup(bytes)) return Buffer.from((await drawingFile(bytes)).svg);
  const shown = await picture(bytes);
  if (shown) return shown;
  if (isIsoMedia(bytes)) return guarded(bytes, cleanIsoMedia);
  if (isMpegAudio(bytes)) return guarded(bytes, cleanMpegAudio);
  throw new Unclean(
    'is damaged, or of a kind whose metadata the site cannot take out',
    'Play it: if it does not play, export it again; if it does, convert it to MP4, WebM, MP3, M4A or WAV.',
  );
}

/** What reads beyond the end of a file has met a damaged one. */
function guarded(bytes: Buffer, clean: (bytes: Buffer) => Buffer): Buffer {
  try {
    return clean(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new Unclean('is cut short or damaged');
    throw error;
  }
}
