/** The content, read, compiled and judged as a whole: for the content layer, which stores it, and for the linter, which only asks what is wrong. Knows nothing of Astro. */
import { dirname, isAbsolute, join } from 'node:path';
import { type Problem, withLine } from '../domain/problem.ts';
import { pathsOf, permalinksOf, type SitePage } from '../domain/site-pages.ts';
import * as urls from '../domain/urls.ts';
import { type Gate, hasPage, statusOf } from '../domain/visibility.ts';
import { cardFindings, cardWords } from '../infra/cards/findings.ts';
import { environment, projectRoot } from '../infra/environment.ts';
import { messageName } from '../infra/message-name.ts';
import { site } from '../site.config.ts';
import type { DocumentFacts } from './compile-document.ts';
import { type Compiled, compiled } from './compiled.ts';
import { termsNamed } from './content-entries.ts';
import {
  type ContentFolder,
  type PageSource,
  type PostSource,
  type RefusedDocument,
  readContentFolder,
} from './content-folder.ts';
import type { DocumentText } from './entry.ts';
import { FolderMemory } from './folder-memory.ts';
import { type History, readHistory, withHistory } from './git-history.ts';
import { checkImageFile } from './image-file.ts';
import { checkImportedCode, checkPackage, importedFile, isPackage } from './imported-code.ts';
import { inParallel } from './in-parallel.ts';
import { checkLinks, type LinkedDocument } from './link-check.ts';
import { checkFile, checkMediaFile } from './media-file.ts';
import { checkPublicFiles } from './public-files.ts';
import { checkPermalinks, type Permalink } from './published-addresses.ts';
import { realFolders } from './real-place.ts';
import { answeredBy, checkRedirects } from './redirects.ts';
import { withoutAllowed } from './rules/allowances.ts';
import { judgeBlog, ruleIds, sparingDrafts } from './rules/index.ts';
import { rulesOffProblems, settingsFile, settingsLinks } from './settings-links.ts';
import { pagesOfFolder } from './site-paths.ts';
import { withoutEchoes } from './source-file.ts';
import { unusedFiles, withoutUnread } from './unused-files.ts';

/** The folder, and what `gate` shows of it compiled: what nobody can see is not. */
export interface Content {
  readonly folder: ContentFolder;
  readonly posts: readonly Compiled<PostSource>[];
  readonly pages: readonly Compiled<PageSource>[];
  /** Compiled to be judged with the rest, and because a link to one of them is right. */
  readonly refused: readonly Refused[];
  readonly history: History;
}

export interface Refused {
  readonly document: RefusedDocument;
  readonly url: string;
  readonly text?: Compiled<DocumentText> | undefined;
}

// Enough to keep every process busy; files under way are open.
const width = 64;

const pageIsShown = ({ frontmatter }: PageSource, { mode }: Gate) => mode === 'preview' || !frontmatter.draft;
const refusedIsShown = ({ fields: { draft = false, pubDate = new Date(0) } }: RefusedDocument, gate: Gate) =>
  hasPage(statusOf({ draft, pubDate, unlisted: false }, gate), gate);
const postIsShown = ({ frontmatter }: PostSource, gate: Gate) => hasPage(statusOf(frontmatter, gate), gate);

/** The folder of this process's environment, with this site's ids. */
export const readFolder = (memory?: FolderMemory): Promise<ContentFolder> =>
  readContentFolder({
    root: environment.contentDir,
    projectRoot,
    site: { defaultAuthor: site.defaultAuthor, ctaIds: Object.keys(site.callsToAction) },
    memory,
  });

/** `memory` is what an earlier reading left. */
export async function readContent(gate: Gate, memory?: FolderMemory): Promise<Content> {
  const [folder, history] = await Promise.all([readFolder(memory), readHistory(environment.contentDir, site.history)]);
  const posts = folder.posts.filter((post) => postIsShown(post, gate));
  const pages = folder.pages.filter((page) => pageIsShown(page, gate));
  const refused = folder.refused.filter((document) => refusedIsShown(document, gate));
  const told = { root: environment.contentDir, authors: folder.authors, now: gate.now, wanted: site.history };
  const dated = <S extends PostSource | PageSource>(source: S) => withHistory(source, history, told);
  const compiledDated = async <S extends PostSource | PageSource>(source: S, url: string): Promise<Compiled<S>> => {
    const { document } = await compiled(source, url);
    return { source: dated(source), document };
  };
  return {
    folder: {
      ...folder,
      posts: folder.posts.map(dated),
      pages: folder.pages.map(dated),
      problems: [...folder.problems, ...history.problems],
    },
    posts: await inParallel(posts, width, (source) => compiledDated(source, urls.postUrl(source.slug))),
    pages: await inParallel(pages, width, (source) => compiledDated(source, urls.pageUrl(source.slug))),
    refused: await inParallel(refused, width, compiledRefused),
    history,
  };
}

async function compiledRefused(document: RefusedDocument): Promise<Refused> {
  const { collection, slug, fields, text } = document;
  const url = collection === 'posts' ? urls.postUrl(slug) : urls.pageUrl(slug);
  return { document, url, text: text && (await compiled({ ...text, frontmatter: fields }, url)) };
}

/** Everything wrong with the content as `gate` shows it. */
export async function contentProblems(content: Content, gate: Gate, memory = new FolderMemory()): Promise<Problem[]> {
  const posts = content.posts.filter(({ source }) => postIsShown(source, gate));
  const pages = content.pages.filter(({ source }) => pageIsShown(source, gate));
  const refused = content.refused.filter(({ document }) => refusedIsShown(document, gate));
  const all = [...posts, ...pages, ...refused.flatMap(({ text }) => text ?? [])];
  const folders = realFolders(environment.contentDir);
  const referencesIn = (files: keyof Pick<DocumentFacts, 'images' | 'files' | 'imports'>) =>
    all.flatMap(({ source, document }) =>
      document[files].map(({ src, line, column, ...file }) => ({
        src,
        names: 'names' in file ? file.names : undefined,
        path: isAbsolute(src) ? join(projectRoot, src) : join(dirname(source.path), src),
        place: { file: source.file, line, column },
      })),
    );
  const checked = (files: 'images' | 'files', check: typeof checkMediaFile) =>
    inParallel(referencesIn(files), width, (file) =>
      memory.keep(file.path, `check ${JSON.stringify(file.place)}`, () => check(file, folders)),
    );
  const imageProblems = await checked('images', checkImageFile);
  const mediaProblems = await checked('files', checkMediaFile);
  // Code may use the site's own.
  const codeFolders = realFolders(environment.contentDir, join(projectRoot, 'src'));
  const importProblems = await inParallel(referencesIn('imports'), width, async (file) =>
    isPackage(file.src)
      ? checkPackage(file.src, file.place)
      : ((await checkFile({ ...file, path: importedFile(file.path) ?? file.path }, codeFolders)) ??
        checkImportedCode(file, codeFolders)),
  );
  const publicProblems = await checkPublicFiles(content.folder.publicFiles, publicRoot, realFolders(publicRoot));
  const linked = [
    ...posts.map((post) => linkedDocument(post, urls.postUrl(post.source.slug))),
    ...pages.map((page) => linkedDocument(page, urls.pageUrl(page.source.slug))),
    ...refused.flatMap(({ text, url }) => (text ? [linkedDocument(text, url)] : [])),
  ];
  const shownPosts = sourcesOf(posts);
  const shownPages = sourcesOf(pages);
  const answered = allPaths(content.folder, shownPosts, shownPages, gate);
  // Of a post that is refused, what is right is known.
  const refusedAliases = aliasesOf(refused.map(({ document }) => document));
  const addresses = new Set([...answered, ...refused.map(({ url }) => url), ...refusedAliases.keys()]);
  const answers = new Set([
    ...addresses,
    ...content.folder.redirects.flatMap(({ from, to }) => (to === undefined ? [] : answeredBy([{ from }]))),
  ]);
  const problems = [
    ...addressProblems(
      content.folder,
      shownPosts,
      new Map([...oldAddresses(shownPosts), ...refusedAliases]),
      addresses,
      gate,
    ),
    ...all.flatMap(({ document }) => document.problems),
    ...publicProblems.filter(({ severity }) => severity === 'error' || !site.rulesOff.includes('public-file')),
    ...[...imageProblems, ...mediaProblems, ...importProblems].flat().filter((problem) => problem !== undefined),
    ...cardFindings(cardWords(shownPosts, shownPages, content.folder, site.locale)),
    ...checkLinks(
      linked,
      new Set([
        ...answers,
        // A link to one that is not published is the finding of a rule.
        ...content.folder.posts.map(({ slug }) => urls.postUrl(slug)),
        // What a page is served with may also be linked.
        ...linked.flatMap(({ url, files = [] }) => files.map((file) => decodeURI(url) + file)),
      ]),
    ),
    ...rulesOffProblems(site.rulesOff),
    ...(isOwnContent && content.folder.posts.length > 0 ? settingsLinkProblems(answers) : []),
    ...(await blogProblems(content, gate)),
  ];
  const documents = all.map(({ source: { file }, document }) => ({
    file,
    allowances: document.allowances,
    isWhole: isWhole(document),
  }));
  const drafts = new Set([...posts, ...pages].flatMap(({ source }) => (source.frontmatter.draft ? source.file : [])));
  // What rules find in a document that nobody can see stops no build.
  const hidden = new Set([
    ...content.folder.posts.flatMap((post) => (postIsShown(post, gate) ? [] : post.file)),
    ...content.folder.pages.flatMap((page) => (pageIsShown(page, gate) ? [] : page.file)),
  ]);
  const isOfRule = new Set<string>(ruleIds);
  const meant = problems.filter(
    ({ rule, file }) => !(isOfRule.has(rule) && hidden.has(file)) && !(sparingDrafts.has(rule) && drafts.has(file)),
  );
  const judged = withoutAllowed(meant, documents, ruleIds, site.rulesOff);
  return withoutEchoes([...content.folder.problems, ...judged]).map(withLine);
}

/** What rules find in the blog as a whole. */
async function blogProblems(content: Content, gate: Gate): Promise<Problem[]> {
  const { folder } = content;
  const factsOf = <S extends PostSource | PageSource>(sources: readonly S[], documents: readonly Compiled<S>[]) => {
    // Of one that is not compiled yet, or not at all, nobody knows what it holds.
    const known = documents.filter(({ document }) => !document.problems.some(({ rule }) => rule === 'document-limits'));
    const byFile = new Map(known.map(({ source, document }) => [source.file, document]));
    return sources.map((source) => ({ source, document: byFile.get(source.file) }));
  };
  const posts = factsOf(folder.posts, content.posts).map((post) => ({
    ...post,
    status: statusOf(post.source.frontmatter, gate),
  }));
  const pages = factsOf(folder.pages, content.pages);
  const { defaultAuthor } = site;
  const unused = await unusedFiles(environment.contentDir, [
    ...posts.map(({ source: { path, frontmatter }, document }) => ({ path, hero: frontmatter.hero?.src, document })),
    ...pages.map(({ source: { path }, document }) => ({ path, document })),
    ...folder.refused.map(({ collection, slug }) => ({
      path: join(environment.contentDir, collection, slug, 'index.md'),
    })),
  ]);
  const told = withoutUnread(unused.map(messageName), folder.problems);
  return judgeBlog({ folder, posts, pages, unused: told, now: gate.now, defaultAuthor });
}

/** Whether the settings are this content's: fixtures and benchmarks are built with those of another. */
const isOwnContent = environment.contentDir === join(projectRoot, 'content');

/** What is wrong with the links of the site's own settings, to its own pages. */
function settingsLinkProblems(answers: ReadonlySet<string>): Problem[] {
  const links = settingsLinks().filter(({ href }) => !URL.canParse(href));
  return checkLinks([{ file: settingsFile, url: urls.homeUrl, anchors: undefined, links }], answers);
}

/** Whether all of it could be read. */
const isWhole = ({ problems }: DocumentFacts) => !problems.some(({ rule }) => rule === 'syntax' || rule === 'nesting');

const sourcesOf = <S extends PostSource | PageSource>(documents: readonly Compiled<S>[]): S[] =>
  documents.map(({ source }) => source);

/** Whether a build goes no further: findings stop it only when it is strict. */
export const stopsBuild = ({ severity }: Problem): boolean => severity === 'error' || environment.strict;

const linkedDocument = ({ source, document }: Compiled<DocumentText>, url: string): LinkedDocument => ({
  file: source.file,
  url,
  anchors: isWhole(document) ? document.anchors : undefined,
  links: document.links,
  files: document.files.map(({ src }) => src),
});

const publicRoot = join(projectRoot, 'public');

/** The table of pages of what is shown. */
function tableOf(
  folder: ContentFolder,
  posts: readonly PostSource[],
  pages: readonly PageSource[],
  gate: Gate,
): SitePage[] {
  const standalone = pages.map(({ slug }) => ({ url: urls.pageUrl(slug) }));
  // The page of a tag is named by posts alone.
  return pagesOfFolder(posts, standalone, { ...folder, tags: [] }, gate, site);
}

/** The site's own pages and files, aliases and the files of `public/`. */
function allPaths(...shown: Parameters<typeof tableOf>): Set<string> {
  const [{ publicFiles }, posts] = shown;
  const files = publicFiles.map((file) => `/${file}`);
  return new Set([...pathsOf(tableOf(...shown)), ...files, ...oldAddresses(posts).keys()]);
}

/** The file of each alias. */
const aliasesOf = (posts: readonly { readonly aliases: readonly string[]; readonly file: string }[]) =>
  new Map(posts.flatMap(({ aliases, file }) => aliases.map((alias) => [alias, file] as const)));

const oldAddresses = (posts: readonly PostSource[]) =>
  aliasesOf(posts.map(({ frontmatter, file }) => ({ aliases: frontmatter.aliases, file })));

const identityOf = ({ slug, frontmatter }: PostSource) => urls.identityOf(frontmatter.aliases, urls.postUrl(slug));

/** What is wrong with redirects, and what was published and is not answered any more. */
function addressProblems(
  folder: ContentFolder,
  posts: readonly PostSource[],
  aliases: ReadonlyMap<string, string>,
  answered: ReadonlySet<string>,
  gate: Gate,
): Problem[] {
  const pages = new Set([...answered].filter((path) => !aliases.has(path)));
  const problems = checkRedirects(folder.redirects, pages, aliases);
  // What is refused would seem to be gone, and so would what it alone names.
  if (folder.problems.some(({ severity }) => severity === 'error')) return problems;
  const hidden = folder.posts
    .filter((post) => !postIsShown(post, gate))
    .flatMap(({ slug, file, frontmatter: { draft, aliases } }) => {
      const why = draft ? `its post is a draft now (${file})` : `its post waits for a date to come now (${file})`;
      return [urls.postUrl(slug), ...aliases].map((url): [string, string] => [url, why]);
    });
  const lost = checkPermalinks(folder.published, {
    answered: new Set([...answered, ...answeredBy(folder.redirects)]),
    pages: [...pages].filter((path) => path.endsWith('/')),
    posts: posts.map((post) => ({
      url: urls.postUrl(post.slug),
      file: post.file,
      identity: identityOf(post),
      aliasesAt: () => post.positionOf('aliases'),
    })),
    hidden: new Map(hidden),
    now: gate.now,
  });
  return [...problems, ...lost];
}

/** What a build publishes: every address that may not be lost, each post's with its id in feeds. */
export function permalinksIn(folder: ContentFolder, gate: Gate): Permalink[] {
  const shown = folder.posts.filter((post) => postIsShown(post, gate));
  const pages = folder.pages.filter((page) => pageIsShown(page, gate));
  const ids = new Map(shown.map((post) => [urls.postUrl(post.slug), identityOf(post)]));
  return permalinksOf(tableOf(folder, shown, pages, gate)).map((url) => {
    const id = ids.get(url);
    return { url, since: gate.now, ...(id !== undefined && id !== url && { id }) };
  });
}

/** What a build stores of `folder`: of authors, categories and series those that a post with a page names; in a preview all of them. */
export function storedFolder(folder: ContentFolder, gate: Gate): ContentFolder {
  if (gate.mode === 'preview') return folder;
  const shown = folder.posts.filter((post) => postIsShown(post, gate));
  const ofPosts = shown.map(({ frontmatter }) => termsNamed(frontmatter, site));
  const named = <Term extends { readonly id: string }>(terms: readonly Term[], taxonomy: urls.Taxonomy): Term[] => {
    const ids = new Set(ofPosts.flatMap((post) => post[taxonomy]));
    return terms.filter(({ id }) => ids.has(id));
  };
  return {
    ...folder,
    authors: named(folder.authors, 'authors'),
    categories: named(folder.categories, 'categories'),
    series: named(folder.series, 'series'),
  };
}
