/** `npm run bench:pages`: what a browser loads for each post of the built site, text compressed with Brotli, as a first visitor on a phone. */
import { glob, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import process from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium, devices } from '@playwright/test';
import { environment } from '../src/infra/environment.ts';
import { browserPath } from '../tests/e2e/browser.ts';
import { table } from './table.ts';

/** Bytes over the wire. */
interface Weight {
  readonly slug: string;
  html: number;
  /** Of `html`: what the page would be lighter by without its inline style sheet. */
  css: number;
  scripts: number;
  fonts: number;
  images: number;
  total: number;
}

const origin = 'http://site.test';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const kinds = { '.js': 'scripts', '.css': 'css', '.woff2': 'fonts' } as const;
const isText = (extension: string) => ['.html', '.js', '.css', '.svg', '.xml', '.json'].includes(extension);

const brotli = (bytes: string | Uint8Array) => brotliCompressSync(bytes).length;

async function weigh(browser: Browser, slug: string): Promise<Weight> {
  const weight: Weight = { slug, html: 0, css: 0, scripts: 0, fonts: 0, images: 0, total: 0 };
  const page = await browser.newPage(devices['Pixel 7']);
  await page.route('**/*', async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname);
    const file = join(environment.outDir, path.endsWith('/') ? `${path}index.html` : path);
    const bytes = await readFile(file).catch(() => undefined);
    if (!bytes) return route.fulfill({ status: 404 });
    const extension = extname(file);
    const size = isText(extension) ? brotli(bytes) : bytes.length;
    weight.total += size;
    if (extension === '.html') {
      weight.html += size;
      weight.css += size - brotli(bytes.toString().replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, ''));
    } else weight[kinds[extension as keyof typeof kinds] ?? 'images'] += size;
    return route.fulfill({ body: bytes, contentType: types[extension] ?? `image/${extension.slice(1)}` });
  });
  await page.goto(`${origin}/blog/${slug}/`, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  await page.close();
  return weight;
}

const slugs: string[] = [];
for await (const name of glob('**/*.html', { cwd: environment.outDir })) {
  const file = join(environment.outDir, name);
  const slug = /[\\/]blog[\\/]([^\\/]+)[\\/]index\.html$/.exec(file)?.[1];
  if (slug && !/^\d+$/.test(slug) && (await readFile(file, 'utf8')).includes('<article')) slugs.push(slug);
}
if (slugs.length === 0) {
  console.error(`There is no post in ${environment.outDir}. Run \`npm run build\` first`);
  process.exit(1);
}

const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
const weights: Weight[] = [];
for (const slug of slugs.toSorted()) weights.push(await weigh(browser, slug));
await browser.close();

const columns = ['html', 'css', 'scripts', 'fonts', 'images', 'total'] as const;
const rows = weights.toSorted((a, b) => b.html - a.html);
const heaviest = columns.map((column) => String(Math.max(...rows.map((weight) => weight[column]))));
console.log(
  table(
    ['bytes, compressed', 'html', 'of it css', 'scripts', 'fonts', 'images', 'all'],
    [
      ...rows.map((weight) => [weight.slug, ...columns.map((column) => String(weight[column]))]),
      ['heaviest', ...heaviest],
    ],
  ),
);
console.log('A post of up to 1,200 words keeps to 14600 html, 6000 scripts, 90000 all.');
