/** A title or a description that a results page would cut short, or that says next to nothing. */

import { fieldOf } from '../../content-entries.ts';
import { blogRule } from '../rule.ts';

const limits = [
  ['title', 4, 70, 60],
  ['description', 11, 200, 160],
] as const;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const isWide = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u;

/** In characters, and in letters of Latin width: one of the East is as wide as two. */
function lengthOf(text: string) {
  const characters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  return { count: characters.length, width: characters.length + characters.filter((one) => isWide.test(one)).length };
}

export const fieldLength = blogRule({
  id: 'field-length',
  summary: 'a title over 70 characters or under 4, a description over 200 or under 11',
  good: 'title: Where care pays',
  bad: 'title: A title that goes on for so long that no page of results and no list shows it to its end',
  check({ posts }, report) {
    for (const { source } of posts)
      for (const [field, least, most, shown] of limits) {
        const { count, width } = lengthOf(source.frontmatter[field]);
        if (width > most)
          report({
            ...fieldOf(source, field),
            message: `This has ${count} characters${width > count ? `, as wide as ${width} letters` : ''}, and pages of results show about ${shown}.`,
            hint: `Say it in ${shown} or so, what matters first.`,
          });
        else if (width < least)
          report({
            ...fieldOf(source, field),
            message: `This has ${count} ${count === 1 ? 'character' : 'characters'}, and says little to somebody who finds the post.`,
            hint:
              field === 'title' ? 'Say what the post is about.' : 'Say in one or two sentences what the post tells.',
          });
      }
  },
});
