/** The one file of an author's picture, whatever shows it. */
import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import type { Author } from '../../domain/post';

/** Site path; nothing for an author without a picture. Drawings stay as they are, the rest fits 64 pixels on a dense screen. */
export async function portraitFile({ avatar }: Author): Promise<string | undefined> {
  if (!avatar || avatar.format === 'svg') return avatar?.src;
  return (await getImage({ src: avatar as ImageMetadata, width: 128, height: 128, format: 'webp' })).src;
}
