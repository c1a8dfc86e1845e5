/** Words of a picture that do not say what it shows. */
import { readable } from '../../../markdown/urls.ts';
import { lettersOf } from '../letters.ts';
import { documentRule } from '../rule.ts';

/** What is wrong with the words of the picture at `url`, and with its caption beside them. */
export function faultOfWords(alt: string, url: string, caption: string | null | undefined): string | undefined {
  const file = readable(url)
    .replace(/^.*\/|[?#].*$/g, '')
    .replace(/\.\w+$/, '');
  if (
    /^[\w-]*\.(?:apng|avif|gif|jpe?g|png|svg|tiff?|webp)$/i.test(alt) ||
    (alt === file && /^[^\p{Lu}]*[-_][^\p{Lu}]*$/u.test(alt)) ||
    // As cameras, telephones and desktops name them.
    /^(?:IMG|DSC[FN]?|PXL|DCIM|MVIMG|GOPR|(?:screen ?shot|bildschirmfoto|capture d[’']écran|whatsapp image|cleanshot|image|photo)(?=[ _-]?\d{4}))(?:[\d_.: -]|\b(?:at|from|um|à|AM|PM)\b)*\d(?:[\d_.: -]|\b(?:AM|PM)\b)*(?:\.[a-z]{3,4})?$/i.test(
      alt,
    )
  )
    return `“${alt}” is the name of a file, and does not say what the picture shows.`;
  if (
    /^(?:an? |the )?(?:image|img|picture|photo|photograph|screen ?shot|figure|illustration|diagram|graphic|alt|alt text|untitled|bild|foto)s?(?: ?\d+| here)?\.?$/i.test(
      alt,
    )
  )
    return `“${alt}” does not say what the picture shows.`;
  return caption && lettersOf(alt) === lettersOf(caption)
    ? 'The caption says the same as the words for those who do not see the picture, who hear it twice.'
    : undefined;
}

export const wordsHint = 'Say what it shows, as in “A lamp on a desk”, and in the caption what it means here.';

export const altWords = documentRule({
  id: 'alt-words',
  summary: 'a picture whose words are a file name, “image”, or its caption again',
  good: '![A lamp on a desk](./a.png "The lamp of our first office")',
  bad: '![IMG_1234.jpg](./a.png)',
  visit: {
    image(node, { report }) {
      const fault = faultOfWords(node.alt?.trim() ?? '', node.url, node.title);
      if (fault) report(node, fault, wordsHint);
    },
  },
});
