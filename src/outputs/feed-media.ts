/** The picture of an item in Media RSS 1.5.1, for RSS and Atom alike. */
import type { FeedItem } from './feed-item.ts';
import { textElement, xmlElement } from './xml.ts';

export function mediaContent({ image }: FeedItem): string {
  if (!image) return '';
  const { url, type, bytes: fileSize, width, height, alt } = image;
  return xmlElement(
    'media:content',
    { url, type, medium: 'image', fileSize, width, height },
    textElement('media:description', alt, { type: 'plain' }),
  );
}
