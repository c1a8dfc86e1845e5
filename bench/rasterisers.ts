/**
 * `node_modules/.bin/node bench/rasterisers.ts`: what drawing a card costs with each rasteriser that was weighed (docs/decisions/og-cards.md). Needs
 * `npm i --no-save satori@0.63.2 @resvg/resvg-js@2.6.2 @resvg/resvg-wasm@2.6.2`; run it while nothing else does.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { Renderer } from '@takumi-rs/core';
import sharp from 'sharp';
import { ownFiles } from '../src/infra/cards/fonts.ts';
import { type Picture, rasterise } from '../src/infra/cards/rasteriser.ts';
import type { CardNode } from '../src/outputs/og-card/tree.ts';
import { type CardDrawing, cardDrawing } from '../src/outputs/og-card.ts';
import { table } from './table.ts';

const titles = ['When Execution Stops Being the Bottleneck', 'Bring a Decision', 'The Arithmetic of a Failure Budget'];
const drawings = Array.from({ length: 30 }, (_, index): CardDrawing => {
  const title = `${titles[index % titles.length]} ${index}`;
  const words = { label: 'Product Engineering', note: '6 min read', facts: 'Sodiarc Studio and Sodiarc Research' };
  return cardDrawing({ url: '/x/', title, lang: 'en', ...words, seed: title, hue: 150 }, 'Sodiarc');
});
const mark = readFileSync('public/favicon.svg');
const picturesOf = ({ pictures }: CardDrawing): Picture[] => [
  { src: 'mark', data: mark },
  ...Object.entries(pictures).map(([src, svg]) => ({ src, data: Buffer.from(svg) })),
];

type Draw = (drawing: CardDrawing) => Promise<Uint8Array>;
// Not dependencies of the site: named in a way that type checking and bundling leave alone.
// biome-ignore lint/suspicious/noExplicitAny: packages that are not installed have no types.
const foreign = (name: string): Promise<any> => import(name);

/** The card as SVG with its words as paths, laid out by takumi: what the rasterisers of SVG are given. */
async function svgWriter(): Promise<(drawing: CardDrawing) => Promise<string>> {
  const renderer = new Renderer();
  for (const { family, path } of ownFiles) await renderer.registerFont({ name: family, data: readFileSync(path) });
  return (drawing) =>
    renderer.renderSvg(drawing.layouts[2]?.[0] as CardNode, { ...drawing, images: picturesOf(drawing) });
}

/** Satori takes elements as React has them, pictures as data addresses, and no WOFF2. */
async function satoriWriter(): Promise<(drawing: CardDrawing) => Promise<string>> {
  const { default: satori } = await foreign('satori');
  const { default: subset } = await foreign('subset-font');
  const fonts = await Promise.all(
    ownFiles.map(async ({ family, path }) => {
      const variationAxes = family === 'Interface' ? { wght: 400 } : {};
      const options = { targetFormat: 'sfnt', keepAllGlyphs: true, variationAxes };
      return { name: family, weight: 400, style: 'normal', data: await subset(readFileSync(path), undefined, options) };
    }),
  );
  const element = (node: CardNode, pictures: readonly Picture[]): unknown => {
    if (node.type === 'text') return { type: 'div', props: { style: node.style, children: node.text } };
    if (node.type === 'image') {
      const data = pictures.find(({ src }) => src === node.src)?.data ?? new Uint8Array();
      const src = `data:image/svg+xml;base64,${Buffer.from(data).toString('base64')}`;
      return { type: 'img', props: { ...node.style, src, style: node.style } };
    }
    const children = node.children.map((child) => element(child, pictures));
    return { type: 'div', props: { style: { ...node.style, display: 'flex' }, children } };
  };
  return (drawing) =>
    satori(element(drawing.layouts[2]?.[0] as CardNode, picturesOf(drawing)), { width: 1200, height: 630, fonts });
}

const rasterisers: Readonly<Record<string, () => Promise<Draw>>> = {
  'takumi, with the search for a size': async () => (drawing) => rasterise(drawing, picturesOf(drawing), 'png'),
  'sharp (librsvg), of paths': async () => {
    const svgOf = await svgWriter();
    return async (drawing) =>
      sharp(Buffer.from(await svgOf(drawing)))
        .png()
        .toBuffer();
  },
  'resvg, of paths': async () => {
    const [svgOf, { Resvg }] = [await svgWriter(), await foreign('@resvg/resvg-js')];
    return async (drawing) => new Resvg(await svgOf(drawing)).render().asPng();
  },
  'resvg in WebAssembly, of paths': async () => {
    const [svgOf, { initWasm, Resvg }] = [await svgWriter(), await foreign('@resvg/resvg-wasm')];
    await initWasm(readFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm'));
    return async (drawing) => new Resvg(await svgOf(drawing)).render().asPng();
  },
  'satori and resvg': async () => {
    const [svgOf, { Resvg }] = [await satoriWriter(), await foreign('@resvg/resvg-js')];
    return async (drawing) => new Resvg(await svgOf(drawing)).render().asPng();
  },
};

async function measured(name: string): Promise<string[]> {
  const before = process.memoryUsage().rss;
  const draw = await rasterisers[name]?.();
  const spent: number[] = [];
  let bytes = 0;
  for (const drawing of drawings) {
    const start = process.cpuUsage();
    bytes += ((await draw?.(drawing)) ?? []).length;
    const { user, system } = process.cpuUsage(start);
    spent.push((user + system) / 1000);
  }
  const [first = 0, ...rest] = spent;
  const median = rest.toSorted((a, b) => a - b)[Math.floor(rest.length / 2)] ?? 0;
  const peak = process.resourceUsage().maxRSS / 1024 - before / 2 ** 20;
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  return [name, ms(first), ms(median), `${Math.round(peak)} MiB`, `${Math.round(bytes / drawings.length / 1000)} kB`];
}

const [asked] = process.argv.slice(2);
if (asked) console.log(JSON.stringify(await measured(asked)));
else {
  // Each in a process of its own, so that its memory is its own.
  const rows = Object.keys(rasterisers).map((name): string[] => {
    try {
      return JSON.parse(execFileSync(process.execPath, [import.meta.filename, name], { encoding: 'utf8' }));
    } catch (error) {
      return [
        name,
        String((error as Error).message)
          .split('\n')
          .at(-1) ?? '',
      ];
    }
  });
  console.log(table(['rasteriser', 'first card', 'next', 'memory', 'PNG'], rows));
}
