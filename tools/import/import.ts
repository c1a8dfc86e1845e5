/** An import from end to end: every post turned and written by itself, so that a fault in one stops no other. */
import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AddressBook } from './address-book.ts';
import { linkedHeadings } from './linked-headings.ts';
import { documentFile, isFixed } from './post-file.ts';
import type { Remark, SourceSite } from './source-site.ts';
import { type Defaults, termIds } from './terms.ts';
import { turnedPost } from './turned-post.ts';

/** `new`: written, or would be; `same`: there already; `differs`: something else is there, and stays. */
type Outcome = 'new' | 'same' | 'differs';

interface NewFile {
  /** Below `root`. */
  readonly path: string;
  /** Text, or the absolute path of the file to copy. */
  readonly content: { readonly text: string } | { readonly copyOf: string };
}

/** Writes what an import makes into the site, and never over anything that is there. */
async function written(root: string, { path, content }: NewFile, isDry: boolean): Promise<Outcome> {
  const target = join(root, path);
  const bytes = 'text' in content ? Buffer.from(content.text) : await readFile(content.copyOf);
  if (existsSync(target)) return bytes.equals(await readFile(target)) ? 'same' : 'differs';
  if (isDry) return 'new';
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes, { flag: 'wx' });
  return 'new';
}

export interface ImportReport {
  readonly posts: Readonly<Record<Outcome | 'failed', number>>;
  readonly pages: Readonly<Record<Outcome, number>>;
  readonly files: Readonly<Record<Outcome, number>>;
  /** Paths below the content folder that hold something else and were left as they are. */
  readonly differing: readonly string[];
  readonly remarks: readonly Remark[];
}

export interface ImportOptions extends Defaults {
  readonly contentDir: string;
  /** Where files that links lead to go; absent when the content is not this site's. */
  readonly publicDir?: string | undefined;
  readonly isDry: boolean;
  /** The path of its host below which this site stands; nothing at the root. */
  readonly base: string;
}

/** The file of each term and post that the content folder has, without its extension. */
const existing = (contentDir: string, folder: string): ReadonlySet<string> =>
  new Set(globSync('*', { cwd: join(contentDir, folder) }).map((name) => name.replace(/\.(?:ya?ml|mdx?)$/, '')));

export async function imported(site: SourceSite, options: ImportOptions): Promise<ImportReport> {
  const { contentDir, isDry } = options;
  const addresses = new AddressBook(site);
  const headings = linkedHeadings(site, addresses);
  const terms = termIds(site, options);
  const claimed = new Set<string>();
  const posts = { new: 0, same: 0, differs: 0, failed: 0 };
  const pages = { new: 0, same: 0, differs: 0 };
  const files = { new: 0, same: 0, differs: 0 };
  const differing: string[] = [];
  const remarks: Remark[] = [...site.remarks];

  const write = async (file: NewFile, counts: { [key in Outcome]: number }, root = contentDir): Promise<Outcome> => {
    const outcome = await written(root, file, isDry);
    counts[outcome]++;
    if (outcome === 'differs') differing.push(root === contentDir ? file.path : `public/${file.path}`);
    return outcome;
  };

  const pageIds = existing(contentDir, 'pages');
  const redirects = new Map<string, string>();
  for (const post of site.posts) {
    const remark = (message: string, hint: string) =>
      remarks.push({ file: post.file, line: post.bodyLine, message, hint });
    try {
      const turned = turnedPost(post, site, addresses, headings);
      const kind = post.isPage ? 'pages' : 'posts';
      const { url, slug } = turned;
      if (post.isPage && (isFixed(url) || (pageIds.has(slug) && !existsSync(join(contentDir, kind, slug))))) {
        remark(`This site has a page ${url} of its own, so this one was left out.`, 'Move what it says by hand.');
        continue;
      }
      const { text, aliases, remarks: own } = documentFile(turned, terms, claimed, options.base);
      remarks.push(...own, ...turned.remarks);
      if (post.isPage) for (const from of aliases) redirects.set(from, url);
      const folder = `${kind}/${slug}`;
      // The pictures first: what is there with its text is whole.
      for (const [name, copyOf] of turned.files) await write({ path: `${folder}/${name}`, content: { copyOf } }, files);
      for (const [path, copyOf] of turned.linked) {
        if (options.publicDir) await write({ path: path.slice(1), content: { copyOf } }, files, options.publicDir);
        else remark(`A link leads to the file ${path}.`, `Put it at public${path}.`);
      }
      await write({ path: `${folder}/index.md`, content: { text } }, post.isPage ? pages : posts);
    } catch (error) {
      posts.failed++;
      remark(`This post could not be turned: ${(error as Error).message}`, 'Move it by hand.');
    }
  }
  if (redirects.size > 0) {
    const text = [...redirects].map(([from, to]) => `${JSON.stringify(from)}: ${to}\n`).join('');
    // Whatever stands there is more than pages.
    const outcome = await write({ path: 'redirects.yaml', content: { text } }, files);
    if (outcome === 'differs')
      remarks.push({
        file: 'redirects.yaml',
        message: 'Old addresses of pages are not in it.',
        hint: `Add what is missing of: ${text.trimEnd().replaceAll('\n', ', ')}`,
      });
  }
  const described = new Map<string, ReadonlySet<string>>();
  for (const [path, text] of terms.files) {
    const [folder = '', name = ''] = path.split('/');
    const own = described.get(folder) ?? existing(contentDir, folder);
    described.set(folder, own);
    // A term that is described already keeps its description.
    if (!own.has(name.replace(/\.yaml$/, ''))) await write({ path, content: { text } }, files);
  }
  return { posts, pages, files, differing, remarks };
}
