/** Dates as other systems write them, as ISO 8601 dates or instants with their zone. */

const written =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
const two = (value: string | number) => String(value).padStart(2, '0');

/** The offset (`+02:00`) of a time zone at a wall clock's time. */
function offsetIn(timeZone: string, wall: string): string {
  const offsetAt = (instant: number) => {
    const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')?.value;
    return name?.replace(/^GMT$/, 'GMT+00:00').slice(3) ?? '+00:00';
  };
  try {
    const guess = offsetAt(Date.parse(`${wall}Z`));
    return offsetAt(Date.parse(`${wall}${guess}`));
  } catch {
    return '+00:00';
  }
}

/** `undefined` when it is no date. A time without a zone is one of `timeZone` (IANA). */
export function sourceDate(value: unknown, timeZone = 'UTC'): string | undefined {
  if (value instanceof Date) {
    // TOML tells dates without a time and times without a zone apart (`toISOString` of smol-toml's TomlDate).
    return Number.isNaN(value.getTime()) ? undefined : sourceDate(value.toISOString(), timeZone);
  }
  const text = String(value ?? '').trim();
  const parts = written.exec(text);
  if (!parts) {
    const parsed = /\d{4}/.test(text) ? Date.parse(/\d:\d\d/.test(text) ? text : `${text} UTC`) : Number.NaN;
    return Number.isNaN(parsed) ? undefined : sourceDate(new Date(parsed).toISOString());
  }
  const [, year = '', month = '', day = '', hour, minute = '', second = '00', zone] = parts;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined) return Number.isNaN(Date.parse(date)) ? undefined : date;
  const wall = `${date}T${two(hour)}:${minute}:${second}`;
  const offset = !zone
    ? offsetIn(timeZone, wall)
    : /^[zug]/i.test(zone)
      ? '+00:00'
      : zone.replace(/^(...)(?::?(\d\d))?$/, (_, hours: string, minutes = '00') => `${hours}:${minutes}`);
  const instant = `${wall}${offset === '+00:00' ? 'Z' : offset}`;
  if (Number.isNaN(Date.parse(instant))) return undefined;
  // A date alone, in the source's own words.
  return /T00:00:00Z$/.test(instant) ? date : instant;
}
