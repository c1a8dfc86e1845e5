/** The page that says how to cite a post, and the files it offers. */
import { describe, expect, test } from 'vitest';
import { awkward, shipped } from './builds.ts';
import { publicPosts } from './content.ts';
import { attribute, classed, named, textOf } from './html.ts';
import { pageAt, textFile } from './site.ts';

const fileAt = (path: string) => decodeURIComponent(path.slice(1));

describe.each([shipped, awkward])('$name', (build) => {
  test.each(publicPosts(build))('$slug', ({ path, title, canonical }) => {
    const page = pageAt(build, `${path}cite/`);
    const share = classed(pageAt(build, path).root, 'share').flatMap((element) => named(element, 'a'));
    expect(share.map((link) => attribute(link, 'href'))).toContain(page.path);
    expect(page.isIndexed).toBe(false);

    const [plain = '', bibtex] = named(page.root, 'code').map(textOf);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no reference may hold these
    expect(plain).toContain(title.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ''));
    expect(plain.endsWith(` ${canonical ?? build.origin + path}`)).toBe(true);
    const files = named(page.root, 'a').filter((link) => attribute(link, 'download') !== undefined);
    const [bib, csl] = files.map((link) => textFile(build, fileAt(attribute(link, 'href') ?? '')));
    expect(bib).toBe(bibtex);
    expect(JSON.parse(csl ?? '')).toHaveLength(1);
  });
});
