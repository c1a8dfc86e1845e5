/** Keeps the originals of pictures out of the site, and their metadata out of those that code of a post's own shows. */
import { hash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { Unclean } from '../infra/metadata/unclean.ts';
import { drawingFile, isPictureName, isRecordingName, withoutMetadata } from '../infra/metadata/without-metadata.ts';

/** Astro's mark on the id of an image that an entry of the content names. */
const contentImage = /[?&]astroContentImageFlag(?:[&=]|$)/;

const digestOf = (bytes: string | Uint8Array) => hash('sha256', bytes, 'base64');
/** Path of the file behind a module's id. */
const fileOf = (id: string) => id.replace(/^\0/, '').replace(/[?#].*$/s, '');

/** Bundled files by their names: whether no code shows them. */
type Bundled = Map<string, 'content' | 'code'>;

/** What a bundler emits for images of the content is what Astro makes its files of, and no page names it. */
const watchBundles = (bundled: Bundled) => ({
  name: 'originals',
  async generateBundle(
    this: { getModuleIds(): IterableIterator<string> },
    _options: unknown,
    bundle: Readonly<Record<string, { type: string; source?: string | Uint8Array; originalFileNames?: string[] }>>,
  ) {
    const ids = [...this.getModuleIds()].filter((id) => isPictureName(fileOf(id)));
    const digests = async (wanted: boolean) => {
      const files = new Set(ids.filter((id) => contentImage.test(id) === wanted).map(fileOf));
      const read = [...files].map((file) => readFile(file).then(digestOf, () => ''));
      return new Set(await Promise.all(read));
    };
    const [content, code] = [await digests(true), await digests(false)];
    for (const [name, { type, source = '', originalFileNames = [] }] of Object.entries(bundle)) {
      if (type !== 'asset' || !(isPictureName(name) || isRecordingName(name))) continue;
      const digest = digestOf(source);
      const isOfContent = content.has(digest) && !code.has(digest) && originalFileNames.length === 0;
      bundled.set(name, isOfContent ? 'content' : 'code');
    }
  },
});

/** A drawing that code imports as a component stands in the page itself. */
const drawings = {
  name: 'without-metadata',
  optimize: async (contents: string) => (await drawingFile(Buffer.from(contents))).svg,
};

async function cleanOrRemove(file: URL, kind: 'content' | 'code'): Promise<void> {
  if (kind === 'content') return rm(file, { force: true });
  // Astro has taken away what only its image pipeline needed.
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes) await writeFile(file, await withoutMetadata(bytes));
}

export default function originals(): AstroIntegration {
  const bundled: Bundled = new Map();
  return {
    name: 'originals',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [watchBundles(bundled)] }, experimental: { svgOptimizer: drawings } });
      },
      'astro:build:done': async ({ dir }) => {
        for (const [name, kind] of bundled) {
          try {
            await cleanOrRemove(new URL(name.split('/').map(encodeURIComponent).join('/'), dir), kind);
          } catch (error) {
            if (!(error instanceof Unclean)) throw error;
            throw new Error(`${name}, which code of a post imports, ${error.message}. ${error.hint}`);
          }
        }
      },
    },
  };
}
