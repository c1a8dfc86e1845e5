import { expect, test } from 'vitest';
import { rules } from '../../../../src/authoring/rules/index.ts';
import type { BlogRule, DocumentRule, PictureRule } from '../../../../src/authoring/rules/rule.ts';

const pictured = ({ width, isHero, hasPlace }: PictureRule['good']) =>
  `${isHero ? 'a hero' : 'a picture'} of ${width} pixels${hasPlace ? ' with its place' : ''}`;

const cell = (example: string | PictureRule['good']) => {
  if (typeof example !== 'string') return pictured(example);
  const text = example
    .replaceAll('|', '\\|')
    .replace(/\n+/g, ' ⏎ ')
    .replace(/[\u200B]/g, '(U+200B)');
  const fence = '`'.repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)));
  return fence.length > 1 ? `${fence} ${text} ${fence}` : `\`${text}\``;
};

const line = ({ id, severity, summary, bad, good }: DocumentRule | BlogRule | PictureRule) =>
  `| \`${id}\` | ${severity === 'error' ? 'stops the build' : ''} | ${summary} | ${cell(bad)} | ${cell(good)} |`;

const manual = `# What \`npm run check\` finds in a text

Besides broken links, wrong fields and Markdown that cannot be read, \`npm run check\`, \`npm run dev\` and \`npm run build\` find what follows, with file, line and what to type instead. ⏎ is a new line. This file is made from the rules in \`src/authoring/rules\`: \`npx vitest run --project unit rules -u\` writes it.

A comment right above a block allows one rule there, and has to say why; at the top of a document it speaks of the fields too:

\`\`\`md
<!-- allow todo: the word is what this part is about -->
\`\`\`

In MDX it is \`{/* allow todo: the word is what this part is about */}\`. A whole site does without a rule by its name in \`rulesOff\` of \`src/site.config.ts\`.

| rule | | finds | as in | instead |
| --- | --- | --- | --- | --- |
${rules.map(line).toSorted().join('\n')}
`;

test('every rule has its line in the manual', async () => {
  await expect(manual).toMatchFileSnapshot('../../../../docs/rules.md');
});
