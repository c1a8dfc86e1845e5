/** Words of a hero that do not say what it shows. */
import { fieldOf } from '../../content-entries.ts';
import { blogRule } from '../rule.ts';
import { faultOfWords, wordsHint } from './alt-words.ts';

const drawing = '\n---\ncontent/posts/one/a.svg\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"/>';

export const heroWords = blogRule({
  id: 'hero-words',
  summary: 'a hero whose `alt` is a file name, “image”, or its caption again',
  good: `hero: { src: ./a.svg, alt: A lamp on a desk }${drawing}`,
  bad: `hero: { src: ./a.svg, alt: image }${drawing}`,
  check({ posts }, report) {
    for (const { source } of posts) {
      const { hero } = source.frontmatter;
      const message = hero && faultOfWords(hero.alt, hero.src, hero.caption);
      if (message) report({ ...fieldOf(source, 'hero', 'alt'), message, hint: wordsHint });
    }
  },
});
