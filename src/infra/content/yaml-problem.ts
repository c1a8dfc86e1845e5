/** Faults of YAML syntax in an author's words. */
import { parseDocument, type YAMLError } from 'yaml';

interface Explanation {
  /** Line of the YAML, from 1: where the author has to type, which is not always where the parser gave up. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

const parses = (yaml: string) => {
  const { errors, warnings } = parseDocument(yaml, { prettyErrors: false });
  return errors.length + warnings.length === 0;
};

/** The line with its value in quotes, when that mends it. */
function quoted(line: string): string | undefined {
  const [, key, value = ''] = /^\s*(?:- )?([\w-]+:)\s*(.+?)\s*$/.exec(line) ?? [];
  if (!key) return undefined;
  const mark = value[0] ?? '';
  const isQuote = mark === '"' || mark === "'";
  const isAround = isQuote && value.length > 1 && value.endsWith(mark);
  const isOpen = isQuote && value.indexOf(mark, 1) < 0;
  const plain = isAround ? value.slice(1, -1) : isOpen ? value.slice(1) : value;
  const text = /["\\]/.test(plain) ? `'${plain.replaceAll("'", "''")}'` : `"${plain}"`;
  return parses(`${key} ${text}`) ? `${key} ${text}` : undefined;
}

const inWords: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'This value has a colon followed by a space in it, which begins a new field.',
  BAD_DQ_ESCAPE: 'A backslash inside double quotes begins a code, and this one is unknown.',
  TAG_RESOLVE_FAILED: 'A value that begins with `!` is a YAML tag, and there is none of that name.',
  MULTIPLE_DOCS: 'A second document begins here.',
};

/** `line` counts from 1 within `yaml`. */
export function yamlProblem(error: YAMLError, yaml: string, line: number): Explanation {
  const lines = yaml.split('\n');
  const text = lines[line - 1] ?? '';
  const mend = (from: string, otherwise: string) => {
    const mended = quoted(from);
    return mended ? `Put the value in quotes: \`${mended}\`.` : otherwise;
  };
  const withQuotes = 'Put the whole value in quotes.';

  switch (error.code) {
    case 'TAB_AS_INDENT':
      return {
        line,
        message: 'This line is indented with a tab, which YAML does not allow.',
        hint: 'Indent it with two spaces.',
      };
    case 'MULTIPLE_DOCS':
      return { line, message: 'A second document begins here.', hint: 'Delete the line `---`.' };
    case 'MISSING_CHAR':
    case 'BAD_INDENT': {
      const above = lines.slice(0, line).findLastIndex((candidate) => /[:-]\s+["'[{]/.test(candidate));
      const opener = lines[above];
      if (opener === undefined) break;
      const hint = /[:-]\s+["']/.test(opener) ? mend(opener, 'Close the quotes.') : 'Close the bracket.';
      return { line: above + 1, message: 'A quote or a bracket is opened here and never closed.', hint };
    }
    case 'MULTILINE_IMPLICIT_KEY':
    case 'UNEXPECTED_TOKEN': {
      const [, key, value] = /^\s*([\w-]+):(\S.*)$/.exec(text) ?? [];
      if (key) return { line, message: 'A space is missing after the colon.', hint: `Type \`${key}: ${value}\`.` };
      if (!/^\s*(- )?[^\s:]+:/.test(text)) {
        return {
          line,
          message: 'This line is neither a field nor part of one.',
          hint: 'Write `field: value`, or indent the line when it continues the one above.',
        };
      }
      break;
    }
    case 'BAD_SCALAR_START': {
      const mark = /[:-]\s+(\S)/.exec(text)?.[1] ?? '';
      return {
        line,
        message: `A value cannot begin with \`${mark}\` in YAML.`.replace('```', '` ` `'),
        hint: mend(text, withQuotes),
      };
    }
    default:
  }
  return {
    line,
    message: inWords[error.code] ?? 'YAML cannot read this line.',
    hint: mend(text, 'Put a value that has quotes, brackets, a colon or # in it in quotes, and line up the fields.'),
  };
}
