/** A shortcode or a tag of a template of another system. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

const tags =
  /\{\{[<%\uFFFC].*?[%>\uFFFC]\}\}|\{%-?\s*[a-z].*?%\}|\{\{-?(?:\s+[\w.$]+\s+|\s*[\w$]+(?:\s*\|[^{}]*|\s+["“][^{}]*|\.[\w.]+\s*))-?\}\}|\[\/?(?:caption|gallery|vc_\w+|su_\w+|sourcecode|(?:youtube|gist)(?=[\s=]))(?:[\s=][^\]\n]*)?\](?!\()/gis;

export const shortcode = documentRule({
  id: 'shortcode',
  summary: 'a shortcode or template tag of another system: `{{< >}}`, `{% %}`, `[caption]`',
  good: '![A lamp](./lamp.png)',
  bad: '{{< figure src="lamp.png" >}}',
  prose(prose, { source, report }) {
    const [first] = matchesIn(prose, tags);
    if (!first) return;
    const found = source.slice(first.at, first.at + first[0].length);
    report(
      first.at,
      `Nothing here reads ${found.length > 40 ? `${found.slice(0, 40)}…` : found}, so readers see it.`,
      /figure|img|image|caption/i.test(found)
        ? 'Write ![What it shows](./picture.png "The caption"), or use backticks for the signs themselves.'
        : 'Write what it stands for in Markdown, or use backticks for the signs themselves.',
    );
  },
});
