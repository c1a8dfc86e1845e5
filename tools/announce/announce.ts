/** Tells every target what it does not know yet, and writes down each thing as soon as it is told: whatever fails is told next time, whatever was told never twice. */
import { type Ledger, recorded } from './announcements.ts';
import { deliver, type Patience } from './http-retries.ts';
import { writeLedger } from './ledger.ts';
import type { Target } from './targets.ts';

export interface Failure {
  readonly target: string;
  readonly urls: readonly string[];
  readonly reason: string;
}

/** Targets are told at the same time, so that a slow one holds up nobody; the parcels of one after each other. */
export async function announce(
  targets: readonly Target[],
  before: Ledger,
  ledgerPath: string,
  patience?: Patience,
): Promise<Failure[]> {
  let ledger = before;
  let written = Promise.resolve();
  const failures: Failure[] = [];
  await Promise.all(
    targets.map(async ({ name, parcels, news, refusal }) => {
      if (refusal) failures.push({ target: name, urls: news.map(({ url }) => url), reason: refusal });
      for (const parcel of parcels) {
        const reason = await deliver(parcel.outgoing, patience);
        if (reason) failures.push({ target: name, urls: parcel.news.map(({ url }) => url), reason });
        else {
          ledger = recorded(ledger, name, parcel.news);
          written = written.then(() => writeLedger(ledgerPath, ledger));
          await written;
        }
      }
    }),
  );
  return failures;
}

/** Writes everything down as told, and tells nobody: for a site whose readers know it already. */
export async function adopt(targets: readonly Target[], before: Ledger, ledgerPath: string): Promise<void> {
  await writeLedger(
    ledgerPath,
    targets.reduce((ledger, { name, news }) => recorded(ledger, name, news), before),
  );
}
