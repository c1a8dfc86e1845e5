import { expect, test } from 'vitest';
import { renderingsOfPage } from '../../../../src/markdown/write/html-to-feed.ts';
import { compiled } from '../document.ts';

test('formulas, diagrams, pictures and films of a post that had to be run are words and links in its feed', async () => {
  const { html } = await compiled(
    'Half, $\\frac{1}{2}$\n\n```mermaid title="How" alt="a to b"\nflowchart LR\n  a --> b\n```\n\n<Figure src="/a.png" dark="/b.png" alt="x" />\n\n[Film](https://vimeo.com/76979871)',
    { format: 'mdx' },
  );
  const { feedHtml, markdown } = renderingsOfPage(html, {
    url: 'https://sodiarc.com/blog/x/',
    site: 'https://sodiarc.com',
  });
  expect(feedHtml).toContain('Half, <code>\\frac{1}{2}</code>');
  expect(feedHtml).toContain('<p>a to b</p>');
  expect(feedHtml).not.toMatch(/<svg|<math|b\.png/);
  expect(markdown).toContain('Half, `\\frac{1}{2}`');
  expect(markdown).toContain('](https://vimeo.com/76979871)');
});
