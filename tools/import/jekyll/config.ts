/** What a Jekyll site is set to: `_config.yml`. */
import { at, dataFile, fieldsOf, readDataFile, textOf } from '../source-file.ts';

export type JekyllConfig = ReturnType<typeof jekyllConfig>;

/** Patterns with a name (jekyllrb.com, Permalinks). */
const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};
export const patternOf = (permalink: string): string => styles[permalink] ?? permalink;

/** @throws Error of one line when the file cannot be read. */
export function jekyllConfig(root: string) {
  const fields = fieldsOf(readDataFile(dataFile(root, '_config') ?? ''));
  const scopes = fields['defaults'];
  const permalink = textOf(at(fields, 'collections.posts.permalink')) ?? textOf(fields['permalink']) ?? 'date';
  return {
    origin: textOf(fields['url']) ?? '',
    /** Path below which the site stands, without a slash at its end. */
    base: (textOf(fields['baseurl']) ?? '').replace(/\/$/, ''),
    timeZone: textOf(fields['timezone']) ?? 'UTC',
    author: textOf(fields['author']) ?? textOf(at(fields, 'author.name')),
    maths: /math/i.test(String(at(fields, 'kramdown.math_engine') ?? '')) || fields['mathjax'] === true,
    /** Pattern of the addresses of posts. */
    permalink: patternOf(permalink),
    defaults: (Array.isArray(scopes) ? scopes : []).map((one: unknown) => ({
      path: textOf(at(one, 'scope.path')) ?? '',
      type: textOf(at(one, 'scope.type')) ?? '',
      values: fieldsOf(at(one, 'values')),
    })),
    fields,
  };
}
