/** The Latin that fills a page before there is a text. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

export const loremIpsum = documentRule({
  id: 'lorem-ipsum',
  summary: 'Latin that fills a page: `Lorem ipsum`',
  good: 'The text itself.',
  bad: 'Lorem ipsum dolor sit amet, consectetur.',
  prose(prose, { report }) {
    const [first] = matchesIn(
      prose,
      /lorem ipsum dolor|dolor sit amet|consectetur adipi\w+|sed do eiusmod|ut enim ad minim|quis nostrud exercitation|duis aute irure|excepteur sint occaecat|sed ut perspiciatis|nemo enim ipsam|at vero eos et accusamus/gi,
    );
    if (first)
      report(first.at, 'This text fills the page and says nothing.', 'Write your text in its place, or remove it.');
  },
});
