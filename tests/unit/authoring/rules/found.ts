import { compileDocument } from '../../../../src/authoring/compile-document.ts';
import { ruleIds } from '../../../../src/authoring/rules/index.ts';

/** What the rules find in a body. */
export async function found(body: string, format: 'md' | 'mdx' = 'md') {
  const file = `content/posts/x/index.${format}`;
  const site = 'https://sodiarc.com';
  const input = { body, format, file, firstLine: 1, lang: 'en', url: `${site}/blog/x/`, site, path: `/${file}` };
  const { document } = await compileDocument(input);
  return document.problems.filter(({ rule }) => (ruleIds as readonly string[]).includes(rule));
}
