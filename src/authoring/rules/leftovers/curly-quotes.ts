/** Curly quotes in code, where programs want straight ones. */
import { documentRule } from '../rule.ts';

const notCode = /^(?:te?xt|plain.*|md|mdx|markdown|html|xml|console|output|log|diff|mermaid|dot|none)$/i;
// As a program has them: behind =, a bracket or a comma, the other one before such a sign; and no straight ones around. A line of comment is prose, or what was printed.
const quoted =
  /^(?!\s*(?:#|\/\/|\*|--))[^"'`]*(?:(?:^|[=(,:[{\s])“[^“”"'`]*”|[=([{]\s*‘[^‘’"'`]*’)(?:[)\],;:}\s]|$)[^"'`]*$/;

const advice = [
  'Programs do not take curly quotes for quotes, and readers copy this code.',
  'Write " or \' in their place.',
] as const;

export const curlyQuotes = documentRule({
  id: 'curly-quotes',
  summary: 'curly quotes in code, or behind the language of a fence',
  good: '```js title="a.js"\nconst a = "b";\n```',
  bad: '```js title=“a.js”\nconst a = “b”;\n```',
  visit: {
    code(node, { source, report }) {
      const start = node.position?.start.offset ?? 0;
      const firstLine = source.slice(start, source.indexOf('\n', start));
      if (/[“”‘’„]/.test(`${node.lang ?? ''} ${node.meta ?? ''}`))
        report(
          start + firstLine.search(/[“”‘’„]/),
          'Behind the language of a block of code only straight quotes count.',
          'Write title="…", with straight quotes.',
        );
      const line = node.lang && !notCode.test(node.lang) && node.value.split('\n').find((text) => quoted.test(text));
      if (line) report(source.indexOf(line, start) + line.search(/[“‘]/), ...advice);
    },
    inlineCode(node, { report }) {
      if (quoted.test(node.value)) report(node, ...advice);
    },
  },
});
