/** `content/series/<id>.yaml`: posts meant to be read in order. */
import { z } from 'astro/zod';
import { text } from './text.ts';

export const seriesSchema = z.strictObject({
  /** As readers see it. Required. */
  title: text({ example: 'title: Deciding well', required: true }),
  /** A sentence at the top of the series' page and in its feed. Default: none. */
  description: text({ example: 'description: Three posts on choices that last.' }).optional(),
});

/** A series' file once it is checked. */
export type SeriesData = z.output<typeof seriesSchema>;
