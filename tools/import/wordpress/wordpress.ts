/** An export of WordPress: its posts, with the pictures of `wp-content/uploads/` when that folder stands beside the file. */
import { existsSync, globSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { slug as githubSlug } from 'github-slugger';
import { percentDecoded } from '../../../src/domain/urls.ts';
import { decoded, withoutTags } from '../html-tree.ts';
import { sourceDate } from '../source-date.ts';
import { fileAt } from '../source-folder.ts';
import type { Remark, SourcePost, SourceSite, Terms } from '../source-site.ts';
import { wordpressCalls } from './calls.ts';
import { childOf, childrenOf, type ExportElement, readExport, textIn } from './export-file.ts';
import { withParagraphs } from './paragraphs.ts';

/** The export that `path` is or holds. @throws Error of one line. */
function exportFile(path: string): string {
  if (statSync(path).isFile()) return path;
  const [only, ...more] = globSync('*.xml', { cwd: path }).sort();
  if (only && more.length === 0) return join(path, only);
  throw new Error(
    `${path} holds ${only ? 'several files that end in .xml' : 'no file that ends in .xml'}. Give the path of the export itself`,
  );
}

const metaOf = (item: ExportElement, key: string) =>
  textIn(
    childrenOf(item, 'wp:postmeta').find((meta) => textIn(meta, 'wp:meta_key') === key),
    'wp:meta_value',
  );

/** An instant in the blog's own zone: WordPress writes its wall clock and GMT side by side, and `0000-00-00 00:00:00` for neither. */
function dateIn(item: ExportElement, name: string): string | undefined {
  const instant = (field: string) => {
    const own = textIn(item, field);
    const date = own.startsWith('0000') ? undefined : sourceDate(own);
    return date === undefined ? undefined : Date.parse(date);
  };
  const [wall, gmt] = [instant(name), instant(`${name}_gmt`)];
  const first = wall ?? gmt;
  if (first === undefined) return undefined;
  const minutes = wall === undefined || gmt === undefined ? 0 : Math.round((wall - gmt) / 60_000);
  const zone = `${minutes < 0 ? '-' : '+'}${new Date(Math.abs(minutes) * 60_000).toISOString().slice(11, 16)}`;
  return sourceDate(`${new Date(first).toISOString().slice(0, 19)}${zone}`);
}

interface Footnote {
  readonly id: string;
  readonly content: string;
}

/** Nothing where the text is no list of notes. */
function footnotesIn(json: string): Footnote[] | undefined {
  try {
    const notes: unknown = JSON.parse(json || '[]');
    return Array.isArray(notes)
      ? notes.map(({ id, content }) => ({ id: String(id), content: String(content) }))
      : undefined;
  } catch {
    return undefined;
  }
}

/** `html` with the blocks that stand elsewhere in the export: reused ones, notes below the text, and the language of code, which a comment has. */
function withBlocks(html: string, footnotes: readonly Footnote[], reused: ReadonlyMap<string, string>): string {
  const items = footnotes.map(({ id, content }) => `<li><a id="${id}"></a>${content}</li>`).join('');
  return html
    .replace(/<!-- wp:block \{"ref":(\d+).*?\} \/-->/g, (block, id: string) => reused.get(id) ?? block)
    .replace(/<!-- wp:footnotes(?: \{.*?\})? \/-->/, () => (items ? `<hr><ol>${items}</ol>` : ''))
    .replace(
      /(<!-- wp:\S+ \{[^\n]*?"language":"([\w+#-]+)"[^\n]*?\} -->\s*<pre)(?![^>]*data-lang)/g,
      '$1 data-lang="$2"',
    );
}

const plain = (html: string) => withoutTags(html).replace(/\s+/g, ' ').trim() || undefined;

function termsOf(channel: ExportElement): SourceSite['terms'] {
  const described = (element: string, name: string, description: string): Terms =>
    new Map(
      childrenOf(channel, element).map((one) => {
        const own = decoded(textIn(one, name));
        const said = plain(textIn(one, description));
        return [own, { name: own, ...(said && { description: said }) }];
      }),
    );
  return {
    categories: described('wp:category', 'wp:cat_name', 'wp:category_description'),
    tags: described('wp:tag', 'wp:tag_name', 'wp:tag_description'),
  };
}

/** @throws Error of one line when `path` is no export. */
export function wordpressSite(path: string): SourceSite {
  const file = exportFile(resolve(path));
  const channel = readExport(file);
  const name = basename(file);
  const items = childrenOf(channel, 'item');
  const attachments = new Map(
    items
      .filter((item) => textIn(item, 'wp:post_type') === 'attachment')
      .map((item) => [textIn(item, 'wp:post_id'), item]),
  );
  const authors = new Map(
    childrenOf(channel, 'wp:author').map((author) => [
      textIn(author, 'wp:author_login'),
      decoded(textIn(author, 'wp:author_display_name')),
    ]),
  );
  const remarks: Remark[] = [];
  const reused = new Map(
    items
      .filter((item) => textIn(item, 'wp:post_type') === 'wp_block')
      .map((item) => [textIn(item, 'wp:post_id'), textIn(item, 'content:encoded')]),
  );
  const posts = items.flatMap((item) => postOf(item) ?? []);
  const others = Object.groupBy(items, (item) => textIn(item, 'wp:post_type'));
  for (const [type, own = []] of Object.entries(others))
    if (
      !/^(?:post|page|attachment|revision|nav_menu_item|wp_.*|custom_css|customize_changeset|oembed_cache)$/.test(type)
    )
      remarks.push({
        file: name,
        line: own[0]?.line,
        message: `${own.length === 1 ? 'One item' : `${own.length} items`} of the type “${type}” ${own.length === 1 ? 'was' : 'were'} left out.`,
        hint: 'Move what readers would miss by hand.',
      });
  const comments = items.reduce((count, item) => count + childrenOf(item, 'wp:comment').length, 0);
  if (comments > 0)
    remarks.push({
      file: name,
      message: `${comments} comments of readers were left out.`,
      hint: 'Keep the export, or quote them in the posts.',
    });

  function postOf(item: ExportElement): SourcePost | undefined {
    const type = textIn(item, 'wp:post_type');
    const status = textIn(item, 'wp:status');
    const title = plain(textIn(item, 'title')) ?? '';
    const remark = (message: string, hint: string) => remarks.push({ file: name, line: item.line, message, hint });
    const isPage = type === 'page';
    if (!(isPage || type === 'post') || /^(?:trash|auto-draft|inherit)$/.test(status)) return undefined;
    const isPublic = status === 'publish' || status === 'future';
    if (status === 'private' || textIn(item, 'wp:post_password'))
      remark(`“${title}” is not for everybody, so it is a draft here.`, 'Delete it, or its line `draft: true`.');
    const content = childOf(item, 'content:encoded');
    const notes = footnotesIn(metaOf(item, 'footnotes'));
    if (!notes)
      remark(`The notes of “${title}” cannot be read.`, 'Write them by hand: [^1] in the text, [^1]: below it.');
    const body = withBlocks(content?.text.replaceAll('\r\n', '\n') ?? '', notes ?? [], reused);
    for (const { 1: block = '' } of body.matchAll(/<!-- wp:([\w/-]+)(?: \{.*?\})? \/-->/g))
      if (!/^(?:more|nextpage|spacer|separator)$/.test(block))
        remark(
          `What the block “${block}” showed in “${title}” is not in the export.`,
          'Write it by hand, or leave it out.',
        );
    const terms = (domain: string) =>
      childrenOf(item, 'category')
        .filter(({ attributes }) => attributes['domain'] === domain)
        .map(({ text }) => decoded(text.trim()));
    const picture = attachments.get(metaOf(item, '_thumbnail_id'));
    const link = URL.parse(textIn(item, 'link'));
    const date =
      dateIn(item, 'wp:post_date') ?? dateIn(item, 'wp:post_modified') ?? sourceDate(textIn(item, 'pubDate'));
    const login = textIn(item, 'dc:creator');
    return {
      isPage,
      file: name,
      path: `${file}#${textIn(item, 'wp:post_id')}`,
      format: 'html',
      fields: {
        title: title || undefined,
        description: plain(textIn(item, 'excerpt:encoded')),
        date,
        updated: dateIn(item, 'wp:post_modified'),
        authors: login ? [authors.get(login) || login] : [],
        categories: terms('category'),
        tags: terms('post_tag'),
        draft: !isPublic || textIn(item, 'wp:post_password') !== '',
        featured: textIn(item, 'wp:is_sticky') === '1',
        hero: picture && {
          src: textIn(picture, 'wp:attachment_url'),
          alt: plain(metaOf(picture, '_wp_attachment_image_alt')),
          caption: plain(textIn(picture, 'excerpt:encoded')),
        },
      },
      body,
      bodyLine: content?.line ?? item.line,
      name: percentDecoded(textIn(item, 'wp:post_name')) || title,
      shortAddress: `/?p=${textIn(item, 'wp:post_id')}`,
      addresses: link && link.pathname !== '/' && !link.search ? [link.pathname] : [],
    };
  }

  const origins = [
    textIn(channel, 'wp:base_blog_url'),
    textIn(channel, 'link'),
    textIn(channel, 'wp:base_site_url'),
  ].filter(Boolean);
  const folder = dirname(file);
  // Beside an export lies whatever else somebody downloaded.
  const uploads = ['wp-content/uploads', 'uploads'].map((name) => join(folder, name)).find((path) => existsSync(path));
  const base = URL.parse(origins[0] ?? '')?.pathname.replace(/\/$/, '') ?? '';
  const imageOf = (id: string) => {
    const own = attachments.get(id);
    return own
      ? `<img src="${textIn(own, 'wp:attachment_url')}" alt="${metaOf(own, '_wp_attachment_image_alt').replaceAll('"', '&quot;')}">`
      : '';
  };
  return {
    posts,
    remarks,
    origins,
    feed: `${base}/feed/`,
    terms: termsOf(channel),
    findFile(written, post) {
      // On wordpress.com files have a host of their own.
      const upload = /^https?:\/\/[\w-]+\.files\.wordpress\.com(\/\d{4}\/\d\d\/[^?#]+)/.exec(written)?.[1];
      const url = upload === undefined ? written : `/wp-content/uploads${upload}`;
      // The file itself first, then what a smaller version was made from.
      const candidates = [url, url.replace(/-\d+x\d+(?=\.\w+$)/, ''), url.replace(/-scaled(?=\.\w+$)/, '')];
      const find = (one: string) =>
        uploads &&
        (fileAt(one, post.path, uploads, [folder], origins, base) ??
          fileAt(one.replace(/\/wp-content(?=\/uploads\/)/, ''), post.path, uploads, [folder], origins, base));
      return candidates.map(find).find(Boolean);
    },
    callsIn(text, post) {
      const parent = post.path.replace(/^.*#/, '');
      const own = [...attachments].flatMap(([id, one]) => (textIn(one, 'wp:post_parent') === parent ? id : []));
      return wordpressCalls(text, imageOf, own);
    },
    prepared: withParagraphs,
    anchorOf: githubSlug,
  };
}
