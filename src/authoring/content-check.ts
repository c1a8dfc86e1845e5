/** What no single file of the content can know: that the ids it names exist, and that no two entries claim the same thing. */

import { alternatives } from '../domain/nearest.ts';
import type { Problem } from '../domain/problem.ts';
import { termUrl } from '../domain/urls.ts';
import { idFor } from '../schemas/slug.ts';
import { checkAddresses } from './content-addresses.ts';
import { type Collection, type Content, errorAt, type PostEntry, type SiteIds, singular } from './content-entries.ts';

interface Use {
  readonly post: PostEntry;
  readonly index: number;
  readonly id: string;
  readonly name: string;
}

/** One tag, one spelling: two spellings of one slug would share a page whose name is a matter of luck. */
function checkTagSpellings(posts: readonly PostEntry[]): Problem[] {
  const uses = posts.flatMap((post) =>
    (post.fields.tags ?? []).flatMap((tag, index): Use[] => (tag ? [{ post, index, ...tag }] : [])),
  );
  return [...Map.groupBy(uses, ({ id }) => id).values()].flatMap((ofTag) => {
    const spellings = [...Map.groupBy(ofTag, ({ name }) => name).values()];
    if (spellings.length === 1) return [];
    // The spelling used most is right; the first one among equals.
    const right = spellings.reduce((most, spelling) => (spelling.length > most.length ? spelling : most));
    const [example] = right;
    if (!example) return [];
    const place = `${example.post.file}:${example.post.positionOf('tags', example.index).line}`;
    const more = right.length > 1 ? ` and in ${right.length - 1} more` : '';
    return spellings
      .filter((spelling) => spelling !== right)
      .flat()
      .map(({ post, index, id, name }) =>
        errorAt(
          post,
          ['tags', index],
          'tag-spelling',
          `"${name}" has the page ${termUrl('tags', id)}, and so has "${example.name}" in ${place}${more}.`,
          `Type \`${example.name}\` here too. For a subject of its own, type another word; \`content/tags/\` can give its page any name.`,
        ),
      );
  });
}

/** A post's reference to a file of `collection`. */
interface Reference {
  readonly post: PostEntry;
  readonly path: Parameters<typeof errorAt>[1];
  readonly collection: 'authors' | 'categories' | 'series';
  readonly id: string;
}

const referencesOf = (post: PostEntry): Reference[] => {
  const { category, authors = [], series } = post.fields;
  return [
    ...(category === undefined ? [] : [{ post, path: ['category'], collection: 'categories', id: category } as const]),
    ...authors.flatMap((id, index): Reference[] =>
      id === undefined ? [] : [{ post, path: ['authors', index], collection: 'authors', id }],
    ),
    ...(series?.id ? [{ post, path: ['series', 'id'], collection: 'series', id: series.id } as const] : []),
  ];
};

const idsOf = (content: Content, collection: Collection) => content.files[collection].map(({ id }) => id);

function checkReferences(content: Content): Problem[] {
  const known = {
    authors: new Set(idsOf(content, 'authors')),
    categories: new Set(idsOf(content, 'categories')),
    series: new Set(idsOf(content, 'series')),
  };
  return content.posts.flatMap(referencesOf).flatMap(({ post, path, collection, id }) => {
    if (known[collection].has(id)) return [];
    const name = id.replace(/\.ya?ml$/, '');
    const own = idFor(name) || 'a-name-in-words';
    const others = known[collection].has(own) ? `\`${own}\`` : alternatives(name, known[collection]);
    const write = `rite \`content/${collection}/${own}.yaml\`${own === id ? '' : ` and type \`${own}\``}.`;
    const written = others ? `Type ${others}, or w${write}` : `W${write}`;
    const hint = known[collection].has(own) ? `Type ${others}.` : written;
    return [errorAt(post, path, 'unknown-id', `There is no ${singular[collection]} \`${id}\`.`, hint)];
  });
}

/** One problem however many posts rely on the default: there is one line to mend. */
function checkDefaultAuthor(content: Content, { defaultAuthor }: SiteIds): Problem[] {
  const unsigned = content.posts.filter(
    ({ fields, faulty, lost }) => !fields.authors && ![...faulty, ...lost].includes('authors'),
  );
  const [first] = unsigned;
  if (!first || idsOf(content, 'authors').includes(defaultAuthor)) return [];
  const others = unsigned.length > 1 ? ` (${unsigned.length} posts do)` : '';
  const message = `This post names no author${others}, and the site's default author \`${defaultAuthor}\` does not exist.`;
  const hint = `Write \`content/authors/${defaultAuthor}.yaml\`, name an existing author as \`defaultAuthor\` in \`src/site.config.ts\`, or add \`authors: [id]\` here.`;
  return [errorAt(first, ['authors'], 'default-author', message, hint)];
}

function checkCalls({ posts }: Content, { ctaIds }: SiteIds): Problem[] {
  return posts.flatMap((post) => {
    const { cta } = post.fields;
    if (cta === undefined || cta === false || ctaIds.includes(cta)) return [];
    const others = alternatives(cta, ctaIds);
    const hint = others ? `Type ${others}, or \`false\` for none.` : 'Type `false`, or delete the line.';
    return [
      errorAt(post, ['cta'], 'unknown-id', `There is no call to action \`${cta}\` in \`src/site.config.ts\`.`, hint),
    ];
  });
}

const checkParts = ({ posts }: Content): Problem[] =>
  [...Map.groupBy(posts, ({ fields }) => fields.series?.id)].flatMap(([id, ofSeries]) => {
    if (id === undefined) return [];
    const parts = Map.groupBy(ofSeries, ({ fields }) => fields.series?.part);
    parts.delete(undefined);
    let free = 1;
    while (parts.has(free)) free++;
    return [...parts].flatMap(([part, [first, ...others]]) => {
      const message = `Part ${part} of \`${id}\` is taken by ${first?.file}:${first?.positionOf('series', 'part').line}.`;
      const hint = `Type another number; ${free} is free.`;
      return others.map((post) => errorAt(post, ['series', 'part'], 'series-part', message, hint));
    });
  });

/** Every problem between the entries of the content; drafts are checked like the rest. */
export function checkContent(content: Content, site: SiteIds): Problem[] {
  return [
    ...checkReferences(content),
    ...checkDefaultAuthor(content, site),
    ...checkCalls(content, site),
    ...checkParts(content),
    ...checkTagSpellings(content.posts),
    ...checkAddresses(content),
  ];
}
