import { expect, test } from 'vitest';
import { renderings } from './document.ts';

test('a task’s box is disabled and has a name', async () => {
  const { html, feedHtml, markdown } = await renderings('- [x] decide\n- [ ] build\n\n  later');
  expect(html).toContain('<input type="checkbox" disabled checked aria-label="Done"> decide');
  expect(html).toContain('<input type="checkbox" disabled aria-label="Not done"> build');
  expect(feedHtml).toContain('☑ decide');
  expect(feedHtml).not.toContain('class');
  expect(markdown).toBe('- [x] decide\n\n- [ ] build\n\n  later\n');
});
