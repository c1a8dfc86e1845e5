/** What an answer of a language model leaves in a text that was copied from it. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

export const assistantMarks = documentRule({
  id: 'assistant-marks',
  summary: 'marks and words of a chat that a text was copied from: `oaicite`, `【4†source】`',
  good: 'The number is 42 ([the report](https://example.org)).',
  bad: 'The number is 42. :contentReference[oaicite:0]{index=0}',
  prose(prose, { report }) {
    for (const { 0: found, at } of matchesIn(
      prose,
      /:contentReference\[oaicite:\d+\](?:\{index=\d+\})?|\[oaicite:\d+\]|\u3010\d+[:†][^\u3011\n]*\u3011|\bcite(?:turn\d+(?:search|view|news)\d+)+|\bas an AI (?:language )?model\b(?=,)/gi,
    ))
      report(
        at,
        `“${found}” was copied with an answer of a program, and readers see it.`,
        'Take it out, and check what stands beside it.',
      );
  },
});
