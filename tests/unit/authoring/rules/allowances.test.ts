import { describe, expect, test } from 'vitest';
import { compileDocument } from '../../../../src/authoring/compile-document.ts';
import { withoutAllowed } from '../../../../src/authoring/rules/allowances.ts';
import { ruleIds } from '../../../../src/authoring/rules/index.ts';

/** What is left of the findings of a body, as `line rule`. */
async function left(body: string, format: 'md' | 'mdx' = 'md', off: readonly string[] = []) {
  const file = `content/posts/x/index.${format}`;
  const site = 'https://sodiarc.com';
  const input = { body, format, file, firstLine: 10, lang: 'en', url: `${site}/blog/x/`, site, path: `/${file}` };
  const { document } = await compileDocument(input);
  const { problems, allowances } = document;
  return withoutAllowed(problems, [{ file, allowances, isWhole: true }], ruleIds, off).map(
    ({ line, rule, message, hint }) => (rule === 'allow' ? `${line} ${message} ${hint}` : `${line} ${rule}`),
  );
}

const todo = 'TODO: say why.';

test('without a comment the rule finds it', async () => expect(await left(todo)).toEqual(['10 todo']));

describe('a comment with a reason allows one place', () => {
  test.each([
    ['the block below', `<!-- allow todo: it is the subject -->\n\n${todo}`, 'md'],
    ['without an empty line', `<!-- allow todo: it is the subject -->\n${todo}`, 'md'],
    ['in MDX', `{/* allow todo: it is the subject */}\n\n${todo}`, 'mdx'],
    ['in the line itself', `${todo} <!-- allow todo: it is the subject -->`, 'md'],
    ['in a list', `- <!-- allow todo: it is the subject -->\n  ${todo}`, 'md'],
    ['two rules', `<!-- allow todo, placeholder: both are the subject -->\n\nLorem ipsum dolor. FIXME`, 'md'],
    ['two comments', `<!-- allow todo: a -->\n<!-- allow placeholder: b -->\n\nLorem ipsum dolor. FIXME`, 'md'],
  ] as const)('%s', async (_, body, format) => expect(await left(body, format)).toEqual([]));

  test('and no other', async () =>
    expect(await left(`<!-- allow todo: it is the subject -->\n\n${todo}\n\n${todo}`)).toEqual(['14 todo']));
});

test('a comment without a reason allows nothing, and says so', async () =>
  expect(await left(`<!-- allow todo -->\n\n${todo}`)).toEqual([
    '12 todo',
    '10 Nothing says why this is allowed, so it is not. Write a reason: allow todo: why it is right here.',
  ]));

test('a comment for a rule that is none, or that has nothing to allow, is a finding', async () => {
  expect(await left('<!-- allow todos: why -->\n\na')).toEqual([
    '10 There is no rule “todos” that a comment can allow. Write todo.',
  ]);
  expect(await left('<!-- allow todo: why -->\n\na')).toEqual([
    '10 “todo” finds nothing here to allow. Remove the comment, or put it right above the block.',
  ]);
});

test('other comments are nobody’s business', async () =>
  expect(await left('<!-- allow me to explain -->\n\na')).toEqual([]));

test('what the site does without is neither found nor asked for', async () =>
  expect(await left(`<!-- allow todo: why -->\n\n${todo}`, 'md', ['todo'])).toEqual([]));
