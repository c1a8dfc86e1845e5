/** Characters that nobody sees and that change what is read. */
import { documentRule } from '../rule.ts';

// Joiners belong to many scripts and to emoji; between Latin letters and digits they are a slip.
const hidden = /[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]|(?<=[a-z\d])[\u200C\u200D](?=[a-z\d])/gi;
const turning = /[\u202A-\u202E\u2066-\u2069]/;

export const hiddenCharacter = documentRule({
  id: 'hidden-character',
  summary: 'a character that nobody sees: zero-width, or one that turns the direction of writing',
  good: 'nobody sees it',
  bad: 'no\u200Bbody sees it',
  whole({ source, report }) {
    for (const { 0: character, index } of source.matchAll(hidden)) {
      const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
      report(
        index,
        turning.test(character)
          ? `A character that nobody sees (${code}) turns the direction of the writing here, so that readers see other text than programs.`
          : `A character that nobody sees (${code}) stands here, so that the search does not find the word.`,
        'Delete it: select the letters around it and type them again.',
      );
    }
  },
});
