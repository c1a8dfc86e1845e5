/** A series with a part that is nowhere. */

import { fieldOf } from '../../content-entries.ts';
import { blogRule } from '../rule.ts';

export const seriesGap = blogRule({
  id: 'series-gap',
  summary: 'a part of a series whose part before is missing',
  needsEveryPost: true,
  good: 'series: { id: a, part: 1 }\n---\nseries: { id: a, part: 2 }',
  bad: 'series: { id: a, part: 1 }\n---\nseries: { id: a, part: 3 }',
  check({ posts }, report) {
    const ofSeries = Map.groupBy(
      posts.filter(({ source }) => source.frontmatter.series),
      ({ source }) => source.frontmatter.series?.id,
    );
    for (const [id, parts] of ofSeries) {
      const numbers = new Set(parts.map(({ source }) => source.frontmatter.series?.part ?? 0));
      for (const { source } of parts) {
        const part = source.frontmatter.series?.part ?? 1;
        if (part > 1 && !numbers.has(part - 1))
          report({
            ...fieldOf(source, 'series', 'part'),
            message: `This is part ${part} of \`${id}\`, and there is no part ${part - 1}.`,
            hint: 'Type the number that follows the part before it.',
          });
      }
    }
  },
});
