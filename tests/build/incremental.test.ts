/** A build after one change is the build of everything anew, byte for byte: whatever was changed, of the content, the configuration or the code. */
import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { site as configured } from '../../src/site.config.ts';
import { copyProject } from '../project-copy.ts';
import { paths } from './builds.ts';

const folder = join(paths.cache, 'incremental');
const project = join(folder, 'project');
const warm = join(folder, 'warm');
const clean = join(folder, 'clean');

/** What a change leaves to the environment. */
const settings = { SITE_URL: 'https://built.example', BUILD_TIME: '2026-03-01T00:00:00Z' };

async function built(place: string): Promise<string> {
  const child = spawn(process.execPath, ['tools/astro/index.mjs', 'build'], {
    cwd: project,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ASTRO_TELEMETRY_DISABLED: '1',
      ...settings,
      STRICT: '0',
      CACHE_DIR: join(place, 'cache'),
      OUT_DIR: join(place, 'site'),
    },
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise((done) => child.on('close', done));
  const log = Buffer.concat(said).toString();
  if (code !== 0) throw new Error(log);
  return log;
}

const site = (place: string) =>
  new Map(
    globSync('**', { cwd: join(place, 'site'), withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(join(place, 'site').length), readFileSync(file)] as const),
  );

/** Names of the files that are not the same in both. */
const differences = (a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>) =>
  [...new Set([...a.keys(), ...b.keys()])]
    .filter((name) => !a.get(name)?.equals(b.get(name) ?? Buffer.alloc(0)))
    .toSorted();

const at = (path: string) => join(project, path);
const inPost = (slug: string, extension = 'md') => `content/posts/${slug}/index.${extension}`;

const edit = (file: string, from: string, to: string) => () => {
  const text = readFileSync(at(file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    at(file),
    text.replace(from, () => to),
  );
};
const append = (file: string, text: string | Uint8Array) => () => appendFileSync(at(file), text);
const write = (file: string, text: string) => () => {
  mkdirSync(join(at(file), '..'), { recursive: true });
  writeFileSync(at(file), text);
};
const field = (slug: string, line: string, extension?: string) =>
  edit(inPost(slug, extension), '---\n', `---\n${line}\n`);
const picture = (file: string, width: number, background: string) => async () => {
  const image = sharp({ create: { width, height: 200, channels: 3, background } }).png();
  writeFileSync(at(file), await image.toBuffer());
};

/** Each is made to what the ones before it left. */
const changes: readonly (readonly [name: string, change: () => unknown])[] = [
  ['a sentence of a post', append(inPost('a-ledger'), '\nOne more sentence.\n')],
  ['a title', edit(inPost('a-ledger'), 'title: A ledger', 'title: The ledger')],
  ['a description', edit(inPost('an-estimate'), 'What somebody thought', 'What nobody thought')],
  ['a date, and with it the order', edit(inPost('an-estimate'), '2026-01-04', '2025-12-04')],
  ['a date of change', field('second-lamp', 'updatedDate: 2026-02-01')],
  ['a category', edit(inPost('an-estimate'), 'category: practice', 'category: craft')],
  ['a tag more', edit(inPost('a-ledger'), '[Numbers]', '[Numbers, Streets]')],
  ['the name of a tag', edit('content/tags/light.yaml', 'name: Light', 'name: Lights')],
  ['the description of a tag', edit('content/tags/light.yaml', 'What shows', 'Who shows')],
  ['a second author', edit(inPost('an-estimate'), '[night-desk]', '[night-desk, sodiarc-team]')],
  ['the words for a hero', edit(inPost('first-lamp'), 'A street at night', 'A street before morning')],
  ['the caption of a hero', edit(inPost('first-lamp'), 'caption: The street', 'caption: Our street')],
  ['the bytes of a hero', picture('content/posts/first-lamp/street.png', 500, '#321')],
  ['the bytes of a picture', picture('content/posts/first-lamp/plan.png', 330, '#4c8')],
  ['the words for a picture', edit(inPost('first-lamp'), 'A plan of', 'A map of')],
  ['a heading', append(inPost('second-lamp'), '\n## A heading\n\nBelow it.\n')],
  ['code', edit(inPost('second-lamp'), 'lamps = 2', 'lamps = 3')],
  ['an embed', append(inPost('second-lamp'), '\nhttps://youtu.be/dQw4w9WgXcQ\n')],
  ['the parts of a series', edit(inPost('first-lamp'), 'part: 1', 'part: 5')],
  ['a post out of a series', edit(inPost('second-lamp'), 'series: { id: lamps, part: 2 }\n', '')],
  ['a draft that comes out', edit(inPost('half-written'), 'draft: true', 'draft: false')],
  ['a post that becomes a draft', edit(inPost('half-written'), 'draft: false', 'draft: true')],
  ['a post taken off the lists', field('a-window', 'unlisted: true', 'mdx')],
  ['a post back on the lists', edit(inPost('a-window', 'mdx'), 'unlisted: true\n', '')],
  ['a featured post', field('a-ledger', 'featured: true')],
  ['an alias', field('a-ledger', 'aliases: [/old-ledger/]')],
  ['a first publication elsewhere', field('a-window', 'canonical: https://elsewhere.example/a/', 'mdx')],
  ['no contents list', field('first-lamp', 'toc: false')],
  ['no invitation', field('first-lamp', 'cta: false')],
  ['a language', field('an-estimate', 'lang: de')],
  ['a related post', edit(inPost('a-window', 'mdx'), 'category: practice', 'category: craft\ntags: [Light, Streets]')],
  ['code of its own', append(inPost('a-window', 'mdx'), '\nexport const panes = 4;\n\nIt has {panes} panes.\n')],
  ['code of its own again', edit(inPost('a-window', 'mdx'), 'panes = 4', 'panes = 6')],
  ['the name of an author', edit('content/authors/sodiarc-team.yaml', 'Sodiarc Team', 'Sodiarc Team of Two')],
  ['what an author says', edit('content/authors/sodiarc-team.yaml', 'Writes about', 'Thinks about')],
  ['the picture of an author', picture('content/authors/team.png', 170, '#07a')],
  ['an author’s role', append('content/authors/night-desk.yaml', 'role: Awake\n')],
  ['the name of a category', edit('content/categories/craft.yaml', 'name: Craft', 'name: Crafts')],
  [
    'a new category, and a post in it',
    () => {
      write('content/categories/research.yaml', 'name: Research\n')();
      edit(inPost('a-ledger'), 'category: practice', 'category: research')();
    },
  ],
  ['the title of a series', edit('content/series/lamps.yaml', 'title: Lamps', 'title: Of lamps')],
  ['a stand-alone page', append('content/pages/about.md', '\nAnd why.\n')],
  [
    'a new stand-alone page',
    write('content/pages/talks.md', '---\ntitle: Talks\ndescription: Where we speak.\n---\nNowhere yet.\n'),
  ],
  [
    'a new post',
    write(
      inPost('brand-new'),
      '---\ntitle: Brand new\ndescription: Just written.\npubDate: 2026-02-02\ncategory: craft\n---\nNew.\n',
    ),
  ],
  ['a deleted post', () => rmSync(at('content/posts/an-estimate'), { recursive: true })],
  ['a renamed folder', () => renameSync(at('content/posts/brand-new'), at('content/posts/not-so-new'))],
  ['a file of the site', write('public/note.txt', 'A note.\n')],
  ['the hour of a scheduled post', () => Object.assign(settings, { BUILD_TIME: '2026-06-02T00:00:00Z' })],
  ['the address of the site', () => Object.assign(settings, { SITE_URL: 'https://moved.example' })],
  ['the name of the site', edit('src/site.config.ts', `name: '${configured.name}'`, "name: 'Lamplight'")],
  ['a link of the navigation', edit('src/site.config.ts', "label: 'Topics'", "label: 'Subjects'")],
  ['how many posts a page has', edit('src/site.config.ts', 'pageSize: 12', 'pageSize: 2')],
  ['a sentence of the interface', edit('src/i18n/en.ts', "'Skip to content'", "'Go to the content'")],
  ['a component', edit('src/components/site/Header.astro', 'class="brand-name"', 'class="brand-name" data-brand')],
  ['a style', edit('src/styles/prose.css', '1.05em', '1.06em')],
  ['a token', edit('src/styles/tokens.css', 'oklch(0.235 0.025 265)', 'oklch(0.236 0.025 265)')],
  ['a font', () => cpSync(at('src/assets/fonts/display.woff2'), at('src/assets/fonts/interface.woff2'))],
  ['a script', edit('src/scripts/code-block.ts', "'code-status'", "'code-says'")],
  ['an output', edit('src/outputs/speculation-rules.ts', "'moderate'", "'conservative'")],
];

const other: readonly (readonly [name: string, change: () => unknown])[] = [
  ['nothing', () => undefined],
  ['the version of a package', edit('package-lock.json', '"lockfileVersion"', '"changed": true,\n  "lockfileVersion"')],
];

let before: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  copyProject(project, 'content-incremental');
  await built(warm);
  before = site(warm);
}, 600_000);

test.each([...other, ...changes])(
  '%s',
  async (name, change) => {
    await change();
    // Addresses may disappear here: that they are missed is a test of its own.
    if (name !== 'nothing') rmSync(at('content/published.txt'), { force: true });
    rmSync(clean, { recursive: true, force: true });
    const building = [built(warm), built(clean)];
    // Both end before the next change, whatever becomes of one.
    await Promise.allSettled(building);
    const [log] = await Promise.all(building);
    const [after, anew] = [site(warm), site(clean)];
    expect(differences(after, anew)).toEqual([]);
    // A change that shows nowhere would prove nothing.
    if (!other.some(([quiet]) => quiet === name)) expect(differences(before, after)).not.toEqual([]);
    if (name === 'nothing') expect(log).toContain('is what a build would make now');
    if (name === 'a description') expect(log).toMatch(/\/blog\/first-lamp\/.*\((restored|cached)\)/);
    before = after;
  },
  300_000,
);
