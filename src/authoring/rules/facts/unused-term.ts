/** An author, a category, a series or a tag that no post names. */
import { nearest } from '../../../domain/nearest.ts';
import { taxonomies } from '../../../domain/urls.ts';
import { singular, termsNamed } from '../../content-entries.ts';
import { blogRule } from '../rule.ts';

export const unusedTerm = blogRule({
  id: 'unused-term',
  summary: 'a file of an author, a category, a series or a tag that no post names',
  needsEveryPost: true,
  good: 'content/categories/craft.yaml\nname: Craft\n---\ncategory: craft',
  bad: 'content/categories/other.yaml\nname: Other\n---\ncategory: craft\n---\ncategory: craft',
  check({ folder, posts, defaultAuthor }, report) {
    const ofPosts = posts.map(({ source }) => termsNamed(source.frontmatter, { defaultAuthor }));
    // A blog that begins has its files before its posts.
    if (posts.length < 2) return;
    for (const taxonomy of taxonomies) {
      const named = new Set(ofPosts.flatMap((terms) => terms[taxonomy]));
      for (const { id, file } of folder[taxonomy]) {
        if (named.has(id) || (taxonomy === 'authors' && id === defaultAuthor)) continue;
        const meant = nearest(id, named);
        report({
          file,
          message: `No post names this ${singular[taxonomy]}, so it has no page.`,
          hint:
            meant && taxonomy === 'tags'
              ? `Rename the file to \`${meant}.yaml\`, or delete it.`
              : 'Name it in a post, or delete the file.',
        });
      }
    }
  },
});
