/** What a Jekyll site is set to: `_config.yml`. */
import { at, dataFile, type Fields, fieldsOf, readDataFile, textOf } from '../source-file.ts';
import { rootAround } from '../source-folder.ts';

export interface JekyllConfig {
  readonly root: string;
  readonly origin: string;
  /** Path below which the site stands, without a slash at its end. */
  readonly base: string;
  readonly timeZone: string;
  readonly author?: string | undefined;
  readonly maths: boolean;
  /** Pattern of the addresses of posts. */
  readonly permalink: string;
  readonly defaults: readonly { readonly path: string; readonly type: string; readonly values: Fields }[];
  readonly fields: Fields;
}

/** Patterns with a name (jekyllrb.com, Permalinks). */
const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};
export const patternOf = (permalink: string): string => styles[permalink] ?? permalink;

/** The site that `path` is, or is in; undefined when it is none. */
export const jekyllRoot = (path: string): string | undefined =>
  rootAround(path, (folder) => dataFile(folder, '_config') !== undefined);

/** @throws Error of one line when the file cannot be read. */
export function jekyllConfig(root: string): JekyllConfig {
  const fields = fieldsOf(readDataFile(dataFile(root, '_config') ?? ''));
  const scopes = fields['defaults'];
  const permalink = textOf(at(fields, 'collections.posts.permalink')) ?? textOf(fields['permalink']) ?? 'date';
  return {
    root,
    origin: textOf(fields['url']) ?? '',
    base: (textOf(fields['baseurl']) ?? '').replace(/\/$/, ''),
    timeZone: textOf(fields['timezone']) ?? 'UTC',
    author: textOf(fields['author']) ?? textOf(at(fields, 'author.name')),
    maths: /math/i.test(String(at(fields, 'kramdown.math_engine') ?? '')) || fields['mathjax'] === true,
    permalink: patternOf(permalink),
    defaults: (Array.isArray(scopes) ? scopes : []).map((one: unknown) => ({
      path: textOf(at(one, 'scope.path')) ?? '',
      type: textOf(at(one, 'scope.type')) ?? '',
      values: fieldsOf(at(one, 'values')),
    })),
    fields,
  };
}
