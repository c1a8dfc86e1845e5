/** An import from end to end: every post turned and written by itself, so that a fault in one stops no other. */
import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { feedUrl } from '../../src/domain/urls.ts';
import { AddressBook } from './address-book.ts';
import { documentFile, isFixed } from './post-file.ts';
import type { Remark, SourceSite } from './source-site.ts';
import { type Defaults, termIds } from './terms.ts';
import { turnedPost } from './turned-post.ts';

/** Text, or the absolute path of the file to copy. */
type Content = { readonly text: string } | { readonly copyOf: string };

/** Writes what an import makes into the site, and never over anything that is there. */
async function written(target: string, content: Content, isDry: boolean): Promise<'new' | 'same' | 'differs'> {
  const bytes = 'text' in content ? Buffer.from(content.text) : await readFile(content.copyOf);
  if (existsSync(target)) return bytes.equals(await readFile(target)) ? 'same' : 'differs';
  if (isDry) return 'new';
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes, { flag: 'wx' });
  return 'new';
}

export interface ImportOptions extends Defaults {
  readonly contentDir: string;
  /** Where files that links lead to go; absent when the content is not this site's. */
  readonly publicDir?: string | undefined;
  readonly isDry: boolean;
  /** The path of its host below which this site stands; nothing at the root. */
  readonly base: string;
}

export type ImportReport = Awaited<ReturnType<typeof imported>>;

export async function imported(site: SourceSite, options: ImportOptions) {
  const { contentDir, isDry } = options;
  const addresses = new AddressBook(site);
  const terms = termIds(site, options);
  const claimed = new Set<string>();
  /** `new`: written, or would be; `same`: there already; `differs`: something else is there, and stays. */
  const counts = {
    posts: { new: 0, same: 0, differs: 0, failed: 0 },
    pages: { new: 0, same: 0, differs: 0 },
    files: { new: 0, same: 0, differs: 0 },
  };
  /** Paths that hold something else and were left as they are: below the content folder, or in `public/`. */
  const differing: string[] = [];
  /** Files of the source that links lead to. */
  const published = new Set<string>();
  const remarks: Remark[] = [...site.remarks];

  const write = async (kind: keyof typeof counts, path: string, content: Content, root = contentDir) => {
    const outcome = await written(join(root, path), content, isDry);
    counts[kind][outcome]++;
    if (outcome === 'differs') differing.push(root === contentDir ? path : `public/${path}`);
    return outcome;
  };
  const isThere = (pattern: string) => globSync(pattern, { cwd: contentDir }).length > 0;

  const redirects = new Map<string, string>();
  const { base } = options;
  if (site.feed && site.posts.length > 0)
    redirects.set(site.feed.startsWith(`${base}/`) ? site.feed.slice(base.length) : site.feed, feedUrl('rss'));
  for (const post of site.posts) {
    const remark = (message: string, hint: string) =>
      remarks.push({ file: post.file, line: post.bodyLine, message, hint });
    try {
      const turned = turnedPost(post, site, addresses);
      const kind = post.isPage ? 'pages' : 'posts';
      const { url, slug } = turned;
      if (post.isPage && (isFixed(url) || isThere(`pages/${slug}{.md,.mdx,/index.mdx}`))) {
        remark(`This site has a page ${url} of its own, so this one was left out.`, 'Move what it says by hand.');
        continue;
      }
      const { text, aliases, remarks: own } = documentFile(turned, terms, claimed, options.base);
      remarks.push(...own, ...turned.remarks);
      if (post.isPage) for (const from of aliases) redirects.set(from, url);
      const folder = `${kind}/${slug}`;
      // The pictures first: what is there with its text is whole.
      for (const [name, copyOf] of turned.files) await write('files', `${folder}/${name}`, { copyOf });
      for (const [path, copyOf] of turned.linked) {
        if (options.publicDir) {
          await write('files', path.slice(1), { copyOf }, options.publicDir);
          published.add(`public${path}`);
        } else remark(`A link leads to the file ${path}.`, `Put it at public${path}.`);
      }
      await write(kind, `${folder}/index.md`, { text });
    } catch (error) {
      counts.posts.failed++;
      remark(`This post could not be turned: ${(error as Error).message}`, 'Move it by hand.');
    }
  }
  if (redirects.size > 0) {
    const text = [...redirects].map(([from, to]) => `${JSON.stringify(from)}: ${to}\n`).join('');
    // Whatever stands there is more than pages.
    if ((await write('files', 'redirects.yaml', { text })) === 'differs')
      remarks.push({
        file: 'redirects.yaml',
        message: 'Old addresses are not in it.',
        hint: `Add what is missing of: ${text.trimEnd().replaceAll('\n', ', ')}`,
      });
  }
  // A term that is described already keeps its description.
  for (const [path, text] of terms.files)
    if (!isThere(path.replace(/yaml$/, '{yaml,yml}'))) await write('files', path, { text });
  return { ...counts, differing, published: [...published], remarks };
}
