/** Hyphens and full stops that are no dash and no ellipsis: `--watch`, `file--name.txt`, `a--b@example.org`, `/usr/.../x`. */

const option = /(?<=(?:^|[\s([{/|=]|&nbsp;)(?:["'*_“‘]{1,4})?)--(?=\p{L})/gmu;

/** What stands between spaces, brackets and quotation marks. */
const token = /[^\s"“”<>(){}|*`,;!?]+/g;
const range = /^\d[\d./-]*$/;
const addresses = [
  // Mail; the sign may be escaped.
  /[\p{L}\p{N}_+-]\\?@[\p{L}\p{N}]/u,
  // A path or URL.
  /\/|\\(?=[\p{L}\p{N}])/u,
  // A name with an extension, or a domain.
  /(?:[\p{L}\p{N}_]{2}\.[a-z]|[\p{L}\p{N}_\]]\.(?:\d[a-z]+|[a-z][a-z\d]{1,11}|[A-Z\d]{2,5}))[.:_~\]'’]*$|(?:^|\.)xn--/u,
  // A class of a style sheet.
  /^\.[\p{L}_]|[\p{L}\p{N}]__[\p{L}\p{N}]/u,
];
const signs = /(?<=[\p{L}\p{N}_/.])-{2,}(?=[\p{L}\p{N}_/.])|(?<=[/[])\.{3}(?!\.)|(?<!\.)\.{3}(?=\/)/gu;

/** The offset of each. */
export function* literalSigns(source: string): Generator<number> {
  if (!/--|\.\.\./.test(source)) return;
  for (const { index } of source.matchAll(option)) yield* [index, index + 1];
  for (const { 0: name, index: start } of source.matchAll(token)) {
    // Right behind a < the parser reads addresses as they are.
    if (
      source[start - 1] === '<' ||
      !/--|\.\.\./.test(name) ||
      range.test(name) ||
      !addresses.some((address) => address.test(name))
    )
      continue;
    for (const { 0: run, index } of name.matchAll(signs))
      for (let offset = 0; offset < run.length; offset++) yield start + index + offset;
  }
}
