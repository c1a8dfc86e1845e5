import { deflateRawSync, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { documentExtra } from '../../../../src/infra/metadata/document-file.ts';

const pdf = (...objects: readonly (string | Buffer)[]) =>
  Buffer.concat(['%PDF-1.7\n', ...objects, '\n%%EOF'].map((part) => Buffer.from(part)));
const stream = (bytes: Buffer) => Buffer.concat([Buffer.from('<<>>\nstream\r\n'), bytes, Buffer.from('\nendstream\n')]);

/** One entry, with sizes that stand behind it, as programs write them that do not know how much comes. */
function zipped(name: string, text: string, isPacked = true): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(isPacked ? 8 : 0, 8);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), isPacked ? deflateRawSync(text) : Buffer.from(text)]);
}

const xmp = '<rdf:Description><dc:creator><rdf:Seq>\n <rdf:li>Ana</rdf:li></rdf:Seq></dc:creator></rdf:Description>';
const camera = Buffer.from('\xff\xd8\xff\xe1\0\x10Exif\0\0MM', 'latin1');
const author = 'the name of its author';
const place = 'what a camera wrote into a picture';

test.each([
  ['a PDF', pdf('1 0 obj <</Author (Ana)>>'), author],
  ['a PDF in UTF-16', pdf('1 0 obj <</Author<FEFF0041>>>'), author],
  ['a packed list of objects', pdf(stream(deflateSync('<</Author 5 0 R>>'))), author],
  ['XMP', pdf(stream(Buffer.from(xmp))), author],
  ['a photograph in a PDF', pdf('<</Author(Ana)>>', stream(camera)), `${place} and ${author}`],
  ['a text document', zipped('docProps/core.xml', '<cp:lastModifiedBy>Ana</cp:lastModifiedBy>'), author],
  ['one that is not packed', zipped('meta.xml', '<meta:initial-creator>Ana</meta:initial-creator>', false), author],
  ['its photograph', zipped('word/media/a.jpg', camera.toString('latin1')), place],
  ['rich text', Buffer.from('{\\rtf1{\\info{\\author Ana}}Hi}'), author],
  ['a PDF without', pdf('<</Author ()/Producer (X)>>', stream(deflateSync('Author Ana'))), undefined],
  ['a document without', zipped('a.xml', '<dc:creator></dc:creator><dc:creator/><dc:title>Ana</dc:title>'), undefined],
  ['a damaged one', Buffer.concat([pdf(stream(Buffer.from('x\x9c junk'))), Buffer.from('PK\x03\x04')]), undefined],
])('%s', (_, bytes, extra) => {
  expect(documentExtra(bytes)).toBe(extra);
});

test('a stream that unpacks to more than any document has is passed over', () => {
  const bytes = pdf(stream(deflateSync(Buffer.alloc(1 << 26))), '<</Author (Ana)>>');
  expect(documentExtra(bytes)).toBe(author);
});
