import { expect, test } from 'vitest';
import { compiled, renderings, rules } from './document.ts';

const body =
  'What stays [expensive](/x/) is *judgment*, they say. Really.\n\n:::pullquote\nWhat stays [expensive](/x/) is *judgment*\n:::';

test('the page shows it to those who look; nobody else meets the words twice', async () => {
  const { html, feedHtml, markdown } = await renderings(body);
  expect(html).toContain(
    '<div class="pull-quote" aria-hidden="true"><p>What stays expensive is <em>judgment</em></p></div>',
  );
  expect(feedHtml.match(/judgment/g)).toHaveLength(1);
  expect(markdown.match(/judgment/g)).toHaveLength(1);
  expect((await compiled(body)).text.match(/judgment/g)).toHaveLength(1);
});

test('an ellipsis skips words', async () => {
  const document = await compiled(
    ':::pullquote\nWhat stays expensive is judgment… Really\n:::\n\nWhat stays expensive is judgment, they say. Really.',
  );
  expect(document.problems).toEqual([]);
});

test('words that stand nowhere else would be lost', async () => {
  const document = await compiled('Judgmental.\n\n:::pullquote\nJudgment\n:::', { firstLine: 5 });
  expect(rules(document)).toEqual(['7 pullquote']);
  expect(rules(await compiled(':::pullquote\n:::'))).toEqual(['1 empty-pullquote']);
});
