/** What others made of what readers get, told by the files and packages themselves: typefaces, code in scripts and style sheets, letters and pictures in cards. */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { fontsFor } from './cards/fonts.ts';
import { projectRoot } from './environment.ts';
import { running } from './running-command.ts';

export interface Credit {
  readonly name: string;
  /** Where it is made. */
  readonly href?: string | undefined;
  /** Whose it is, in the maker's words. */
  readonly copyright?: string | undefined;
  /** SPDX identifier. */
  readonly licence: string;
  /** Text of the licence, as it came with it. */
  readonly text: string;
}

/** The licence of every file in `src/assets/fonts`. */
const fontsFolder = join(projectRoot, 'src/assets/fonts');
export const typefaceLicence = (): string => readFileSync(join(fontsFolder, 'OFL.txt'), 'utf8');

/** The families of the site's own files, each once. */
export function typefaces(): Credit[] {
  const text = typefaceLicence();
  const fonts = globSync('*.woff2', { cwd: fontsFolder }).map((file) => create(readFileSync(join(fontsFolder, file))));
  const families = new Map(
    fonts.flatMap((font): [string, Credit][] => {
      if (!('copyright' in font)) return [];
      const { familyName, copyright } = font;
      // The optical size is part of a family's name.
      const name = familyName.replace(/ \d+pt$/, '');
      const href = /https?:[^\s)]+/.exec(copyright)?.[0];
      return [[name, { name, href, copyright: withoutAddress(copyright), licence: 'OFL-1.1', text }]];
    }),
  );
  return [...families.values()].toSorted(byName);
}

/** Packages whose code a browser runs or whose letters and pictures are drawn, each once: what the build put into scripts, the style sheets' own, and those that `texts` on cards need. */
export function packages(texts: readonly { readonly text: string; readonly lang: string }[]): Credit[] {
  const drawn = texts.flatMap(({ text, lang }) => fontsFor(text, lang).files.map(({ path }) => path));
  const folders = [
    join(projectRoot, 'node_modules/tailwindcss'),
    ...(running.shippedModules ?? []).flatMap((id) => packageFolder(id) ?? []),
    ...drawn.flatMap((path) => packageFolder(path) ?? []),
  ];
  return [...new Set(folders)].map(toCredit).toSorted(byName);
}

/** The address is that of the link, or of somebody's mail. */
const withoutAddress = (copyright: string) => copyright.replace(/\s*[(<][^)>]*(?::\/\/|@)[^)>]*[)>]/, '').trim();

const byName = (a: Credit, b: Credit) => (a.name < b.name ? -1 : 1);

/** The folder of the package that holds the file; nothing for a file of the site's own. */
const packageFolder = (path: string): string | undefined =>
  /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll('\\', '/'))?.[1];

interface Manifest {
  readonly name: string;
  readonly license?: string;
  readonly homepage?: string;
}

function toCredit(folder: string): Credit {
  const { name, license, homepage }: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8') : '';
  const [copyright] = /^ *Copyright (?:\([cC]\)|©|\d).*$/m.exec(text) ?? [];
  return { name, href: homepage, copyright: copyright && withoutAddress(copyright), licence: license ?? '', text };
}
