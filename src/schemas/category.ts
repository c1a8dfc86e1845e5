/** `content/categories/<id>.yaml`: one of the few subjects the blog is divided into. */
import { z } from 'astro/zod';
import { text } from './text.ts';

export const categorySchema = z.strictObject({
  /** As readers see it. Required. */
  name: text({ example: 'name: Product Engineering', required: true }),
  /** A sentence at the top of the category's page and in its feed. Default: none. */
  description: text({ example: 'description: Deciding what to build.' }).optional(),
});

/** A category's file once it is checked. */
export type CategoryData = z.output<typeof categorySchema>;
