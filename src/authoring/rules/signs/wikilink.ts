/** A link or a picture as wikis and note books write it. */
import { slug } from 'github-slugger';
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';
import { isContentsMark } from './contents-mark.ts';

const addressOf = (name: string): string => {
  if (name.startsWith('#')) return `#${slug(name.slice(1))}`;
  return /\.(?:csv|docx|pdf|pptx|txt|xlsx|zip)$/i.test(name) ? `/${name}` : '../the-folder-of-the-post/index.mdx';
};

export const wikilink = documentRule({
  id: 'wikilink',
  summary: 'a link or picture of a wiki: `[[page]]`, `![[picture.png]]`',
  good: 'See [the other post](../other/index.md).',
  bad: 'See [[the other post]].',
  prose(prose, { report }) {
    for (const { at, 1: sign, 2: target = '' } of matchesIn(prose, /(?<!\[)(!?)\[\[([^[\]\n]+)\]\](?!\])/g)) {
      if (isContentsMark(target)) continue;
      const [, href, said] = /^(https?:\S+?)\]\[(.+)$/.exec(target) ?? [];
      const [name = '', words = name.replace(/^#/, '')] = target.split('|').map((part) => part.trim());
      report(
        at,
        'This site has no links of this kind, so readers see the brackets.',
        sign && /\.(?!mdx?$)\w+$/i.test(name)
          ? `Write ![What it shows](./${name}).`
          : `Write [${said ?? words}](${href ?? addressOf(name)}), or use backticks for the signs themselves.`,
      );
    }
  },
});
