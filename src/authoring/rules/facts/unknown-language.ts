/** A language tag that names no language. */

import { fieldOf } from '../../content-entries.ts';
import { blogRule } from '../rule.ts';

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

export const unknownLanguage = blogRule({
  id: 'unknown-language',
  summary: 'a language tag that names no language',
  good: 'lang: pt-BR',
  bad: 'lang: xx',
  check({ posts }, report) {
    for (const { source } of posts) {
      const { lang } = source.frontmatter;
      const [language = '', ...others] = lang?.split('-') ?? [];
      const region = others.find((part) => /^[A-Z]{2}$/.test(part));
      if (lang && (!languages.of(language) || (region && !regions.of(region))))
        report({
          ...fieldOf(source, 'lang'),
          message: `\`${lang}\` is well formed, and no ${languages.of(language) ? 'country' : 'language'} has it.`,
          hint: 'Type a code such as `en`, `pt-BR` or `zh-Hant`, or delete the line.',
        });
    }
  },
});
