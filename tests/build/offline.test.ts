/** What the service worker of a build keeps from the beginning is there, and is enough. */
import { describe, expect, test } from 'vitest';
import { site } from '../../src/site.config.ts';
import { sites } from './builds.ts';
import { attribute, named } from './html.ts';
import { answersOf, filesOf, pageAt, textFile } from './site.ts';

const shell = ['/offline/', '/saved/'];

describe.runIf(site.offline).each(sites)('$name', (build) => {
  const worker = textFile(build, 'sw.js');
  const kept = [...worker.matchAll(/["'`](\/_astro\/[^"'`]+)["'`]/g)].map(([, path = '']) => path);

  test('it is one script that imports nothing', () => {
    expect(worker).not.toMatch(/\b(import|export)\s*[({"'`*\w]/);
  });

  test('its pages are built, and no search engine lists them', () => {
    for (const path of shell) expect(pageAt(build, path).isIndexed, path).toBe(false);
    expect(textFile(build, 'sitemap-0.xml')).not.toMatch(/offline|saved/);
  });

  test('it keeps files that are there: all scripts of its pages, and what these load later', () => {
    expect(kept.filter((path) => !answersOf(build).has(path))).toEqual([]);
    const scripts = shell.flatMap((path) =>
      named(pageAt(build, path).root, 'script').flatMap((script) => attribute(script, 'src') ?? []),
    );
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.filter((path) => !kept.includes(path))).toEqual([]);
    const scriptFiles = filesOf(build).filter((file) => /^_astro\/.*\.js$/.test(file));
    const texts = kept.filter((path) => path.endsWith('.js')).map((path) => textFile(build, path.slice(1)));
    const wanted = scriptFiles.filter((file) => texts.some((text) => text.includes(file.replace(/^.*\//, ''))));
    expect(wanted.filter((file) => !kept.includes(`/${file}`))).toEqual([]);
  });
});
