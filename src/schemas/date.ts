import { checkedText, type Field, say } from './message.ts';

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const nearly =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)? ?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** What a post may be dated: a letter that is put online late, and no slip of the keyboard. */
const [firstYear, lastYear] = [1900, 2199];

/** `Jul 08 2022`, `July 8th, 2022` or `8 July 2022`. */
const named = /^(?:[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)?\.? [a-z]{3,9}\.?,? \d{4})$/i;

/** What the author probably meant, spelt as ISO 8601 asks. */
function respelt(value: string): string | undefined {
  if (named.test(value)) {
    const instant = new Date(`${value.replace(/(?<=\d)(?:st|nd|rd|th)|[.,]/gi, '')} UTC`);
    // `Date` takes 31 February for 3 March.
    return instant.getUTCDate() === Number(/\d+/.exec(value)?.[0]) ? instant.toISOString().slice(0, 10) : undefined;
  }
  const [, year = '', month = '', day = '', time, zone = 'Z'] = nearly.exec(value) ?? [];
  if (!year) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return time ? `${date}T${time.padStart(5, '0')}${zone.toUpperCase().replace(/(\d\d)(\d\d)$/, '$1:$2')}` : date;
}

const digits = (input: unknown) => /^(\d{4})(\d{2})(\d{2})$/.exec(String(input));

function complaint(value: string, example: string): string | undefined {
  const key = example.split(':', 1)[0];
  const spelt = shape.test(value) ? value : respelt(value);
  const parts = spelt === undefined ? undefined : shape.exec(spelt);
  if (!spelt || !parts)
    return say(`"${value}" is not a date this site reads.`, `Type year, month and day, as in \`${example}\`.`);
  const year = Number(parts[1]);
  if (year < firstYear || year > lastYear)
    return say(
      `"${value}" has the year ${year}, which is hardly meant.`,
      `Type a year from ${firstYear} to ${lastYear}, in four digits.`,
    );
  // `Date` takes 31 February for 3 March.
  const day = spelt.slice(0, 10);
  if (!new Date(day).toJSON()?.startsWith(day))
    return say(
      `"${value}" is a day that no calendar has.`,
      `Type one that exists: year, month and day, as in \`${example}\`.`,
    );
  if (spelt.includes('T') && !parts[7]) {
    return say(
      `"${value}" has no time zone, so it is no instant.`,
      `Type \`${key}: ${value}Z\` for UTC, or end it with an offset such as \`+01:00\`.`,
    );
  }
  if (Number.isNaN(Date.parse(spelt)))
    return say(
      `"${value}" has an impossible time of day or time zone.`,
      'Type a time from 00:00:00 to 23:59:59, and end it with `Z`, or with an offset such as `+01:00`.',
    );
  return spelt === value ? undefined : say(`"${value}" is not a date this site reads.`, `Type \`${key}: ${spelt}\`.`);
}

/** An ISO 8601 calendar date (midnight UTC) or an instant with its zone; a day that no calendar has is refused. */
export function date(field: Field) {
  const key = field.example.split(':', 1)[0];
  const hyphenated = (input: unknown) => {
    const [, year, month, day] = digits(input) ?? [];
    return day && `Type \`${key}: ${year}-${month}-${day}\`.`;
  };
  const pattern = `^\\s*${shape.source.slice(1, -1)}\\s*$`;
  return checkedText(field, 'a date', (value) => complaint(value, field.example), hyphenated, { pattern }).transform(
    (value) => new Date(value),
  );
}
