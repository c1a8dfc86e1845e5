/** The text of a post's or page's file: its fields as the schema wants them, and its body. */
import { newDescription } from '../../src/authoring/rules/leftovers/placeholders.ts';
import { fixedPages } from '../../src/domain/site-pages.ts';
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

/** Old addresses that lead here from now on; claimed ones are another's. `base`: the path of its host below which this site stands. */
function oldAddresses(
  { url, source }: TurnedPost,
  claimed: Set<string>,
  base: string,
  remark: (message: string, hint: string) => void,
): string[] {
  return source.addresses.flatMap((old) => {
    const { data: [address = ''] = [], error } = postSchema.shape.aliases.safeParse([old.slice(base.length)]);
    const key = address.toLowerCase().replace(/index\.html$/, '');
    const isBelow = old.startsWith(`${base}/`);
    if (isBelow && (address === url || claimed.has(key))) return [];
    if (isBelow && isFixed(key)) {
      remark(`The old address ${old} is a page of the site itself.`, 'Nothing leads from there to the post.');
      return [];
    }
    const fault = !isBelow
      ? `is not below ${base}/, where this site stands.`
      : error
        ? `cannot be an alias. ${error.issues[0]?.message.replace('\n', ' ')}`
        : key === url.toLowerCase() && 'differs from the new one in capitals only.';
    if (fault) {
      remark(`The old address ${old} ${fault}`, `Let the host redirect it to ${base}${url}.`);
      return [];
    }
    claimed.add(key);
    return [address];
  });
}

/** Whether the site has a page of its own there. */
export const isFixed = (path: string): boolean => Object.values(fixedPages).some(({ url }) => url === path);

/** Printable on one line. */
const plain = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

export function documentFile(
  post: TurnedPost,
  ids: TermIds,
  claimed: Set<string>,
  base: string,
): { readonly text: string; readonly aliases: readonly string[]; readonly remarks: readonly Remark[] } {
  const { source, hero } = post;
  const { fields, isPage } = source;
  const remarks: Remark[] = [];
  const remark = (message: string, hint: string) => {
    remarks.push({ file: source.file, line: 1, message, hint });
  };

  const given = plain(fields.title ?? source.name.replace(/[-_]+/g, ' '));
  const title = shortened(given, 120);
  if (title !== given) remark(`The title has more than 120 characters; it was “${given}”.`, 'Find a shorter one.');
  if (!fields.title) remark('There is no title; the file name stands in.', 'Write one.');
  const said = plain(fields.description ?? excerptOf(post.body) ?? placeholders.description);
  const description = shortened(said, 300);
  if (description !== said)
    remark(`The description has more than 300 characters; it was “${said}”.`, 'Find a shorter one.');
  if (description === placeholders.description) remark('Nothing says what it is about.', 'Write its `description`.');
  if (hero && !isPage && !fields.hero?.alt) remark(`Nothing says what the picture ${hero} shows.`, 'Write `hero.alt`.');
  if (!isPage && !fields.date) remark('The post has no date.', 'Write its `pubDate`.');
  const isLater = fields.updated && (!fields.date || Date.parse(fields.updated) > Date.parse(fields.date));
  const aliases = oldAddresses(post, claimed, base, remark);

  const ofEither = { draft: fields.draft || undefined, lang: fields.lang };
  const written = isPage
    ? { title, description, updatedDate: fields.updated, ...ofEither }
    : {
        title,
        description,
        pubDate: fields.date,
        updatedDate: isLater ? fields.updated : undefined,
        ...ids.of(post),
        hero: hero && {
          src: hero,
          alt: fields.hero?.alt ?? placeholders.alt,
          caption: fields.hero?.caption && plain(fields.hero.caption),
        },
        ...ofEither,
        unlisted: fields.unlisted || undefined,
        featured: fields.featured || undefined,
        canonical: fields.canonical,
        toc: fields.toc,
        aliases: aliases.length > 0 ? aliases : undefined,
      };
  const { error } = (isPage ? pageSchema : postSchema).safeParse(written);
  // That the date is missing is said above.
  for (const { path, message } of error?.issues ?? [])
    if (fields.date || path[0] !== 'pubDate')
      remark(`\`${path.join('.')}\`: ${message.replace('\n', ' ')}`, 'Mend it in the new file.');
  return { text: documentText(written, post.body), aliases, remarks };
}
