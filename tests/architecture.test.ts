/** The arrows of the architecture, asserted over every import line of `src`: which room may know of which. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, matchesGlob, posix, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingredients } from '../src/authoring/recipe.ts';

const projectRoot = resolve(import.meta.dirname, '..');

interface Room {
  /** Rooms whose modules it may import; its own always. */
  readonly rooms: readonly string[];
  /** Packages it may import. */
  readonly packages: RegExp;
  /** Where what it must not do belongs. */
  readonly instead: string;
}

const none = /^$/;
/** Packages that compute and touch nothing: no files, no network, no clock. */
const pure = /^(github-slugger|reading-time|stemmer)$/;
/** The compiler's trees and its parser. */
const trees =
  /^(node:crypto|node:module|temml|beautiful-mermaid|@viz-js\/viz|twoslash|typescript|satteri|shiki(\/.*)?|hast|mdast|unist|hast-util-to-html|hast-util-to-mdast|mdast-util-gfm|mdast-util-to-hast|mdast-util-to-markdown|property-information|github-slugger)$/;
const anything = /./;
/** `site.config` and `i18n` may be known by everything above the domain. */
const configured = ['site.config', 'i18n'];

const rooms: Readonly<Record<string, Room>> = {
  'site.config': {
    rooms: ['authoring (types)'],
    packages: none,
    instead: 'It is plain data: what needs other modules belongs to infra.',
  },
  'content.config': {
    rooms: ['schemas', 'authoring', 'infra'],
    packages: /^astro[:/]/,
    instead: 'A collection is a loader of infra and a schema, nothing else.',
  },
  middleware: {
    rooms: ['domain', 'outputs', 'infra', 'scripts', 'desk', ...configured],
    packages: /^(astro:middleware|node:crypto)$/,
    instead: 'Middleware finishes a page where it is rendered: what it adds is made in outputs or read in infra.',
  },
  env: { rooms: ['domain (types)'], packages: none, instead: 'Types of the environment alone.' },
  schemas: {
    rooms: [],
    packages: /^(astro\/zod|github-slugger)$/,
    instead: 'A schema says what data may look like; what needs more than zod belongs to infra.',
  },
  domain: {
    rooms: ['schemas (types)'],
    packages: pure,
    instead: 'The domain is pure: reading, rendering and the clock belong to infra, formats to outputs.',
  },
  i18n: { rooms: ['domain'], packages: none, instead: 'Sentences are sentences: queries belong to domain.' },
  outputs: {
    rooms: ['domain', ...configured],
    packages: /^(@astrojs\/rss|css-tree|yaml)$/,
    instead: 'An output is a pure function of posts: what it needs from the world, infra hands it.',
  },
  markdown: {
    rooms: ['domain', 'i18n (types)'],
    packages: trees,
    instead: 'The compiler is pure: files, images and labels come in as arguments from infra.',
  },
  authoring: {
    rooms: ['schemas', 'domain', 'markdown', 'infra', ...configured],
    packages: /^(astro\/(zod|assets\/utils)$|(?!astro))/,
    instead: 'Reading and judging what authors wrote needs no Astro: what does belongs to infra.',
  },
  infra: {
    rooms: ['schemas', 'domain', 'markdown', 'authoring', ...configured],
    packages: anything,
    instead: 'Infra reads and writes; what a format looks like belongs to outputs, and pages bring the two together.',
  },
  integrations: {
    rooms: ['domain', 'outputs', 'infra', 'desk', ...configured],
    packages: anything,
    instead: 'An integration is a thin caller of outputs and infra.',
  },
  pages: {
    rooms: [
      'schemas',
      'domain',
      'outputs',
      'infra',
      'layouts',
      'components',
      'styles',
      'scripts',
      'assets',
      ...configured,
    ],
    packages: /^astro(:|$)/,
    instead: 'A page loads, queries and renders: logic belongs to domain, reading to infra.',
  },
  layouts: {
    rooms: ['domain', 'outputs (types)', 'components', 'styles', 'scripts', ...configured],
    packages: /^astro(:assets|$)/,
    instead: 'A layout is handed its data: the page reads it through infra.',
  },
  // Cover art and share links are outputs that leave inside a page: pure functions of the post the component is handed.
  components: {
    rooms: ['domain', 'outputs', 'styles', 'scripts', 'assets', ...configured],
    packages: /^astro(:assets|$)/,
    instead: 'A component is handed its data: the page reads it through infra.',
  },
  styles: {
    rooms: ['outputs'],
    packages: none,
    instead: 'Style sheets, and their colours for what no style sheet reaches.',
  },
  desk: {
    rooms: ['domain', 'authoring', 'infra', 'styles', 'scripts'],
    packages: /^(astro|@mozilla\/readability|linkedom)$/,
    instead: 'The desk shows in development what the site makes: what a reader gets is made elsewhere.',
  },
  scripts: {
    rooms: ['domain', 'styles'],
    // Groups of the interface's sentences.
    packages: /^(sentences:[a-zA-Z]+)$/,
    instead: 'A script of the browser imports other scripts and pure domain code.',
  },
};

interface Import {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
  readonly isTypeOnly: boolean;
}

const sources = globSync(['src/**/*.{ts,astro,js,mjs}'], { cwd: projectRoot })
  .map((file) => file.split(sep).join('/'))
  .toSorted();
const textOf = (file: string) => readFileSync(join(projectRoot, file), 'utf8');

/** The program text of a file with everything else blanked, so that lines stay where they are: of `.astro`, the frontmatter and the scripts. */
function programOf(file: string): string {
  const text = textOf(file);
  if (!file.endsWith('.astro')) return text;
  const kept = [...text.matchAll(/^---\n.*?^---$|<script[^>]*>.*?<\/script>/gms)];
  let program = text.replace(/[^\n]/g, ' ');
  for (const { 0: part, index } of kept) program = program.slice(0, index) + part + program.slice(index + part.length);
  return program;
}

const withoutComments = (program: string) =>
  program.replace(/\/\*.*?\*\/|(?<=^|\s)\/\/[^\n]*/gs, (comment) => comment.replace(/[^\n]/g, ' '));

// `import x from 'y'`, `import 'y'`, `export … from 'y'`, `import('y')`.
const statement =
  /(?<=^|[\s;(=>{,[?:])(?:(import|export)\s+(type\s)?(?:[^'"`;()]*?\sfrom\s*)?|import\s*\(\s*)(['"`])([^'"`\n]+)\3/gm;

function importsOf(file: string): Import[] {
  const program = withoutComments(programOf(file));
  return [...program.matchAll(statement)].map(({ 0: text, 2: type, 4: specifier = '', index }) => {
    const [, braces] = /\{([^}]*)\}/.exec(text) ?? [];
    const hasDefault = /^import\s+\w/.test(text.replace(/^import\s+type\s/, ''));
    const named = (braces ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const isTypeOnly =
      type !== undefined || (!hasDefault && named.length > 0 && named.every((name) => name.startsWith('type ')));
    return { file, line: program.slice(0, index).split('\n').length, specifier, isTypeOnly };
  });
}

const roomOf = (file: string): string => {
  const [, first = '', ...rest] = file.split('/');
  return rest.length > 0 ? first : first.replace(/(\.d)?\.(ts|js|mjs|astro)$/, '');
};

function complaint({ file, line, specifier, isTypeOnly }: Import): string | undefined {
  const room = roomOf(file);
  const rules = rooms[room];
  if (!rules) return `${file} stands in no room: there is no "${room}" in the architecture`;
  const place = `${file}:${line} imports "${specifier}"`;
  if (!specifier.startsWith('.')) return rules.packages.test(specifier) ? undefined : `${place}. ${rules.instead}`;
  const target = roomOf(posix.join(dirname(file), specifier.replace(/\?.*$/, '')));
  // What Astro makes no route of is a part of the routes that share it.
  const isRoute = target === 'pages' && !basename(specifier).startsWith('_');
  if (target === room) return isRoute ? `${place}. A page imports no other page.` : undefined;
  if (rules.rooms.includes(target) || (isTypeOnly && rules.rooms.includes(`${target} (types)`))) return undefined;
  return `${place}: "${room}" may not know of "${target}"${isTypeOnly ? '' : ' (as a value)'}. ${rules.instead}`;
}

const imports = sources.flatMap(importsOf);

/** What each file imports of the others, but for types. */
function importedFiles(): ReadonlyMap<string, readonly string[]> {
  const files = new Set(sources);
  const targetOf = ({ file, specifier }: Import) => {
    const path = posix.join(dirname(file), specifier.replace(/\?.*$/, ''));
    return [path, `${path}.ts`, `${path}/index.ts`].find((candidate) => files.has(candidate));
  };
  const values = imports.filter(({ isTypeOnly, specifier }) => !isTypeOnly && specifier.startsWith('.'));
  const byFile = Map.groupBy(values, ({ file }) => file);
  return new Map([...byFile].map(([file, lines]) => [file, lines.flatMap((line) => targetOf(line) ?? [])]));
}

test('the imports are found', () => {
  const of = (file: string) => importsOf(file).map(({ specifier }) => specifier);
  expect(imports.length).toBeGreaterThan(200);
  // Frontmatter, a script of a component, a file for its address.
  expect(of('src/components/post/LargeView.astro')).toContain('../../scripts/large-view');
  expect(of('src/components/site/Head.astro')).toContain('../../outputs/page-meta');
  expect(imports.some(({ specifier }) => specifier.endsWith('?raw'))).toBe(true);
  const lines =
    "import type { A } from './a';\nexport { b } from './b';\nconst c = await import('./c');\nimport './d';\n// import './e'\nimport F, {\n  type G,\n} from './f';\n";
  expect([...withoutComments(lines).matchAll(statement)].map(({ 4: specifier }) => specifier)).toEqual([
    './a',
    './b',
    './c',
    './d',
    './f',
  ]);
});

describe('arrows', () => {
  test.each(Object.keys(rooms))('%s imports only what it may know', (room) => {
    const wrong = imports.filter(({ file }) => roomOf(file) === room).flatMap((line) => complaint(line) ?? []);
    expect(wrong).toEqual([]);
  });

  test('what a compiled document is made by is in its recipe', () => {
    // The settings come in by value.
    const settings = [
      'src/site.config.ts',
      'src/infra/environment.ts',
      'src/infra/settings.ts',
      'src/authoring/recipe.ts',
    ];
    const makers = new Set(['src/authoring/compile-document.ts']);
    for (const maker of makers) {
      const used = imports.filter(({ file, isTypeOnly }) => file === maker && !isTypeOnly);
      for (const { specifier } of used) {
        const file = posix.join(dirname(maker), specifier);
        if (specifier.startsWith('.') && !settings.includes(file)) makers.add(file);
      }
    }
    expect(makers.size).toBeGreaterThan(50);
    expect([...makers].filter((file) => !ingredients.some((glob) => matchesGlob(file, glob)))).toEqual([]);
  });

  test('no module waits for itself: what it imports does not import it', () => {
    const targets = importedFiles();
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, way: readonly string[]) => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      if (done.has(file)) return;
      done.add(file);
      for (const target of targets.get(file) ?? []) visit(target, [...way, file]);
    };
    for (const file of sources) visit(file, []);
    expect(targets.size).toBeGreaterThan(100);
    expect(circles).toEqual([]);
  });

  test('pages bundle no reader of the content: one process has read it', () => {
    const targets = importedFiles();
    const reached = new Set(sources.filter((file) => ['pages', 'middleware'].includes(roomOf(file))));
    for (const file of reached) for (const target of targets.get(file) ?? []) reached.add(target);
    expect(reached.size).toBeGreaterThan(200);
    const readers = ['src/authoring/content.ts', 'src/authoring/yaml-fields.ts', 'src/markdown/constructs/index.ts'];
    expect(readers.filter((file) => reached.has(file) || !sources.includes(file))).toEqual([]);
  });

  test('every file stands in a room', () => {
    expect(sources.filter((file) => !(roomOf(file) in rooms))).toEqual([]);
  });

  test('the collections are read in infra, and no component renders an entry a second time', () => {
    const readers = sources.filter(
      (file) => /\bgetCollection\(/.test(withoutComments(programOf(file))) && roomOf(file) !== 'infra',
    );
    const renderers = sources.filter(
      (file) =>
        /\brender\(entry\b/.test(withoutComments(programOf(file))) && !['pages', 'infra'].includes(roomOf(file)),
    );
    expect({ readers, renderers }).toEqual({ readers: [], renderers: [] });
  });
});

describe('purity', () => {
  const offences = (room: string, pattern: RegExp) =>
    sources
      .filter((file) => roomOf(file) === room)
      .flatMap((file) => {
        const program = withoutComments(programOf(file));
        return [...program.matchAll(new RegExp(pattern, 'g'))].map(
          ({ 0: text, index }) => `${file}:${program.slice(0, index).split('\n').length} ${text}`,
        );
      });

  test.each(['domain', 'outputs', 'schemas', 'markdown', 'i18n'])(
    '%s reads no clock, no environment and no chance',
    (room) => {
      expect(
        offences(
          room,
          /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(|\bMath\.random\(|\bimport\.meta\.env\b|\bprocess\.(env|cwd)\b|\bTemporal\.Now\b/,
        ),
      ).toEqual([]);
    },
  );

  test.each(['domain', 'outputs', 'schemas', 'markdown', 'i18n'])('%s touches no document and no network', (room) => {
    expect(
      offences(
        room,
        /(?<![.\w'"`-])(fetch\(|localStorage\b|navigator\.|window\.|document\.(body|cookie|create|documentElement|querySelector|addEventListener))/,
      ),
    ).toEqual([]);
  });
});

describe('names', () => {
  const all = globSync(['src/**', 'tools/**', 'tests/**', 'bench/**'], {
    cwd: projectRoot,
    withFileTypes: true,
    exclude: ['tests/fixtures/content-*/**', 'src/assets/**', '**/node_modules/**'],
  });
  const files = all
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(projectRoot.length + 1)
        .split(sep)
        .join('/'),
    );
  const folders = all.filter((entry) => entry.isDirectory()).map(({ name }) => name);

  test('no drawer for things without a name', () => {
    expect(folders.filter((name) => /^(utils?|helpers?|lib|common|misc|shared)$/.test(name))).toEqual([]);
    expect(files.filter((file) => /^(utils?|helpers?|common|misc)\./.test(basename(file)))).toEqual([]);
  });

  test('components and layouts are PascalCase.astro', () => {
    const wrong = files.filter(
      (file) =>
        /^src\/(components\/|layouts\/|desk\/[A-Z]).*\.astro$/.test(file) &&
        !/^[A-Z][A-Za-z\d]*\.astro$/.test(basename(file)),
    );
    expect(wrong).toEqual([]);
  });

  test('every other file is kebab-case', () => {
    // Astro gives brackets a meaning in the names of routes.
    const isKebab = (name: string) =>
      /^(\[(\.\.\.)?[a-z]+\]|_?[a-z\d]+(-([a-z\d]+|\[[a-z]+\]))*)(\.[a-z\d]+)*$/.test(name);
    const wrong = files.filter(
      (file) => !/^src\/(components\/|layouts\/|desk\/[A-Z]).*\.astro$/.test(file) && !isKebab(basename(file)),
    );
    expect(wrong).toEqual([]);
  });

  test('`src/fetch.ts` is left to Astro', () => {
    expect(sources).not.toContain('src/fetch.ts');
  });
});

test('every decision is in the list of decisions, and nothing else', () => {
  const listed = [...textOf('docs/decisions/README.md').matchAll(/^- \[[^\]]+\]\(([^)]+)\)$/gm)].map(
    ([, file]) => file,
  );
  const written = globSync('*.md', { cwd: join(projectRoot, 'docs/decisions') }).filter((file) => file !== 'README.md');
  expect(listed.toSorted()).toEqual(written.toSorted());
});
