/** A post of the source as the files that it becomes here. Pure but for what the source's own files are asked. */
import { basename, extname } from 'node:path';
import type { AddressBook } from './address-book.ts';
import { expandedCalls } from './expand-calls.ts';
import { withLevels } from './heading-levels.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { turnedMarkdown } from './markdown-body.ts';
import type { PageContext } from './page-context.ts';
import type { Remark, SourcePost, SourceSite } from './source-site.ts';
import { SourceText } from './source-text.ts';

export interface TurnedPost {
  readonly source: SourcePost;
  readonly slug: string;
  /** Site path of its new address. */
  readonly url: string;
  /** Markdown without frontmatter. */
  readonly body: string;
  /** Files beside the post: name and where they come from (absolute). */
  readonly files: ReadonlyMap<string, string>;
  /** Other files that its links lead to: site path, and where they come from (absolute). */
  readonly linked: ReadonlyMap<string, string>;
  /** The hero's file beside the post. */
  readonly hero?: string | undefined;
  readonly remarks: readonly Remark[];
}

const plainName = (path: string) => {
  // A name such as `a.jpg_12`.
  const [, extension = '', suffix = ''] = /(\.[a-z\d]+)([^a-z\d.][^.]*)?$/i.exec(basename(path)) ?? [];
  const stem = `${basename(path, extension + suffix)}${suffix}`
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[-_.]+|-+$/g, '');
  return `${stem || 'file'}${extension.toLowerCase()}`;
};

const plainPath = (path: string) => decodeURI(path).replace(/[?#].*$/s, '');

/** The name beside the post of the file at `path`, which it has in `files` from now on: two of one name are told apart by a number. */
function named(path: string, files: Map<string, string>): string {
  const name = plainName(path);
  const end = name.length - extname(name).length;
  let candidate = name;
  for (let number = 2; (files.get(candidate) ?? path) !== path; number++)
    candidate = `${name.slice(0, end)}-${number}${name.slice(end)}`;
  files.set(candidate, path);
  return candidate;
}

export function turnedPost(post: SourcePost, site: SourceSite, addresses: AddressBook): TurnedPost {
  const remarks: Remark[] = [];
  const files = new Map<string, string>();
  const linked = new Map<string, string>();
  const remark = (line: number, message: string, hint: string) => {
    remarks.push({ file: post.file, line, message, hint });
  };

  const page: PageContext = {
    remark,
    headingId: (words) => addresses.headingId(post, words),
    isLinked: (id) => addresses.isLinked(post, id),
    file(src, line) {
      if (/^data:/i.test(src)) {
        remark(
          line,
          'A picture is written into the text itself (data:).',
          'Save it beside the post and name its file.',
        );
        return src;
      }
      const found = site.findFile(src, post);
      if (found) return `./${named(found, files)}`;
      const isElsewhere = addresses.ownPath(src, post) === undefined;
      remark(
        line,
        isElsewhere ? `The file “${src}” is on another server.` : `The file “${src}” is not in the source.`,
        'Put it beside the post and name it there: ./its-name.png',
      );
      // Until then, where it is today.
      return addresses.absolute(src, post);
    },
    link(href, line) {
      if (href.startsWith('#')) return href;
      const target = addresses.postAt(href, post);
      const fragment = /#.*$/.exec(href)?.[0] ?? '';
      if (target) return `${addresses.urlOf(target)}${fragment}`;
      if (/^(?!https?:)[a-z][a-z\d+.-]*:/i.test(href)) return href;
      const path = addresses.ownPath(href, post);
      if (path === undefined) return href;
      const list = addresses.listAt(path);
      if (list) return `${list}${fragment}`;
      const file = site.findFile(href, post);
      // Pages of the source are no files.
      if (file && !/\.(?:md|markdown|mdown|html?)$/i.test(file)) linked.set(plainPath(path), file);
      else
        remark(
          line,
          `The link to “${href}” leads to no post of the source.`,
          'Give it an address that exists here, or delete it.',
        );
      return path;
    },
  };

  const body = turnedBody(post, site, page, addresses);
  const heroFile = post.fields.hero && site.findFile(post.fields.hero.src, post);
  if (post.fields.hero && !heroFile)
    remark(
      1,
      `The picture of the post, “${post.fields.hero.src}”, is not in the source.`,
      'Put it beside the post and write it as `hero`.',
    );
  return {
    source: post,
    slug: addresses.slugOf(post),
    url: addresses.urlOf(post),
    body,
    hero: heroFile && `./${named(heroFile, files)}`,
    files,
    linked,
    remarks,
  };
}

function turnedBody(post: SourcePost, site: SourceSite, page: PageContext, addresses: AddressBook): string {
  const { remark } = page;
  const refer = (name: string): string | undefined => {
    const [, path = '', fragment = ''] = /^([^#]*)(#.*)?$/.exec(name) ?? [];
    if (path === '') return fragment;
    const target = addresses.postIn(site.findPost?.(path, post)) ?? addresses.postAt(path, post);
    return target && `${addresses.urlOf(target)}${fragment}`;
  };
  const written = SourceText.of(post.body, post.bodyLine);
  const prepared = site.prepared?.(written, post) ?? written;
  const pieces: string[] = [];
  const html = {
    toMarkdown: (inner: string, line: number) => htmlToMarkdown(inner, () => line, page, pieces),
    standIn(markdown: string, line: number) {
      pieces.push(turnedMarkdown(SourceText.of(markdown, line), page).text);
      return `<div data-piece="${pieces.length - 1}"></div>`;
    },
  };
  const source = expandedCalls(prepared, {
    callsIn: (text) => site.callsIn(text, post),
    refer,
    remark,
    html: post.format === 'html' ? html : undefined,
  });
  const turned =
    post.format === 'html'
      ? htmlToMarkdown(source.text, (offset) => source.lineAt(offset), page, pieces)
      : turnedMarkdown(source, page).text;
  return `${withLevels(turned.replace(/^\s*\n/, '')).trimEnd()}\n`;
}
