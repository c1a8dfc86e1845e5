/** The sites the build tests read: which content, at which instant, and where the files are. */
import { resolve } from 'node:path';

const projectRoot = resolve(import.meta.dirname, '../..');
const cache = resolve(projectRoot, '.cache/builds');

export interface Build {
  readonly name: string;
  /** Absolute path of the content folder. */
  readonly content: string;
  /** Absolute path of the built site. */
  readonly dir: string;
  /** Address of the home page the site is built for: an origin, or below one. */
  readonly origin: string;
  readonly time: Date;
  /** Whether findings about the content stop the build. */
  readonly strict: boolean;
  /** `NODE_ENV`, which others set and no build may obey; `BASE_URL` goes with it. */
  readonly nodeEnv?: string;
}

const build = (name: string, content: string, facts: Partial<Build> = {}): Build => ({
  name,
  content: resolve(projectRoot, content),
  dir: resolve(cache, name),
  // Not the address of `site.config.ts`: an address written by hand anywhere shows.
  origin: 'https://built.example',
  time: new Date('2030-01-01T00:00:00Z'),
  strict: false,
  ...facts,
});

/** A blog as one would write it. The posts that come with the project are its own to keep or to delete. */
export const shipped = build('shipped', 'tests/fixtures/content-site', { strict: true });
/** The same where another site has the host. */
export const belowAPath = build('below-a-path', 'tests/fixtures/content-site', {
  origin: 'https://built.example/notes/blog',
});
export const awkward = build('awkward', 'tests/fixtures/content-awkward');
/** What the first build left, without caches; `awkward` is the second. */
export const awkwardCold: Build = { ...awkward, name: 'awkward-cold', dir: resolve(cache, 'awkward-cold') };
/** The same content in a folder of another name, with signs that an address spells otherwise. */
export const awkwardElsewhere = build('awkward-elsewhere', '.cache/builds/a copy (2) %41 é/of awkward', {
  nodeEnv: 'development',
});
const sentinels = 'tests/fixtures/content-sentinel';
export const sentinel = build('sentinel', sentinels, {
  time: new Date('2026-06-01T00:00:00Z'),
  nodeEnv: 'development',
});
/** The same on the instant at which the scheduled post comes out. */
export const sentinelLater = build('sentinel-later', sentinels, {
  time: new Date('2026-07-01T00:00:00Z'),
  nodeEnv: 'staging',
});
/** Every place that takes a picture or a recording, with metadata in every one of them. */
export const planted = build('planted', '.cache/builds/content-planted');
export const empty = build('empty', '.cache/builds/content-empty', { nodeEnv: 'test' });

/** Markup in every field. */
export const hostile = build('hostile', 'tests/fixtures/content-hostile');

export const builds: readonly Build[] = [
  shipped,
  belowAPath,
  awkward,
  awkwardElsewhere,
  sentinel,
  sentinelLater,
  planted,
  empty,
  hostile,
];
/** One of each content. */
export const sites: readonly Build[] = [shipped, awkward, sentinel, sentinelLater, empty, hostile];

export const paths = { projectRoot, cache };
