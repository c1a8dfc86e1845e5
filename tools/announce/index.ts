/** `npm run announce [-- --dry-run | --adopt]`: tells hubs, search engines and webhooks what the build has that they do not know yet. */
import '../plain-errors.ts';
import { join } from 'node:path';
import process from 'node:process';
import { environment } from '../../src/infra/environment.ts';
import { site } from '../../src/site.config.ts';
import { claim } from '../astro/one-at-a-time.ts';
import { adopt, announce } from './announce.ts';
import { readBuiltSite } from './built-news.ts';
import { readLedger } from './ledger.ts';
import { targetsOf } from './targets.ts';

const [option, ...more] = process.argv.slice(2);
if (more.length > 0 || (option && !['--dry-run', '--adopt'].includes(option)))
  throw new Error(
    'Type npm run announce, or with -- --dry-run (shows what would be told) or -- --adopt (writes everything down as told)',
  );

if (option !== '--dry-run') await claim('announce', environment.contentDir);
const ledgerPath = join(environment.contentDir, 'announced.json');
const ledger = await readLedger(ledgerPath);
const targets = targetsOf(site, await readBuiltSite(environment.outDir), ledger, process.env);

if (targets.length === 0)
  console.log(
    'There is nobody to tell. Name a hub in `hubs`, or IndexNow or a webhook in `announce`, of src/site.config.ts',
  );
for (const { name, news, refusal } of targets) {
  console.log(`${name}: ${news.length === 0 ? 'knows everything' : ''}`);
  for (const { what, url } of news) console.log(`  ${what.padEnd(7)} ${url}`);
  if (refusal && option === '--dry-run') console.error(`  but ${refusal}`);
}

if (option === '--adopt') await adopt(targets, ledger, ledgerPath);
else if (option !== '--dry-run') {
  const failures = await announce(targets, ledger, ledgerPath);
  for (const { target, urls, reason } of failures)
    console.error(`${target} was not told of ${urls.length} (${urls[0]}${urls.length > 1 ? ' …' : ''}): ${reason}`);
  if (failures.length > 0) {
    console.error('\nWhat failed stays to be told: run the command again.');
    process.exitCode = 1;
  }
}
