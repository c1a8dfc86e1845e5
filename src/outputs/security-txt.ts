/** `/.well-known/security.txt` (RFC 9116): whom to tell of a security fault. */
import { instant } from '../domain/dates.ts';
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

/** The RFC asks for less than a year. */
const validDays = 364;

export function securityTxt({ contact, locale, siteUrl, now }: SecurityFacts): string {
  const expires = new Date(now.getTime() + validDays * 86_400_000);
  return [
    `Contact: ${contact}`,
    `Expires: ${instant(expires)}`,
    `Preferred-Languages: ${locale}`,
    `Canonical: ${absoluteUrl(securityTxtUrl, siteUrl)}`,
    '',
  ].join('\n');
}
