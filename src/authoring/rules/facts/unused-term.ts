/** An author, a category, a series or a tag that no post names. */
import { nearest } from '../../../domain/nearest.ts';
import { singular } from '../../content-entries.ts';
import { blogRule } from '../rule.ts';

export const unusedTerm = blogRule({
  id: 'unused-term',
  summary: 'a file of an author, a category, a series or a tag that no post names',
  good: 'content/categories/craft.yaml\nname: Craft\n---\ncategory: craft',
  bad: 'content/categories/other.yaml\nname: Other\n---\ncategory: craft\n---\ncategory: craft',
  check({ folder, posts, defaultAuthor }, report) {
    const named = {
      authors: new Set(posts.flatMap(({ source }) => source.frontmatter.authors ?? [defaultAuthor])),
      categories: new Set(posts.map(({ source }) => source.frontmatter.category)),
      series: new Set(posts.flatMap(({ source }) => source.frontmatter.series?.id ?? [])),
      tags: new Set(posts.flatMap(({ source }) => source.frontmatter.tags.map(({ id }) => id))),
    };
    // A blog that begins has its files before its posts.
    if (posts.length < 2) return;
    for (const taxonomy of ['authors', 'categories', 'series', 'tags'] as const)
      for (const { id, file } of folder[taxonomy]) {
        if (named[taxonomy].has(id) || (taxonomy === 'authors' && id === defaultAuthor)) continue;
        const meant = nearest(id, [...named[taxonomy]]);
        report({
          file,
          message: `No post names this ${singular[taxonomy]}, so it has no page.`,
          hint:
            meant && taxonomy === 'tags'
              ? `Rename the file to \`${meant}.yaml\`, or delete it.`
              : 'Name it in a post, or delete the file.',
        });
      }
  },
});
