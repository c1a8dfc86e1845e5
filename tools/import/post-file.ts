/** The text of a post's file: its fields as the schema wants them, and its body. */
import type { z } from 'astro/zod';
import { newDescription } from '../../src/authoring/rules/leftovers/placeholders.ts';
import { fixedPages } from '../../src/domain/site-pages.ts';
import { postUrl } from '../../src/domain/urls.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { postSchema } from '../../src/schemas/post.ts';
import { documentText } from '../new/draft-post.ts';
import { parseMarkdown, wordsOf } from './markdown-body.ts';
import type { Remark } from './source-site.ts';
import type { TermIds } from './terms.ts';
import type { TurnedPost } from './turned-post.ts';

/** What the schema requires and the source lacks: `npm run check` names it (`field-placeholder`). */
const placeholders = {
  description: newDescription,
  alt: 'What the picture shows',
};

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** At most `max` characters: whole sentences when one fits, else whole words. */
function shortened(text: string, max: number): string {
  if ([...graphemes.segment(text)].length <= max) return text;
  const cut = text.slice(0, max - 1);
  const sentence = /^.*[.!?。](?=\s|$)/s.exec(cut)?.[0];
  return sentence && sentence.length > max / 3 ? sentence : `${cut.replace(/\s+\S*$/, '')}…`;
}

/** The first paragraph that has words, which blogs show of a post without a description, and the next one where it only greets; as much as pages of results show. */
function excerptOf(body: string): string | undefined {
  let excerpt = '';
  for (const node of parseMarkdown(body).children) {
    if (excerpt.length > 40) break;
    const words = node.type === 'paragraph' ? wordsOf(node).replace(/\s+/g, ' ').trim() : '';
    if (/\p{L}/u.test(words) && !/^(?::::|https?:\S+$)/.test(words)) excerpt = `${excerpt} ${words}`.trim();
    else if (excerpt) break;
  }
  return excerpt === '' ? undefined : shortened(excerpt, 200);
}

/** Addresses that lead to a post from now on; claimed ones are another's. `base`: the path of its host below which this site stands. */
function aliasesOf(
  { slug, source }: TurnedPost,
  claimed: Set<string>,
  base: string,
  remark: (message: string, hint: string) => void,
): string[] {
  const own = postUrl(slug);
  const fixed = new Set(Object.values(fixedPages).map(({ url }) => url));
  return source.addresses.flatMap((old) => {
    if (!old.startsWith(`${base}/`)) {
      remark(
        `The old address ${old} is not below ${base}/, where this site stands.`,
        `Let the host redirect it to ${base}${own}.`,
      );
      return [];
    }
    const address = old.slice(base.length);
    const { data: [alias] = [], error } = postSchema.shape.aliases.safeParse([address]);
    if (!alias || alias === own) {
      if (error)
        remark(
          `The old address ${address} cannot be an alias. ${error.issues[0]?.message.replace('\n', ' ')}`,
          'Let the host redirect it.',
        );
      return [];
    }
    const key = alias.toLowerCase().replace(/index\.html$/, '');
    if (key === own.toLowerCase()) {
      remark(
        `The old address ${alias} differs from the new one in capitals only.`,
        `Let the host redirect it to ${own}, if it tells them apart.`,
      );
      return [];
    }
    if (fixed.has(key)) {
      remark(`The old address ${alias} is a page of the site itself.`, 'Nothing leads from there to the post.');
      return [];
    }
    if (claimed.has(key)) return [];
    claimed.add(key);
    return [alias];
  });
}

/** The text of a stand-alone page's file. */
export function pageFile({ source, slug, body }: TurnedPost): {
  readonly text: string;
  readonly remarks: readonly Remark[];
} {
  const { fields, file } = source;
  const description = plain(fields.description ?? excerptOf(body) ?? placeholders.description);
  const written = {
    title: shortened(plain(fields.title ?? slug.replaceAll('-', ' ')), 120),
    description: shortened(description, 300),
    ...(fields.updated && { updatedDate: fields.updated }),
    ...(fields.draft && { draft: true }),
    ...(fields.lang && { lang: fields.lang }),
  };
  return { text: documentText(written, body), remarks: faultsOf(pageSchema, written, file) };
}

/** What a schema finds in the fields that are written. */
const faultsOf = (schema: z.ZodType, written: object, file: string): Remark[] =>
  (schema.safeParse(written).error?.issues ?? []).map(({ path, message }) => {
    const fault = `\`${path.join('.')}\`: ${message.replace('\n', ' ')}`;
    return { file, line: 1, message: fault, hint: 'Mend it in the new file.' };
  });

/** Printable on one line. */
const plain = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

export function postFile(
  post: TurnedPost,
  ids: TermIds,
  claimed: Set<string>,
  base: string,
): { readonly text: string; readonly remarks: readonly Remark[] } {
  const { source, hero } = post;
  const { fields } = source;
  const remarks: Remark[] = [];
  const remark = (message: string, hint: string) => {
    remarks.push({ file: source.file, line: 1, message, hint });
  };

  const given = plain(fields.title ?? source.name.replace(/[-_]+/g, ' '));
  const title = shortened(given, 120);
  if (title !== given) remark(`The title has more than 120 characters; it was “${given}”.`, 'Find a shorter one.');
  if (!fields.title) remark('The post has no title; its file name stands in.', 'Write one.');
  const said = plain(fields.description ?? excerptOf(post.body) ?? placeholders.description);
  const description = shortened(said, 300);
  if (fields.description && description !== said)
    remark(`The description has more than 300 characters; it was “${said}”.`, 'Find a shorter one.');
  if (description === placeholders.description)
    remark('Nothing says what the post is about.', 'Write its `description`.');
  if (hero && !fields.hero?.alt) remark(`Nothing says what the picture ${hero} shows.`, 'Write `hero.alt`.');
  if (!fields.date) remark('The post has no date.', 'Write its `pubDate`.');
  const isLater = fields.updated && fields.date && Date.parse(fields.updated) > Date.parse(fields.date);

  const written = {
    title,
    description,
    pubDate: fields.date,
    ...(isLater && { updatedDate: fields.updated }),
    ...ids.of(post),
    ...(hero && {
      hero: {
        src: hero,
        alt: fields.hero?.alt ?? placeholders.alt,
        ...(fields.hero?.caption && { caption: plain(fields.hero.caption) }),
      },
    }),
    ...(fields.draft && { draft: true }),
    ...(fields.unlisted && { unlisted: true }),
    ...(fields.featured && { featured: true }),
    ...(fields.canonical && { canonical: fields.canonical }),
    ...(fields.toc !== undefined && { toc: fields.toc }),
    ...(fields.lang && { lang: fields.lang }),
  };
  const aliases = aliasesOf(post, claimed, base, remark);
  const all = aliases.length > 0 ? { ...written, aliases } : written;
  // That the date is missing is said above.
  const faults = faultsOf(postSchema, fields.date ? all : { ...all, pubDate: '2000-01-01' }, source.file);
  return { text: documentText(all, post.body), remarks: [...remarks, ...faults] };
}
