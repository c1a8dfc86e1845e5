/** An emoji by its name between colons. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

export const emojiName = documentRule({
  id: 'emoji-name',
  summary: 'an emoji by its name, `:tada:`',
  good: 'Well done 🎉',
  bad: 'Well done :tada:',
  prose(prose, { report }) {
    for (const { 0: name, at } of matchesIn(
      prose,
      /(?<=^|[\s([])(?::[a-z][a-z\d_+-]*[a-z\d]:|:[+-]1:)(?=$|[\s.,;!?)\]]|:[a-z])/gm,
    ))
      report(at, `Readers see ${name} as it stands here.`, 'Put the emoji itself, or use backticks for its name.');
  },
});
