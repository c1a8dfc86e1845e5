/** Words of a picture that do not say what it shows. */
import { documentRule } from '../rule.ts';

const hint = (url: string) => `Write ![What it shows](${url}).`;
const same = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const altWords = documentRule({
  id: 'alt-words',
  severity: 'finding',
  summary: 'a picture whose words are a file name, “image”, or its caption again',
  good: '![A lamp on a desk](./a.png "The lamp of our first office")',
  bad: '![IMG_1234.jpg](./a.png)',
  visit: {
    image(node, { report }) {
      const alt = node.alt?.trim() ?? '';
      if (!alt) return;
      if (
        /^[\w-]*\.(?:apng|avif|gif|jpe?g|png|svg|tiff?|webp)$/i.test(alt) ||
        // As cameras, telephones and desktops name them.
        /^(?:IMG|DSC[FN]?|PXL|DCIM|MVIMG|GOPR|(?:screen ?shot|bildschirmfoto|capture d[’']écran|whatsapp image|cleanshot|image|photo)(?=[ _-]?\d{4}))(?:[\d_.: -]|\b(?:at|from|um|à|AM|PM)\b)*\d(?:[\d_.: -]|\b(?:AM|PM)\b)*(?:\.[a-z]{3,4})?$/i.test(
          alt,
        )
      )
        report(node, `“${alt}” is the name of a file, and does not say what the picture shows.`, hint(node.url));
      else if (
        /^(?:an? |the )?(?:image|img|picture|photo|photograph|screen ?shot|figure|illustration|diagram|graphic|alt|alt text|untitled|bild|foto)s?(?: ?\d+| here)?\.?$/i.test(
          alt,
        )
      )
        report(node, `“${alt}” does not say what the picture shows.`, hint(node.url));
      else if (node.title && same(alt) === same(node.title))
        report(
          node,
          'The caption says the same as the words for those who do not see the picture, who hear it twice.',
          'Say in the square brackets what the picture shows, and in the quotes what it means here.',
        );
    },
  },
});
