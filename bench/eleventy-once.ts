/** The same posts built with Eleventy, in a process of its own: pages with highlighted code, lists by tag, a feed, a sitemap. `CONTENT_DIR` and `OUT_DIR` as in a build. Prints one line of JSON. */
import { relative } from 'node:path';
import process from 'node:process';
import Eleventy from '@11ty/eleventy';
import { feedPlugin } from '@11ty/eleventy-plugin-rss';
import highlight from '@11ty/eleventy-plugin-syntaxhighlight';

const { CONTENT_DIR = 'content', OUT_DIR = 'dist' } = process.env;

const base = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{{ title }}</title>
<meta name="description" content="{{ description }}">
<link rel="alternate" type="application/atom+xml" href="/feed.xml">
</head>
<body>
<header><a href="/">Blog</a> <a href="/tags/">Tags</a></header>
<main>{{ content | safe }}</main>
<footer>CC BY 4.0</footer>
</body>
</html>
`;
const post = `---
layout: base.njk
---
<article>
<p><time datetime="{{ page.date | iso }}">{{ page.date | iso }}</time> · {{ category }} · {{ authors | join(", ") }}</p>
<h1>{{ title }}</h1>
<p>{{ description }}</p>
{{ content | safe }}
<ul>{% for tag in tags %}{% if tag != "posts" %}<li><a href="/tags/{{ tag | slugify }}/">{{ tag }}</a></li>{% endif %}{% endfor %}</ul>
{% set newer = collections.posts | getNextCollectionItem(page) %}{% set older = collections.posts | getPreviousCollectionItem(page) %}
{% if newer %}<a href="{{ newer.url }}">{{ newer.data.title }}</a>{% endif %}
{% if older %}<a href="{{ older.url }}">{{ older.data.title }}</a>{% endif %}
</article>
`;
const cards = `<ol>{% for post in pagination.items %}<li><a href="{{ post.url }}">{{ post.data.title }}</a> <time>{{ post.date | iso }}</time><p>{{ post.data.description }}</p></li>{% endfor %}</ol>`;
const list = `---js
{ layout: "base.njk", title: "Blog", pagination: { data: "collections.posts", size: 12, reverse: true }, permalink: "/{% if pagination.pageNumber > 0 %}{{ pagination.pageNumber + 1 }}/{% endif %}index.html" }
---
${cards}
`;
const tagPages = `---js
{ layout: "base.njk", pagination: { data: "collections", size: 1, alias: "tag", filter: ["posts", "all"] }, permalink: "/tags/{{ tag | slugify }}/", eleventyComputed: { title: "{{ tag }}" } }
---
<ol>{% for post in collections[tag] %}<li><a href="{{ post.url }}">{{ post.data.title }}</a></li>{% endfor %}</ol>
`;
const sitemap = `---js
{ permalink: "/sitemap.xml" }
---
<urlset>{% for page in collections.all %}<url><loc>https://a.example{{ page.url }}</loc><lastmod>{{ page.date | iso }}</lastmod></url>{% endfor %}</urlset>
`;

const eleventy = new Eleventy(relative('.', CONTENT_DIR), relative('.', OUT_DIR), {
  quietMode: true,
  config(config) {
    config.setUseGitIgnore(false);
    config.addPlugin(highlight);
    config.addPlugin(feedPlugin, {
      type: 'atom',
      outputPath: '/feed.xml',
      collection: { name: 'posts', limit: 20 },
      metadata: { language: 'en', title: 'Blog', base: 'https://a.example/', author: { name: 'Team' } },
    });
    config.addExtension('mdx', { key: 'md' });
    config.addTemplateFormats('mdx');
    config.addFilter('iso', (date: Date) => date.toISOString());
    config.addCollection('posts', (api) => api.getFilteredByGlob(`${relative('.', CONTENT_DIR)}/posts/**`));
    config.addGlobalData('eleventyComputed', {
      layout: ({ layout, page }) => layout ?? (page.inputPath.endsWith('.mdx') ? 'post.njk' : undefined),
      permalink: ({ permalink, page }) => permalink || `/blog/${page.filePathStem.split('/').at(-2)}/`,
    });
    config.addTemplate('_includes/base.njk', base);
    config.addTemplate('_includes/post.njk', post);
    config.addTemplate('list.njk', list);
    config.addTemplate('tags.njk', tagPages);
    config.addTemplate('sitemap.njk', sitemap);
  },
});
await eleventy.write();
console.log(JSON.stringify({ peakMebibytes: process.resourceUsage().maxRSS / 1024 }));
