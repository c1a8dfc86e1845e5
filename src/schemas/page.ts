/** The frontmatter of a stand-alone page (`content/pages/about.mdx`). */
import { z } from 'astro/zod';
import { date } from './date.ts';
import { language } from './language.ts';
import { flag, text } from './text.ts';

export const pageSchema = z.strictObject({
  /** Plain text, 1 to 120 characters. Required. */
  title: text({ example: 'title: About', required: true }, 120),
  /** Plain text, 1 to 300 characters. Required. The meta description. */
  description: text({ example: 'description: Who writes here, and why.', required: true }, 300),
  /** ISO date or instant. Default: none. Shown as the last update. */
  updatedDate: date({ example: 'updatedDate: 2026-02-14' }).optional(),
  /** Default: false. True: the page is nowhere in a build; the development server shows it, marked. */
  draft: flag({ example: 'draft: true' }).default(false),
  /** BCP 47 tag of the language the page is written in. Default: the site's. */
  lang: language({ example: 'lang: pt-BR' }).optional(),
});

/** A page's frontmatter once it is checked. */
export type PageFrontmatter = z.output<typeof pageSchema>;
