import { expect, test } from 'vitest';
import { plainText } from '../../../src/markdown/text.ts';
import { compiled } from './document.ts';

test('words are read block after block; code blocks and alt texts are not', async () => {
  const { text } = await compiled(
    '## Title\n\nOne `code`\ntwo **three**.\n\n- a\n- b\n\n> q\n\n```js\nlet x\n```\n\n![alt](a.png)\n\n| h1 | h2 |\n|-|-|\n| c1 | c2 |\n\nx<br>y',
  );
  expect(text).toBe('Title\nOne code two three.\na\nb\nq\nh1 h2\nc1 c2\nx\ny');
});

test('plain text of a node is one line', () => {
  expect(
    plainText([
      { type: 'text', value: ' a\n' },
      { type: 'element', tagName: 'em', properties: {}, children: [{ type: 'text', value: 'b ' }] },
    ]),
  ).toBe('a b');
});
