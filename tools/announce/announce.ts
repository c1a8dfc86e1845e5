/** Tells every target what it does not know yet, and writes down each thing as soon as it is told: whatever fails is told next time, whatever was told never twice. */
import { type Ledger, recorded } from './announcements.ts';
import { type Send, sender } from './http-retries.ts';
import { writeLedger } from './ledger.ts';
import type { Target } from './targets.ts';

export interface Failure {
  readonly target: string;
  readonly urls: readonly string[];
  readonly reason: string;
}

/** Targets are told at the same time, so that a slow one holds up nobody; the parcels of one after each other. A target's failures of one reason are one. */
export async function announce(
  targets: readonly Target[],
  before: Ledger,
  ledgerPath: string,
  send: Send = sender(),
): Promise<Failure[]> {
  let ledger = before;
  // Where nothing can be written down nothing may be told: it would be told again by every run.
  if (targets.some(({ parcels }) => parcels.length > 0)) await writeLedger(ledgerPath, ledger);
  let written = Promise.resolve();
  const failures = await Promise.all(
    targets.map(async ({ name, parcels, news, refusal }) => {
      const untold = refusal ? news.map(({ url }) => ({ url, reason: refusal })) : [];
      for (const [index, parcel] of parcels.entries()) {
        const refused = await send(parcel.outgoing);
        const left = refused?.isLeftAlone ? parcels.slice(index) : [parcel];
        if (refused)
          untold.push(...left.flatMap((one) => one.news.map(({ url }) => ({ url, reason: refused.reason }))));
        if (refused?.isLeftAlone) break;
        if (refused) continue;
        ledger = recorded(ledger, name, parcel.news);
        written = written.then(() => writeLedger(ledgerPath, ledger));
        await written;
      }
      return [...Map.groupBy(untold, ({ reason }) => reason)].map(([reason, alike]): Failure => {
        return { target: name, urls: alike.map(({ url }) => url), reason };
      });
    }),
  );
  return failures.flat();
}

/** Writes everything down as told, and tells nobody: for a site whose readers know it already. */
export async function adopt(targets: readonly Target[], before: Ledger, ledgerPath: string): Promise<void> {
  await writeLedger(
    ledgerPath,
    targets.reduce((ledger, { name, news }) => recorded(ledger, name, news), before),
  );
}
