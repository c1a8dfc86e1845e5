import { expect, test } from 'vitest';
import { rulesOffProblems } from '../../../src/authoring/settings-links.ts';

test('a rule that is switched off and does not exist is told, with the one that is meant', () => {
  const [problem, ...others] = rulesOffProblems(['todo', 'public-file', 'vauge-link']);
  expect([problem?.severity, problem?.message, problem?.hint, others]).toEqual([
    'error',
    '`rulesOff` names a rule `vauge-link`, and there is none.',
    'Type `vague-link`: docs/rules.md has them all.',
    [],
  ]);
});
