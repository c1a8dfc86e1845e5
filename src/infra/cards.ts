/** Cards as files: drawn once, and cached between builds. */

import { cacheDir } from 'astro:config/server';
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../authoring/recipe.ts';
import { postEntry } from './blog.ts';
import { cardWithHero, type HeroPlace } from './cards/hero.ts';
import { type Drawing, type Picture, rasterise } from './cards/rasteriser.ts';
import { DiskCache } from './disk-cache.ts';
import { environment, projectRoot } from './environment.ts';
import { drawingFile, isMarkup } from './metadata/without-metadata.ts';

export interface PicturedDrawing extends Drawing {
  /** What it shows but for the hero. */
  readonly identity: string;
  /** SVG by the name that the layouts use. */
  readonly pictures: Readonly<Record<string, string>>;
  /** The picture `hero`, which is the image of the post `slug`. */
  readonly hero?: (HeroPlace & { readonly slug: string }) | undefined;
}

/** What draws a card besides its own data: its code, the site's typefaces and mark, and the packages by their versions. */
const ingredients = [
  'src/infra/cards/*.ts',
  'src/outputs/{colours,cover-art,og-card}.ts',
  'src/outputs/{cover-art,og-card}/*.ts',
  'src/assets/fonts/{display,interface}*.woff2',
  'public/favicon.svg',
  'node_modules/{@takumi-rs/core,sharp,fontkitten,twemoji-colr-font,@fontsource-variable/noto-*}/package.json',
];

/** Where `integrations/caches.ts` looks for what nobody asks for any more. */
const cache = new DiskCache(fileURLToPath(new URL('og/', cacheDir)), fingerprint(ingredients));

/** The hero of the post `slug`. Of a drawing what is published: what it would ask the machine for is not in it. */
async function readPicture(slug: string): Promise<Buffer> {
  const { file, frontmatter } = (await postEntry(slug)).data;
  const bytes = await readFile(join(environment.contentDir, dirname(file), frontmatter.hero?.src ?? ''));
  return isMarkup(bytes) ? Buffer.from((await drawingFile(bytes)).svg) : bytes;
}

export async function readCard(drawing: PicturedDrawing): Promise<Uint8Array<ArrayBuffer>> {
  const { hero } = drawing;
  const picture = hero && (await readPicture(hero.slug));
  const key = cache.key({ identity: drawing.identity, picture: picture && hash('sha256', picture) });
  const making = underWay.get(key) ?? cachedOrDrawn(key, drawing, picture);
  underWay.set(key, making);
  return making.finally(() => underWay.delete(key));
}

/** By key: a card may be asked for again before it is drawn. */
const underWay = new Map<string, ReturnType<typeof cachedOrDrawn>>();

async function cachedOrDrawn(key: string, drawing: PicturedDrawing, picture: Buffer | undefined) {
  const known = cache.read(key);
  if (known) return known;
  const { hero } = drawing;
  const svgs = Object.entries(drawing.pictures).map(([src, svg]): Picture => ({ src, data: Buffer.from(svg) }));
  // The mark, as `npm run icons` draws it.
  const pictures = [{ src: 'mark', data: await readFile(join(projectRoot, 'public/favicon.svg')) }, ...svgs];
  const card =
    hero && picture
      ? await cardWithHero(picture, hero, drawing, (data) =>
          rasterise(drawing, [...pictures, { src: 'hero', data }], 'raw'),
        )
      : await rasterise(drawing, pictures, 'png');
  await cache.write(key, card);
  return card;
}

/** Draws the card of a page, by its site path. */
let drawings: ReadonlyMap<string, () => Promise<unknown>> = new Map();
const waiting: (() => Promise<unknown>)[] = [];
let drawers = 0;
// The other threads read and write files.
const mostDrawers = 2;

/** Says which cards a build will ask for when its pages are made. */
export function expectCards(cards: typeof drawings): void {
  drawings = cards;
}

/** Begins the card of a page that is being made: pages keep one processor busy, and cards the others. */
export async function drawAhead(url: string): Promise<void> {
  const wanted = drawings.get(url);
  if (!wanted) return;
  waiting.push(wanted);
  if (drawers === mostDrawers) return;
  drawers++;
  // What fails is asked for once more, and told then.
  for (let draw = waiting.shift(); draw; draw = waiting.shift()) await draw().catch(() => undefined);
  drawers--;
}
