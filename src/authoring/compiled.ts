/** One document of the content, compiled: for the content layer to store and for the linter to judge. Knows nothing of Astro. */
import { pathToFileURL } from 'node:url';
import { readingTimeOf } from '../domain/reading-time.ts';
import { type Terms, termsOf } from '../domain/terms.ts';
import * as urls from '../domain/urls.ts';
import { sentences } from '../i18n/index.ts';
import { environment } from '../infra/environment.ts';
import { compile } from '../markdown/compile.ts';
import type { CompiledDocument } from '../markdown/types.ts';
import { site } from '../site.config.ts';
import type { DocumentText } from './entry.ts';
import { pageOfFile } from './page-of-file.ts';
import { recipe } from './recipe.ts';

/** What the store keeps of a compiled document; its page HTML is the entry's `rendered.html`. */
export interface StoredDocument extends Omit<CompiledDocument, 'road' | 'html' | 'text'> {
  /** `module`: the document has code of its own, and Astro renders it. */
  readonly road: 'compiled' | 'module';
  readonly words: number;
  readonly minutes: number;
  readonly terms: Terms;
}

/** What compiling a document gives. */
export interface Compilation {
  readonly document: StoredDocument;
  /** Absent for a document with code of its own. */
  readonly html: string | undefined;
  /** Of the source and of everything else that decides what it compiles to. */
  readonly digest: string;
}

export interface Compiled<Source> extends Compilation {
  readonly source: Source;
}

/** What an earlier build made of the document `id`. */
export type Kept = (id: string) => Compilation | undefined;

const labels = sentences(site.locale);
export const recipeNow = recipe(environment.siteUrl, site.locale);

/** `url` is the site path of the document's page. Nothing is compiled when what is kept was made from the same source by the same recipe. */
export async function compiled<
  S extends DocumentText & { readonly frontmatter: { readonly lang?: string | undefined } },
>(source: S, url: string, kept?: Kept): Promise<Compiled<S>> {
  const digest = `${source.digest}-${recipeNow}`;
  const known = kept?.(source.slug);
  if (known?.digest === digest) return { ...known, source };
  const lang = source.frontmatter.lang ?? site.locale;
  const result = await compile(
    {
      body: source.body,
      format: source.format,
      file: source.file,
      firstLine: source.bodyLine,
      url: urls.absoluteUrl(url, environment.siteUrl),
      lang,
    },
    { labels, resolveFile: (path) => pageOfFile(path, pathToFileURL(source.path)) },
  );
  const { feedHtml, markdown, pageText, headings, links, anchors, images, pictures, files, imports } = result;
  const { features, frames, problems } = result;
  return {
    source,
    digest,
    document: {
      feedHtml,
      markdown,
      pageText,
      headings,
      links,
      anchors,
      images,
      pictures,
      files,
      imports,
      features,
      frames,
      problems,
      road: result.road,
      ...readingTimeOf(result.text),
      terms: termsOf(result.text, lang),
    },
    html: result.road === 'compiled' ? result.html : undefined,
  };
}
