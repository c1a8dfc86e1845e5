/** `npm run bench:preload`: whether naming a page's script and picture before the page helps on a slow line: first and largest paint of posts of the built site, with nothing, a `Link` header and `103 Early Hints` (RFC 8297), by turns. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { createSecureServer, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import process from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium, devices } from '@playwright/test';
import { mediaTypes } from '../src/domain/media-types.ts';
import { environment } from '../src/infra/environment.ts';
import { browserPath } from '../tests/e2e/browser.ts';
import { table } from './table.ts';

const ways = ['nothing', 'Link header', '103'] as const;
/** Lighthouse's slow 4G, as the browser's own tools throttle it. */
const line = { offline: false, latency: 562.5, downloadThroughput: 1_474_560 / 8, uploadThroughput: 675_000 / 8 };
/** What a host takes before it answers: a static one next to nothing, a function some time. */
const thinkMs = [0, 500] as const;
const rounds = Number(process.argv[2] ?? 5);

let way: (typeof ways)[number] = 'nothing';
let think = 0;

function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'preload-'));
  const [key, cert] = [join(folder, 'key'), join(folder, 'cert')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...subject], {
    stdio: 'ignore',
  });
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return pair;
}

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** The modules of a page and its picture that comes first, as a header names them. */
function linksOf(html: string): string {
  const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)];
  const [picture = ''] = /<source[^>]*avif[^>]*>|<img[^>]*fetchpriority="?high[^>]*>/.exec(html) ?? [];
  const srcset = attribute(picture, 'srcset');
  const links = [
    ...scripts.map(([, script]) => `<${script}>; rel=modulepreload`),
    ...(srcset
      ? [
          `<${srcset.split(/[ ,]/, 1)}>; rel=preload; as=image; imagesrcset="${srcset}"; imagesizes="${attribute(picture, 'sizes') ?? '100vw'}"`,
        ]
      : []),
  ];
  return links.join(', ');
}

async function answer(path: string, response: Http2ServerResponse): Promise<void> {
  const file = join(environment.outDir, path.endsWith('/') ? `${path}index.html` : path);
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return void response.writeHead(404).end();
  const end = extname(file).slice(1);
  const isText = /charset|json|svg/.test(mediaTypes[end] ?? '');
  const links = end === 'html' ? linksOf(bytes.toString()) : '';
  if (links && way === '103') response.stream.additionalHeaders({ ':status': 103, link: links });
  if (links && think > 0) await new Promise((done) => setTimeout(done, think));
  response.writeHead(200, {
    'content-type': mediaTypes[end] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    ...(isText && { 'content-encoding': 'br' }),
    ...(links && way === 'Link header' && { link: links }),
  });
  response.end(isText ? brotliCompressSync(bytes) : bytes);
}

interface Paints {
  readonly first: number;
  readonly largest: number;
}

async function visit(browser: Browser, url: string): Promise<Paints> {
  const context = await browser.newContext({ ...devices['Pixel 7'], ignoreHTTPSErrors: true, serviceWorkers: 'block' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', line);
  await page.goto(url, { waitUntil: 'networkidle' });
  const paints = await page.evaluate(async () => {
    const largest = await new Promise<number>((done) =>
      new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? 0)).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      }),
    );
    return { first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, largest };
  });
  await context.close();
  return paints;
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

const posts: string[] = [];
for await (const name of glob('blog/*/index.html', { cwd: environment.outDir })) posts.push(`/${name.slice(0, -10)}`);
const html = (path: string) => readFileSync(join(environment.outDir, path, 'index.html'), 'utf8');
const withPicture = posts.toSorted().find((path) => linksOf(html(path)).includes('as=image'));
const without = posts
  .toSorted()
  .find((path) => /\d min read/.test(html(path)) && !linksOf(html(path)).includes('as=image'));

const server = createSecureServer(certificate(), (request, response) => {
  answer(decodeURIComponent(new URL(request.url, 'https://localhost').pathname), response);
});
await new Promise<void>((done) => server.listen(0, 'localhost', done));
const origin = `https://localhost:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({
  executablePath: browserPath(),
  args: ['--no-sandbox', '--disable-gpu', '--ignore-certificate-errors'],
});
const rows: string[][] = [];
for (const [name, path] of [
  ['with a picture', withPicture],
  ['without', without],
] as const) {
  if (!path) continue;
  for (const milliseconds of thinkMs) {
    think = milliseconds;
    const found = new Map(ways.map((name) => [name, [] as Paints[]]));
    for (let round = 0; round < rounds; round++)
      for (const each of ways) {
        way = each;
        found.get(each)?.push(await visit(browser, origin + path));
      }
    const of = (each: (typeof ways)[number], paint: keyof Paints) =>
      median((found.get(each) ?? []).map((paints) => paints[paint]));
    for (const each of ways)
      rows.push([
        `${name}, host takes ${think} ms, ${each}`,
        ...(['first', 'largest'] as const).flatMap((paint) => [
          of(each, paint).toFixed(0),
          (of(each, paint) / of('nothing', paint)).toFixed(2),
        ]),
      ]);
  }
}
await browser.close();
server.close();
console.log(table(['post', 'first paint', 'ratio', 'largest', 'ratio'], rows));
