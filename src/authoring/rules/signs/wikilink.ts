/** A link or a picture as wikis and note books write it. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';
import { isContentsMark } from './contents-mark.ts';

export const wikilink = documentRule({
  id: 'wikilink',
  summary: 'a link or picture of a wiki: `[[page]]`, `![[picture.png]]`',
  good: 'See [the other post](../other/index.md).',
  bad: 'See [[the other post]].',
  prose(prose, { report }) {
    for (const { at, 1: sign, 2: target = '' } of matchesIn(prose, /(?<!\[)(!?)\[\[([^[\]\n]+)\]\](?!\])/g)) {
      if (isContentsMark(target)) continue;
      const [name = '', words = name] = target.split('|');
      report(
        at,
        'This site has no links of this kind, so readers see the brackets.',
        sign
          ? `Write ![What it shows](./${name.trim()}).`
          : `Write [${words.trim()}](../the-folder-of-the-post/index.mdx), or use backticks for the signs themselves.`,
      );
    }
  },
});
