import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { missingFiles } from '../../../src/infra/missing-files.ts';
import { addressesIn, siteFile } from '../../../src/infra/named-files.ts';
import { aFolder } from '../../a-folder.ts';

const origin = 'https://a.example';

test.each([
  ['a.html', '<link rel="stylesheet" href="/_astro/a.css">', ['/_astro/a.css']],
  ['a.html', '<link rel="preload" href="/_astro/a.woff2" as="font">', ['/_astro/a.woff2']],
  [
    'a.html',
    "<IMG SRC='/a&amp;b.png' alt='x > y'><img alt=\"Write src='/said.png'\" src=\"/c.png\">",
    ['/a&b.png', '/c.png'],
  ],
  [
    'a.html',
    '<img srcset="/a.webp 1x, /b,c.webp 640w,/d.webp" src="/a.png">',
    ['/a.png', '/a.webp', '/b,c.webp', '/d.webp'],
  ],
  [
    'a.html',
    '<video poster="/p.jpg"><source src="/v.mp4"><track src="/v.vtt"></video>',
    ['/p.jpg', '/v.mp4', '/v.vtt'],
  ],
  [
    'a.html',
    '<script type="module" src="/_astro/a.js"></script><script>import("./b.js")</script>',
    ['/_astro/a.js', './b.js'],
  ],
  [
    'a.html',
    '<style>@font-face{src:url(/_astro/a.woff2)}p{background:url("/b.svg")}</style>',
    ['/_astro/a.woff2', '/b.svg'],
  ],
  [
    'a.html',
    `<meta property="og:image" content="${origin}/og/a.png"><meta name="description" content="See /x.png">`,
    [`${origin}/og/a.png`],
  ],
  [
    'a.html',
    '<a href="/_astro/large.webp" data-large>large</a><a href="/_astro/x.css">an author’s</a>',
    ['/_astro/large.webp'],
  ],
  ['a.html', '<link rel="canonical" href="/elsewhere.html"><link rel="alternate" href="/rss.xml">', ['/rss.xml']],
  [
    'a.html',
    '<code>&lt;img src="/shown.png"&gt;</code><!-- <img src="/said.png"> --><title><img src="/t.png"></title>',
    [],
  ],
  [
    'a.html',
    '<script type="application/ld+json">{"image":"https://a.example/_astro/a.jpeg"}</script>',
    [`${origin}/_astro/a.jpeg`],
  ],
  [
    'a.html',
    `<script type="application/ld+json">{"description":"Import '/_astro/x.js' or \\"/og/y.png\\"","name":"/etc/hosts.allow","image":"${origin}/og/a.png"}</script>`,
    [`${origin}/og/a.png`],
  ],
  [
    'rss.xml',
    '<title>Write &lt;img src="/said.png"&gt;</title><description>Or &lt;constructor&gt; and &lt;video src="/d.mp4"&gt;</description><constructor/>',
    [],
  ],
  [
    'rss.xml',
    '<enclosure url="/a.mp3"/><content:encoded><![CDATA[<img src="/i.png"> <code>&lt;img src="/shown.png"&gt;</code>]]></content:encoded>',
    ['/a.mp3', '/i.png'],
  ],
  [
    'feed.json',
    '{"icon":"https://a.example/icon.png","items":[{"content_html":"<img src=\\"/i.png\\">","url":"https://a.example/blog/x/"}]}',
    ['/i.png', `${origin}/icon.png`],
  ],
  ['manifest.webmanifest', '{"name":"/b.png","icons":[{"src":"/a.png"}]}', ['/a.png']],
  ['a.css', '@import "/b.css";p{background:url( "c.png" )}', ['/b.css', 'c.png']],
  [
    '_astro/a.js',
    'import{a}from"./b.js";const c=()=>import(`./c.js`),d="/_astro/d.css",e="/any/words"',
    ['./b.js', './c.js', '/_astro/d.css'],
  ],
])('%s with %s loads', (file, text, addresses) => {
  expect(addressesIn(file, text).toSorted()).toEqual(addresses.toSorted());
});

test.each([
  ['/blog/x/', 'a.html', 'blog/x/index.html'],
  ['./b.js', '_astro/a.js', '_astro/b.js'],
  ['c.png?v=1#x', 'blog/x/index.html', 'blog/x/c.png'],
  ['/a%20b%2523.png', 'a.html', 'a b%23.png'],
  [`${origin}/`, 'a.html', 'index.html'],
  ['https://b.example/x.png', 'a.html', undefined],
  ['data:image/png,x', 'a.html', undefined],
  ['mailto:a@a.example', 'a.html', undefined],
])('%s in %s is %s', (address, file, path) => {
  expect(siteFile(address, file, origin)).toBe(path);
});

test('a file that is named and not there is found, from memory too', async () => {
  const site = await aFolder({
    'index.html': '<img src="/a.png"><img src="/b.png">',
    'a.png': '',
    'blog/x/index.html': '<script src="../../y.js"></script>',
  });
  const memory = join(await aFolder(), 'named');
  const missing = [
    { path: 'y.js', namedIn: 'blog/x/index.html' },
    { path: 'b.png', namedIn: 'index.html' },
  ];
  for (let again = 0; again < 2; again++) expect(await missingFiles(site, origin, memory, '')).toEqual(missing);
  writeFileSync(join(site, 'b.png'), '');
  expect(await missingFiles(site, origin, memory, '')).toEqual(missing.slice(0, 1));
});
