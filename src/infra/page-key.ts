/** Keys of pages. A page whose key is that of the build before is not made again, so a key covers everything that the page shows. */
import { hash } from 'node:crypto';
import { type DocumentKey, factsOf } from '../authoring/renderings.ts';
import { readSite } from './blog.ts';
import { running } from './running-command.ts';

const known = new WeakMap<object, string>();

/**
 * Digest of plain data. Parts that several values share are read once.
 * @throws Error for what it cannot read whole, such as a `Map` or a function.
 */
function digestOf(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol') throw unreadable(typeof value);
  if (typeof value !== 'object' || value === null) return `${typeof value} ${String(value)}`;
  const before = known.get(value);
  if (before) return before;
  const made: unknown = Object.getPrototypeOf(value)?.constructor ?? Object;
  if (value instanceof Date) return `date ${value.toJSON()}`;
  if (made !== Object && made !== Array) throw unreadable(String((made as { name?: unknown }).name));
  const parts = Object.entries(value).map(
    ([name, part]) => `${JSON.stringify(name)}:${JSON.stringify(digestOf(part))}`,
  );
  const digest = hash('sha256', `${Array.isArray(value)} ${parts.join()}`, 'base64url');
  known.set(value, digest);
  return digest;
}

const unreadable = (name: string) =>
  new Error(`A page shows a ${name}, which has no digest: give its route plain data in props`);

interface StaticPath {
  /** Everything that the page shows and that is not the site's own code or configuration. */
  readonly props: object;
}

/** Of a document. One with code of its own gives its page no key: what that reads, nobody knows. */
interface Entry {
  readonly data: { readonly document: DocumentKey };
}

const hasOwnCode = ({ entry, entries = [] }: { entry?: Entry | undefined; entries?: readonly Entry[] }) =>
  [entry, ...entries].some((entry) => entry && factsOf(entry.data.document).kind === 'module');

/** The paths of a route, each with the key of its page where it can have one: `entry` and `entries` among the props are the documents shown. */
export async function keyed<Path extends StaticPath>(
  paths: readonly Path[],
): Promise<(Path & { readonly cacheKey?: string })[]> {
  if (running.command !== 'build') return [...paths];
  const { blog } = await readSite();
  const around = digestOf([running.recipe, blog.categories.map(({ key }) => key)]);
  return paths.map((path) =>
    hasOwnCode(path.props) ? path : { ...path, cacheKey: hash('sha256', around + digestOf(path.props), 'base64url') },
  );
}
