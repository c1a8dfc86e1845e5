/** `npm run bench:cards -- 1000`: what the cards of that many posts cost (default 100), drawn and then read again. Run it while nothing else does. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type Picture, rasterise } from '../src/infra/cards/rasteriser.ts';
import { DiskCache } from '../src/infra/disk-cache.ts';
import { readColours } from '../src/outputs/colours.ts';
import { cardDrawing } from '../src/outputs/og-card.ts';
import { table } from './table.ts';

const count = Number(process.argv[2] ?? 100);
const subjects = [
  'The Arithmetic of a Failure Budget',
  'Bring a Decision',
  'When Execution Stops Being the Bottleneck',
];
const folder = await mkdtemp(join(tmpdir(), 'cards-'));
const cache = new DiskCache(folder, '');
const colours = readColours(await readFile('src/styles/tokens.css', 'utf8'));
const mark: Picture = { src: 'mark', data: await readFile('public/favicon.svg') };

async function cards(): Promise<number> {
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const title = `${subjects[index % subjects.length]} ${index}`;
    const words = { label: 'Product Engineering', note: '6 min read', facts: 'Sodiarc Team' };
    const drawing = cardDrawing({ url: '/x/', title, lang: 'en', ...words, seed: title, hue: 150 }, 'Sodiarc', colours);
    const svgs = Object.entries(drawing.pictures).map(([src, svg]): Picture => ({ src, data: Buffer.from(svg) }));
    const key = cache.key({ identity: drawing.identity });
    const card = cache.read(key) ?? (await rasterise(drawing, [mark, ...svgs], 'png'));
    await cache.write(key, card);
    bytes += card.length;
  }
  return bytes;
}

async function row(name: string): Promise<string[]> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const bytes = await cards();
  const [milliseconds, { user, system }] = [performance.now() - start, process.cpuUsage(used)];
  return [
    name,
    `${(milliseconds / 1000).toFixed(1)} s`,
    `${((user + system) / 1000 / count).toFixed(1)} ms`,
    `${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`,
    `${Math.round(bytes / count / 1000)} kB`,
  ];
}

console.log(
  table(
    [`${count} cards`, 'time', 'processor a card', 'peak memory', 'a card'],
    [await row('drawn'), await row('kept')],
  ),
);
await rm(folder, { recursive: true });
