import { describe, expect, test } from 'vitest';
import { Unclean } from '../../../../src/infra/metadata/unclean.ts';
import { drawingFile } from '../../../../src/infra/metadata/without-metadata.ts';

const namespace = 'xmlns="http://www.w3.org/2000/svg"';
const sizeOf = async (source: string) => {
  const { size } = await drawingFile(Buffer.from(source));
  return size && `${size.width} x ${size.height}`;
};

describe('size', () => {
  test.each([
    [`<svg ${namespace} viewBox="0 0 30 40"/>`, '30 x 40'],
    [`<svg ${namespace} viewBox="0,0,30,40"/>`, '30 x 40'],
    [`<svg ${namespace} viewBox="\n0 ,0\n\t30, 40 "/>`, '30 x 40'],
    [`<svg ${namespace} viewBox="-5 -5 30.4 4e1"/>`, '30 x 40'],
    [`<svg ${namespace} width = "300" height\n=\n'150'/>`, '300 x 150'],
    [`<svg ${namespace} width="2in" height="1cm"/>`, '192 x 38'],
    [`<svg ${namespace} width="12pt" height="1e1px"/>`, '16 x 10'],
    [`<svg ${namespace} width="100%" height="auto" viewBox="0 0 8 4"/>`, '8 x 4'],
    [`<svg ${namespace} width="16" viewBox="0 0 8 4"/>`, '16 x 8'],
    [`<svg ${namespace} style="fill: red; height: 8px" viewBox="0 0 8 4"/>`, '16 x 8'],
    [`<!-- <svg viewBox="0 0 1 1"> ${'licence '.repeat(200)} --><svg ${namespace} viewBox="0 0 30 40"/>`, '30 x 40'],
    ['<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 30 40"><s:g/></s:svg>', '30 x 40'],
    [
      `<!DOCTYPE svg [<!ENTITY n "http://www.w3.org/2000/svg"><!ENTITY b "0 0 30 40">]><svg xmlns="&n;" viewBox="&b;"/>`,
      '30 x 40',
    ],
    [`<svg ${namespace} data-width="1" viewBox="0 0 30 40" title='width="9"'/>`, '30 x 40'],
    [`<svg ${namespace}><g/></svg>`, undefined],
    [`<svg ${namespace} viewBox="0 0 0 40"/>`, undefined],
    [`<svg ${namespace} width="10"/>`, undefined],
  ])('%s', async (source, size) => {
    expect(await sizeOf(source)).toBe(size);
  });
});

test.each([
  ['<html/>', 'is no SVG but <html>'],
  [`<svg ${namespace}>\n<g></svg>`, 'is no well-formed XML (line 2: unexpected close tag)'],
  ['<svg', 'is no well-formed XML (line 1: unclosed tag: svg)'],
  [Buffer.from(`\uFEFF<svg ${namespace}/>`, 'utf16le'), 'is not written in UTF-8'],
  [Buffer.from(`<svg ${namespace}/>`, 'utf16le'), 'is no well-formed XML'],
])('refused: %s', async (source, message) => {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const error = await (async () => drawingFile(bytes))().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Unclean);
  expect((error as Unclean).message).toContain(message.split(':')[0]);
});

describe('what would act or ask is left out, with its line', () => {
  const inside = (markup: string) =>
    `<svg ${namespace} xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1 1">\n${markup}\n</svg>`;
  test.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<SCRIPT xmlns="http://www.w3.org/1999/xhtml">x</SCRIPT>', undefined],
    ['<g onclick="x()"/>', 'onclick on <g>'],
    ['<a href=" java&#9;script:x()"><path d="M0"/></a>', 'the address “java script:x()” of <a>'],
    ['<a xlink:href="data:text/html,x"/>', 'the address “data:text/html,x” of <a>'],
    ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', '<foreignObject>'],
    ['<image href="https://example.org/a.png"/>', 'the address “https://example.org/a.png” of <image>'],
    ['<image href="../../secret.png"/>', 'the address “../../secret.png” of <image>'],
    ['<use xlink:href="other.svg#a"/>', 'the address “other.svg#a” of <use>'],
    ['<feImage href="file:///etc/passwd"/>', 'the address “file:///etc/passwd” of <feImage>'],
    ['<set attributeName="href" to="javascript:x()"/>', '<set> of href'],
    ['<animate attributeName="xlink:href" values="javascript:x()"/>', '<animate> of xlink:href'],
    ['<rect fill="url(https://example.org/#a)"/>', 'the address “https://example.org/#a” in fill of <rect>'],
    ['<rect style="fill: u\\72l(//example.org/#a)"/>', 'styles that reach elsewhere in style of <rect>'],
    ['<style>@import "a.css"; .a { fill: red }</style>', '@import in <style>'],
    ['<style>.a { background: image-set("a.png" 1x) }</style>', 'the address “a.png 1x” in <style>'],
  ])('%s', async (markup, what) => {
    const { svg, removed } = await drawingFile(Buffer.from(inside(markup)));
    expect(removed.map((one) => `${one.line} ${one.what}`)).toEqual(what === undefined ? [] : [`2 ${what}`]);
    expect(svg).not.toMatch(/script|onclick|example\.org|passwd|secret|import|foreign|other\.svg|a\.png|text\/html/i);
  });

  test('what only draws stays as it is', async () => {
    const markup =
      '<defs><linearGradient id="g"/></defs><style>.a{fill:url(#g);animation:s 1s}</style><a href="https://example.org/"><path class="a" style="fill:url(#g)" d="M0 0"/></a><use xlink:href="#g"/><title>A</title>';
    const { svg, removed } = await drawingFile(Buffer.from(inside(markup)));
    expect(removed).toEqual([]);
    expect(svg).toContain('<style>.a{fill:url(#g);animation:s 1s}</style>');
    expect(svg).toContain(
      '<a href="https://example.org/"><path class="a" style="fill:url(#g)" d="M0 0"/></a><use xlink:href="#g"/><title>A</title>',
    );
  });
});
