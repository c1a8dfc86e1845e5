import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeCompressedCopies } from '../../../src/infra/compressed-copies.ts';
import { aFolder } from '../../a-folder.ts';

const page = 'A page of the site. '.repeat(200);

async function aSite(before: string): Promise<string> {
  const site = await aFolder({ 'a.html': page, 'small.html': 'Small.' });
  await writeCompressedCopies(site, ['html', 'xml'], before);
  return site;
}

const copiesIn = (site: string) => ['a.html.br', 'a.html.gz'].map((name) => readFileSync(join(site, name)));

test('a copy of the site before is taken, and one that was changed there is made anew', async () => {
  const first = await aSite('');
  expect(readdirSync(first).toSorted()).toEqual(['a.html', 'a.html.br', 'a.html.gz', 'small.html']);
  expect(copiesIn(await aSite(first))).toEqual(copiesIn(first));
  const asMade = copiesIn(first);
  const [br = Buffer.alloc(0), gz = Buffer.alloc(0)] = asMade;
  for (const change of [
    (copy: Buffer) => copy.subarray(0, 20),
    (copy: Buffer) => Buffer.concat([copy, Buffer.from('more')]),
    (copy: Buffer) => Buffer.concat([copy, Buffer.alloc(2)]),
    () => Buffer.alloc(0),
  ]) {
    writeFileSync(join(first, 'a.html.br'), change(br));
    writeFileSync(join(first, 'a.html.gz'), change(gz));
    expect(copiesIn(await aSite(first))).toEqual(asMade);
  }
});
