/** What has been told to whom, and what there is to tell. A thing is its address and the version it stands in. */

export interface Subject {
  /** Absolute URL. */
  readonly url: string;
  /** Of its content: another version is a change. */
  readonly version: string;
  /** Absolute URLs it had before: who was told of one of them knows it. */
  readonly former?: readonly string[];
}

export interface News extends Subject {
  readonly what: 'new' | 'changed' | 'gone';
}

/** The version last told, by URL. */
export type Told = Readonly<Record<string, string>>;

/** What each target has been told, by the target's name. */
export type Ledger = Readonly<Record<string, Told>>;

const isKnown = ({ url, former = [] }: Subject, told: Told) => [url, ...former].some((address) => address in told);

/** What a target that has been told `told` does not know yet, in the order of `subjects`; then, in the order of their URLs, what is no longer there. */
export function newsFor(subjects: readonly Subject[], told: Told = {}): News[] {
  const there = new Set(subjects.map(({ url }) => url));
  const gone = Object.entries(told).filter(([url]) => !there.has(url));
  return [
    ...subjects
      .filter(({ url, version }) => told[url] !== version)
      .map((subject) => ({ ...subject, what: isKnown(subject, told) ? 'changed' : 'new' }) as const),
    ...gone.map(([url, version]) => ({ url, version, what: 'gone' }) as const),
  ];
}

const sorted = <Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> =>
  Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** `ledger` with `news` told to `target`. */
export function recorded(ledger: Ledger, target: string, news: readonly News[]): Ledger {
  const told = new Map(Object.entries(ledger[target] ?? {}));
  for (const { url, version, what } of news) {
    if (what === 'gone') told.delete(url);
    else told.set(url, version);
  }
  return sorted([...Object.entries(ledger).filter(([name]) => name !== target), [target, sorted([...told])]]);
}
