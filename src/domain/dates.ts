/** Dates as machines and as readers write them. A day is a day in UTC everywhere, so that a build's time zone changes nothing. */

const midnight = (date: Date) => date.getTime() % 86_400_000 === 0;

/** `2026-02-01` for a bare date, `2026-02-01T09:30:00.000Z` for an instant: the value of `<time datetime>` (HTML, section 4.5.14). */
export const machineDate = (date: Date): string =>
  midnight(date) ? date.toISOString().slice(0, 10) : date.toISOString();

/** `2026-02-01T00:00:00Z`: the instant with its zone, also of a bare date (RFC 3339). */
export const instant = (date: Date): string => date.toISOString().replace('.000Z', 'Z');

const formatIn = (options: Intl.DateTimeFormatOptions) => {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (date: Date, locale: string): string => {
    const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    formats.set(locale, format);
    return format.format(date);
  };
};

/** `1 February 2026`, in the reader's language. */
export const humanDate = formatIn({ day: 'numeric', month: 'long', year: 'numeric' });
/** `February` */
export const monthName = formatIn({ month: 'long' });
/** `F`: the month where twelve stand in a row. */
export const monthInitial = formatIn({ month: 'narrow' });
/** `1` */
export const dayOfMonth = formatIn({ day: 'numeric' });

/** The first instant of the month that comes `months` after that of `date`. */
export const monthAfter = (date: Date, months: number): Date =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months));
