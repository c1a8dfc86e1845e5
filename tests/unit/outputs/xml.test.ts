import { describe, expect, test } from 'vitest';
import { escapeXml, withoutForbidden } from '../../../src/outputs/xml.ts';

describe('withoutForbidden', () => {
  test('leaves what XML allows', () => {
    const text = 'a\t\n\r é 設 👩‍👩‍👧 \u{10FFFF} \u00A0 \uFFFD \u0085';
    expect(withoutForbidden(text)).toBe(text);
  });

  test('takes out control characters, noncharacters and halves of a pair', () => {
    expect(withoutForbidden('a\u0000\u0008\u000B\u000C\u000E\u001F\uFFFE\uFFFF\uD83D\uDE00b\uD83D!')).toBe('a😀b!');
  });
});

test('escapeXml makes text of anything', () => {
  expect(escapeXml(`<a b="c" d='e'>&amp;\u0000`)).toBe('&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;amp;');
});
