/** `content/tags/<slug>.yaml`, optional: what a tag's page says beyond its posts. */
import { z } from 'astro/zod';
import { text } from './text.ts';

export const tagSchema = z.strictObject({
  /** As readers see it, whatever the posts write. Required. */
  name: text({ example: 'name: C++', required: true }),
  /** A sentence at the top of the tag's page and in its feed. Default: none. */
  description: text({ example: 'description: Notes on reading other people’s code.' }).optional(),
});

/** A tag's file once it is checked. */
export type TagData = z.output<typeof tagSchema>;
