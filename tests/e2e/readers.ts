/** The typefaces of the readers that a test can stand for: each gets those of one kind of machine, whatever this one has. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { packageFile } from '../../tools/folder-packages.ts';

export type Reader = 'Windows' | 'iOS' | 'Android' | 'DejaVu';

/** One font file, and the name by which a machine that has it, or the face it is the metric twin of, knows it. */
interface Typeface {
  readonly file: string;
  /** Family, and ending of the full name. */
  readonly name: readonly [family: string, style: '' | ' Italic'];
}

const google = (family: string, name: string): Typeface[] =>
  (['', ' Italic'] as const).map((style) => {
    const variant = `400Regular${style.replace(' ', '_')}`;
    const folder = family.toLowerCase().replace(/(?<=noto)(?=serif)/, '-');
    return { file: `@expo-google-fonts/${folder}/${variant}/${family}_${variant}.ttf`, name: [name, style] };
  });
const dejaVu = (font: string, name: string): Typeface => ({
  file: `dejavu-fonts-ttf/ttf/${font}.ttf`,
  name: [name, ''],
});

const office = [
  ...google('Arimo', 'Arial'),
  ...google('Tinos', 'Times New Roman'),
  ...google('Gelasio', 'Georgia'),
  ...google('Cousine', 'Courier New'),
];
/** The first of each kind is what `sans-serif`, `serif` and `monospace` mean there. */
const readers: Readonly<Record<Reader, { sans: string; serif: string; mono: string; typefaces: readonly Typeface[] }>> =
  {
    Windows: {
      sans: 'Arial',
      serif: 'Times New Roman',
      mono: 'Courier New',
      // For arrows and signs.
      typefaces: [...office, dejaVu('DejaVuSans', 'Segoe UI Symbol')],
    },
    iOS: {
      sans: 'Arial',
      serif: 'Times New Roman',
      mono: 'Menlo',
      typefaces: [...office, dejaVu('DejaVuSansMono', 'Menlo'), dejaVu('DejaVuSans', 'Apple Symbols')],
    },
    Android: {
      sans: 'Roboto',
      serif: 'Noto Serif',
      mono: 'Droid Sans Mono',
      typefaces: [
        ...google('Roboto', 'Roboto'),
        ...google('NotoSerif', 'Noto Serif'),
        dejaVu('DejaVuSansMono', 'Droid Sans Mono'),
        dejaVu('DejaVuSans', 'Noto Sans Symbols'),
      ],
    },
    DejaVu: {
      sans: 'DejaVu Sans',
      serif: 'DejaVu Serif',
      mono: 'DejaVu Sans Mono',
      typefaces: ['Sans', 'Serif', 'Sans Mono'].map((kind) =>
        dejaVu(`DejaVu${kind.replace(' ', '')}`, `DejaVu ${kind}`),
      ),
    },
  };

/** Fontconfig is what Chromium asks on Linux; elsewhere it asks the system, and a test stands for the reader who has that. */
export const hasFontconfig = process.platform === 'linux';

/** The environment of a browser that has the typefaces of `reader` and no others. */
export function environmentOf(reader: Reader): Record<string, string> {
  const environment = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  if (!hasFontconfig) return environment;
  const folder = resolve(import.meta.dirname, '../../.cache/fonts', reader);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, fontsConf(reader, folder));
  return { ...environment, FONTCONFIG_FILE: file };
}

/** https://www.freedesktop.org/software/fontconfig/fontconfig-user.html */
function fontsConf(reader: Reader, folder: string): string {
  const { sans, serif, mono, typefaces } = readers[reader];
  const files = typefaces.map(({ file, name }) => ({ path: packageFile('tools/fonts', file), name }));
  const text = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const generic = { 'sans-serif': sans, 'system-ui': sans, serif, monospace: mono };
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${[...new Set(files.map(({ path }) => dirname(path)))].map((path) => `  <dir>${text(path)}</dir>`).join('\n')}
  <cachedir>${text(folder)}/cache</cachedir>
  <selectfont>
    <rejectfont><glob>*</glob></rejectfont>
${files.map(({ path }) => `    <acceptfont><glob>${text(path)}</glob></acceptfont>`).join('\n')}
  </selectfont>
${files
  .map(
    ({ path, name: [family, style] }) => `  <match target="scan">
    <test name="file"><string>${text(path)}</string></test>
    <edit name="family" mode="assign"><string>${family}</string></edit>
    <edit name="fullname" mode="assign"><string>${family}${style}</string></edit>
  </match>`,
  )
  .join('\n')}
${Object.entries(generic)
  .map(
    ([name, family]) =>
      `  <alias binding="same"><family>${name}</family><prefer><family>${family}</family></prefer></alias>`,
  )
  .join('\n')}
  <match><edit name="family" mode="append_last"><string>${sans}</string></edit></match>
</fontconfig>
`;
}
