/** Faults of YAML syntax in an author's words. */
import { parseDocument, type YAMLError } from 'yaml';
import type { Position } from './yaml-fields.ts';

/** Its place, within the YAML, is where the author has to type, which is not always where the parser gave up. */
export interface Explanation extends Position {
  readonly message: string;
  readonly hint: string;
}

const parses = (yaml: string) => {
  const { errors, warnings } = parseDocument(yaml, { prettyErrors: false });
  return errors.length + warnings.length === 0;
};

/** `text` as a YAML scalar that means exactly it. */
export const inQuotes = (text: string): string =>
  /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;

/** The line with its value in quotes, when that mends it. */
function quoted(line: string): string | undefined {
  const [, key, value = ''] = /^\s*(?:- )?([\w-]+:|-(?=\s))\s*(.+?)\s*$/.exec(line) ?? [];
  if (!key) return undefined;
  const mark = value[0] ?? '';
  const isQuote = mark === '"' || mark === "'";
  // `'it's'` is one text in quotes, `"a" "b"` is two.
  const marks = value.split(mark).length - 1;
  const isAround = isQuote && value.length > 1 && value.endsWith(mark) && (marks === 2 || marks % 2 === 1);
  const isOpen = isQuote && value.indexOf(mark, 1) < 0;
  // A `'` that nothing closes may be an apostrophe.
  const plain = isAround ? value.slice(1, -1) : isOpen && mark === '"' ? value.slice(1) : value;
  const mended = `${key} ${inQuotes(plain)}`;
  return parses(mended) ? mended : undefined;
}

/** A line whose value is a list or a group on one line, with every item in quotes that needs them; when that mends it. */
function quotedItems(line: string): string | undefined {
  const [, before, open, inner, close] = /^(\s*(?:- )?[\w-]+:\s*)([[{])(.*?)([\]}]?)\s*$/.exec(line) ?? [];
  // `{{title}}` is a text that a template was to fill in.
  if (!before || !open || inner === undefined || /"|'\s*(?:,|$)/.test(inner) || `${open}${inner}`.startsWith('{{'))
    return undefined;
  const given = inner.split(',').filter((item) => item.trim());
  const items = given.map((item) => {
    const [, space = '', key = '', text = ''] =
      (open === '{' ? /^(\s*)([\w-]+:\s+)(.*?)\s*$/ : /^(\s*)()(.*?)\s*$/).exec(item) ?? [];
    if (!text) return item;
    return `${space}${key}${/^[#@`%&*!|>?[{']|\s#|:\s|:$/.test(text) ? inQuotes(text) : text}`;
  });
  const closing = close || (open === '[' ? ']' : '}');
  const listed = items.join(',');
  const mended = `${before}${open}${/^\s*,/.test(inner) ? listed.trimStart() : listed}${open === '{' && close ? ' ' : ''}${closing}`;
  return parses(mended) ? mended.trim() : undefined;
}

/** What to type in place of a line that quotes mend, or else `otherwise`. */
function mend(from: string, otherwise: string): string {
  const [items, mended] = [quotedItems(from), quoted(from)];
  // More of it stands on the lines below.
  if (/[[{,]\s*$/.test(from)) return otherwise;
  const isClosed = /[\]}]\s*$|\s#|[[{]#|,/.test(from);
  if (items && mended && !isClosed)
    return `Close the bracket, as in \`${items}\`, or put the whole value in quotes: \`${mended}\`.`;
  if (items) return `Type \`${items}\`.`;
  const bare = quoted(from.replace(/(:\s+)[“”„‟«»]([^“”„‟«»]*)[“”„‟«»]\s*$/, '$1$2'));
  if (mended && bare && bare !== mended)
    return `Type \`${bare}\`, or \`${mended}\` when readers are to see the quotes.`;
  return mended ? `Put the value in quotes: \`${mended}\`.` : otherwise;
}

/** A value that begins with a mark of YAML's own. */
export const unquotedMark = (mark: string, yaml: string, at: Position): Explanation => ({
  ...at,
  message: reason(mark),
  hint: mend(yaml.split('\n')[at.line - 1] ?? '', 'Put it in quotes.'),
});

/** Why YAML stumbles over a value that begins with `mark`. */
function reason(mark: string): string {
  if (/["'[{]/.test(mark)) return `This value begins with ${mark} and goes on after the end of that.`;
  if (/[*&!%@`|>\]},?-]/.test(mark)) return `A value that begins with ${mark} needs quotes.`;
  return 'YAML cannot read this line.';
}

/** Where the value of a field or list item begins on its line; the first sign of any other line. */
const valueColumn = (text: string): number => (/^\s*(?:- +)?(?:[\w-]+:\s+)?(?=\S)/.exec(text)?.[0].length ?? 0) + 1;

const neither = (at: Position): Explanation => ({
  ...at,
  message: 'This line is neither a field nor part of one.',
  hint: 'Write `field: value`, indent it when it continues the line above, or put a line `---` above it when the text begins here.',
});

const field = /^( *)([^\s:#-][^\s:]*):(?:\s|$)/;

/** `found` is where the parser gave up. */
export function yamlProblem(error: YAMLError, yaml: string, found: Position): Explanation {
  const { line } = found;
  const lines = yaml.split('\n');
  const text = lines[line - 1] ?? '';
  // A parser gives up before, at or after the value that it cannot read.
  const at = { line, column: valueColumn(text) };
  const [, key, value] = /^\s*([\w-]+):([^\s:].*)$/.exec(text) ?? [];
  if (key) return { ...at, message: 'A space is missing after the colon.', hint: `Type \`${key}: ${value}\`.` };

  const next = lines[line] ?? '';
  const [own, below] = [field.exec(text)?.[1], field.exec(next)?.[1]];
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && own !== undefined && (below?.length ?? 0) > own.length)
    return {
      line: line + 1,
      column: valueColumn(next),
      message: 'This line is indented, which makes it part of the field above, and that has a value already.',
      hint: `Begin it ${own ? 'below the first sign of that' : 'at the left edge'}: \`${own}${next.trim()}\`.`,
    };
  const isMisplaced = /^(?:All mapping items|Unexpected scalar at node end)/.test(error.message);
  if (isMisplaced && own !== undefined && found.column <= own.length + 1) {
    const indented = lines.slice(0, line - 1).findIndex((above) => (field.exec(above)?.[1] ?? '').length > own.length);
    return {
      line: indented < 0 ? line : indented + 1,
      column: 1,
      message: 'Fields of one group begin at one column, and this one begins at another.',
      hint: 'Begin the fields of the file at the left edge, and those of a group below one another.',
    };
  }
  const [, item] = /^- (.*)$/.exec(text) ?? [];
  if (item && /^(?:MULTILINE_IMPLICIT_KEY|UNEXPECTED_TOKEN)$/.test(error.code))
    return { line, column: 1, message: 'A list item stands among fields here.', hint: 'Delete the `- ` at its start.' };

  switch (error.code) {
    case 'TAB_AS_INDENT':
      return {
        line,
        column: 1,
        message: 'This line is indented with a tab, which YAML does not allow.',
        hint: lines.slice(0, line - 1).some((above) => /^[^#]/.test(above.trim()))
          ? 'Indent it with two spaces.'
          : `Begin it at the left edge: \`${text.trim()}\`.`,
      };
    case 'MULTIPLE_DOCS':
      return { ...at, message: 'A second document begins here.', hint: 'Delete the line `---`.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (/^\s*(?:- )?[\w-]+:\s+\?/.test(text)) break;
      return {
        ...at,
        message: 'This value has a colon followed by a space in it, which begins a new field.',
        hint: mend(text, 'Put the value in quotes, or line up the fields.'),
      };
    case 'BAD_DQ_ESCAPE':
      return {
        ...found,
        message: 'A backslash inside double quotes begins a code, and this one is unknown.',
        hint: mend(text, 'Use single quotes.').replace('in quotes', 'in single quotes'),
      };
    case 'MISSING_CHAR':
    case 'BAD_INDENT': {
      if (/^[^\s:"'[{]+(?: [^:]*)?$/.test(text) && error.message.startsWith('Implicit map keys')) return neither(at);
      const above = lines.slice(0, line).findLastIndex((candidate) => /[:-]\s+["'[{]/.test(candidate));
      const opener = lines[above];
      if (opener === undefined) break;
      const first = opener.charAt(valueColumn(opener) - 1);
      const isQuote = first === '"' || first === "'";
      const goesOn = /^\s+(?!- )\S/.test(lines[above + 1] ?? '');
      const hasOpenQuote = !isQuote && opener.split('"').length % 2 === 0;
      const closed = `${opener.trim()}${first === '{' ? '}' : ']'}`;
      // Items that have their quotes already.
      const isList = !isQuote && /[^[{,\s]\s*$/.test(opener) && !quotedItems(opener) && parses(closed);
      const hint =
        hasOpenQuote || (isQuote && goesOn)
          ? 'Close the quotes.'
          : isList
            ? `Type \`${closed}\`.`
            : mend(opener, isQuote ? 'Close the quotes.' : 'Close the bracket.');
      const lone = first === "'" && !goesOn && parses(`${opener.slice(valueColumn(opener) - 1).trim()}'`);
      const message = /[[{,\s]#/.test(opener)
        ? 'A `#` after a space or a bracket begins a comment, so what closes this bracket is none.'
        : 'A quote or a bracket is opened here and never closed.';
      return {
        line: above + 1,
        column: valueColumn(opener),
        message,
        hint: lone ? `Close the quotes: \`${opener.trim()}'\`. For an apostrophe, p${hint.slice(1)}` : hint,
      };
    }
    case 'MULTILINE_IMPLICIT_KEY':
    case 'UNEXPECTED_TOKEN':
      if (/^\s*(- )?[^\s:]+:/.test(text)) break;
      return neither(at);
    default:
  }
  const mark = /^\s*(?:- )?[\w-]+:\s+(\S)/.exec(text)?.[1] ?? '';
  const hasGap = quotedItems(text) && /[[{,]\s*,/.test(text);
  const message = hasGap ? 'Nothing stands before one of these commas.' : reason(mark);
  return { ...at, message, hint: mend(text, 'Put the whole value in quotes, and line up the fields.') };
}
