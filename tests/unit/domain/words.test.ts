import { describe, expect, test } from 'vitest';
import { stemOf, wordsOf } from '../../../src/domain/words.ts';

/** Parts with slashes between them, and what they are as one. */
const spelt = (text: string) =>
  wordsOf(text)
    .map(({ parts, whole }) => `${parts.map((part) => part.text).join('/')}${whole === undefined ? '' : `=${whole}`}`)
    .join(' ');

describe('a word', () => {
  test.each([
    ['Café NAÏVE ｃａｆｅ', 'cafe naive cafe'],
    ['Straße STRASSE œuvre Ærø smørrebrød', 'strasse strasse oeuvre aero smorrebrod'],
    ['ﬁle İstanbul ΟΔΟΣ οδός x² 𝐀', 'file istanbul οδοσ οδοσ x2 a'],
    ['so\u00ADft non\u2060joiner \uFEFFmark', 'soft nonjoiner mark'],
    ['mañana São Việt'.normalize('NFD'), 'manana sao viet'],
    ['½ 1/2', '1/2=1.2 1/2=1.2'],
    ['مُحَمَّد يـــد', 'محمد يد'],
    ['שָׁלוֹם Ёлка', 'שלום елка'],
  ])('%s is spelt %s', (text, words) => {
    expect(spelt(text)).toBe(words);
  });

  test.each(
    Array.from('—–…×→←·•“”„«»()[]{}<>|\\:;!?=~*^"`$%§¶†\u00A0\u2003\u3000、。「」', (sign) => [sign]).filter(
      ([sign]) => sign !== '·',
    ),
  )('ends at %s', (sign) => {
    expect(spelt(`before${sign}after`)).toBe('before after');
  });

  test.each([
    ['AT&T, R&D and I/O', 'at/t=att r/d=rd and i/o=io'],
    ['C++, C# and .NET.', 'c=c++ c=c# and net=.net'],
    ['C♯, F♯', 'c=c# f=f#'],
    ['S3/EC2 on node.js', 's3/ec2=s3ec2 on node/js=nodejs'],
    ["don’t don't l‘idée", 'don/t=dont don/t=dont l/idee=lidee'],
    [
      'first-party non\u2011breaking zero\u200Bwidth',
      'first/party=firstparty non/breaking=nonbreaking zero/width=zerowidth',
    ],
    ['v1.28.2, 1.28 and 1,000', 'v1/28/2=v1.28.2 1/28=1.28 and 1/000=1000'],
    ['--watch ...and ./file #tag @name $HOME 50%', 'watch and file tag name home 50'],
    ['C++17 a#b', 'c=c++ 17 a b'],
    ['one/two/three/four/five', 'one/two/three/four/five'],
  ])('%s has parts, and is one', (text, words) => {
    expect(spelt(text)).toBe(words);
  });

  test('is spelt alike however its letters are composed', () => {
    for (let code = 0xc0; code < 0x2000; code++) {
      const letter = String.fromCodePoint(code);
      // Thai and Lao letters that a font draws as two.
      if (!/[^\p{scx=Thai}\p{scx=Laoo}]/u.test(letter) || !/\p{L}/u.test(letter)) continue;
      const composed = `before${letter}after`;
      expect([letter, spelt(composed.normalize('NFD'))]).toEqual([letter, spelt(composed)]);
    }
  });

  test('is spelt alike however the vowel am of Thai and Lao is typed', () => {
    for (const [whole, ...typed] of [
      ['น\u0E49\u0E33', 'น\u0E49\u0E4D\u0E32', 'น\u0E4D\u0E49\u0E32'],
      ['ทำงาน', 'ทำงาน'.normalize('NFKD')],
      ['ນ\u0EC9\u0EB3', 'ນ\u0EC9\u0ECD\u0EB2', 'ນ\u0ECD\u0EC9\u0EB2'],
    ])
      for (const other of typed) expect([other, spelt(`a${other}b`)]).toEqual([other, spelt(`a${whole}b`)]);
    expect(spelt('กาน้ำ')).toBe('ก/า/น้ํา');
  });

  test('is a character where no space stands between words', () => {
    expect(spelt('設計APIのコーヒーｶﾞ、判断。')).toBe('設/計 api の/コ/ー/ヒ/ー/ガ 判/断');
    expect(spelt('สวัสดี')).toBe('ส/วั/ส/ดี');
  });

  test.each(['—', '… & !', '❤️', '', ' '])('is not in “%s”', (text) => {
    expect(wordsOf(text)).toEqual([]);
  });

  test('says where it stands', () => {
    const text = '… Straße—“AT&T” 設計API';
    const pieces = wordsOf(text).flatMap((word) =>
      word.parts.map(({ start, end }) => text.slice(word.start + start, word.start + end)),
    );
    expect(pieces).toEqual(['Straße', 'AT', 'T', '設', '計', 'API']);
  });
});

test('English forms of a word share a stem, and other words do not', () => {
  expect(new Set(['estimate', 'estimates', 'estimated', 'estimating'].map(stemOf)).size).toBe(1);
  expect(stemOf('decide')).toBe(stemOf('deciding'));
  expect(stemOf('code')).not.toBe(stemOf('cost'));
  expect(stemOf('решения')).toBe('решения');
});
