/** `/.well-known/security.txt` (RFC 9116): whom to tell of a security fault. */
import { instant, monthAfter } from '../domain/dates.ts';
import { absoluteUrl, securityTxtUrl } from '../domain/urls.ts';

/** The RFC asks for less than a year. From the first of a month, so that builds of one month say the same. */
const validMonths = 11;

/** `contact` is a `mailto:` or `https:` address, `now` the instant of the build. */
type Facts = Readonly<Record<'contact' | 'locale' | 'siteUrl', string>> & { readonly now: Date };

export const securityTxt = ({ contact, locale, siteUrl, now }: Facts): string =>
  [
    `Contact: ${contact}`,
    `Expires: ${instant(monthAfter(now, validMonths))}`,
    `Preferred-Languages: ${locale}`,
    `Canonical: ${absoluteUrl(securityTxtUrl, siteUrl)}`,
    '',
  ].join('\n');
