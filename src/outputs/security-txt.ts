/** `/.well-known/security.txt` (RFC 9116): whom to tell of a security fault. */
import { instant, monthAfter } from '../domain/dates.ts';
import { absoluteUrl, securityTxtUrl } from '../domain/urls.ts';

interface SecurityFacts {
  /** `mailto:` or `https:` address. */
  readonly contact: string;
  /** BCP 47 tag. */
  readonly locale: string;
  /** Origin. */
  readonly siteUrl: string;
  /** Instant of the build. */
  readonly now: Date;
}

/** The RFC asks for less than a year. From the first of a month, so that builds of one month say the same. */
const validMonths = 11;

export function securityTxt({ contact, locale, siteUrl, now }: SecurityFacts): string {
  return [
    `Contact: ${contact}`,
    `Expires: ${instant(monthAfter(now, validMonths))}`,
    `Preferred-Languages: ${locale}`,
    `Canonical: ${absoluteUrl(securityTxtUrl, siteUrl)}`,
    '',
  ].join('\n');
}
