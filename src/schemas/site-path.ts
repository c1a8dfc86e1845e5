import { asWritten, checkedText, type Field, say } from './message.ts';

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

function complaint(value: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(value)) {
    const { pathname } = URL.parse(value, 'https://site.invalid') ?? { pathname: '/old-address/' };
    return say(`"${value}" names a host.`, `Type the path alone: \`${pathname}\`.`);
  }
  if (/[?#]/.test(value)) {
    const [path = ''] = value.split(/[?#]/);
    const advice = /^\/?$/.test(path)
      ? 'Delete it: the host of the site has to redirect this one.'
      : `Type \`${path}\`.`;
    return say(`"${value}" has a query or a fragment, which a redirect cannot match.`, advice);
  }
  const segments = value.replace(/^\/|\/$/g, '').split('/');
  if (segments.length === 1 && segments[0] === '')
    return say('An alias cannot be empty or the home page.', 'Type the old path, such as `/old-address/`.');
  for (const segment of segments) {
    const plain = decoded(segment);
    // A host's redirect rules give * and : a meaning, and Astro decodes % twice; the others cannot be file names everywhere.
    const wrong = /[\p{Cc}\\/<>"|*:?#%]/u.exec(plain)?.[0];
    if (wrong)
      return say(
        `"${value}" has "${wrong}" in it, which no redirect can hold.`,
        'Type a path of letters, digits, hyphens and slashes.',
      );
    if (plain === '' || plain === '.' || plain === '..')
      return say(`"${value}" has an empty or dotted part.`, 'Type the whole path, such as `/old-address/`.');
  }
  return undefined;
}

/** Leading slash, trailing slash unless the last segment has an extension, every segment percent-encoded as the site's own URLs are. */
function normalised(value: string): string {
  const segments = value.replace(/^\/|\/$/g, '').split('/');
  const isFile = !value.endsWith('/') && /\.[a-z][a-z\d]*$/i.test(segments.at(-1) ?? '');
  const path = segments.map((segment) => encodeURIComponent(decoded(segment).normalize('NFC'))).join('/');
  return isFile ? `/${path}` : `/${path}/`;
}

const inSlashes = (input: unknown) => (typeof input === 'number' ? `Type \`/${asWritten}/\`.` : undefined);

/** An old address on this site. */
export const sitePath = (field: Field) => checkedText(field, 'a path', complaint, inSlashes).transform(normalised);
