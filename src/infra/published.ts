/** Writes down what a build has published, so that no later one loses it: docs/decisions/permalinks.md. */
import { join, relative } from 'node:path';
import { type Permalink, publishedFile, recordPublished } from '../authoring/published-addresses.ts';
import type { Environment } from './environment.ts';

/** A build for reviewers, or of an instant to come, publishes nothing. */
export const isRelease = ({ buildTime, drafts }: Pick<Environment, 'buildTime' | 'drafts'>): boolean =>
  !drafts && buildTime <= new Date();

/**
 * What an author has to know of it, if anything. A content folder other than the project's own has the file when somebody put it there.
 * @throws Error when the file cannot be written.
 */
export async function rememberAddresses(
  permalinks: readonly Permalink[],
  environment: Pick<Environment, 'contentDir' | 'buildTime' | 'drafts'>,
  projectRoot: string,
): Promise<string | undefined> {
  if (!isRelease(environment)) return undefined;
  const { contentDir } = environment;
  const added = await recordPublished(contentDir, permalinks, contentDir === join(projectRoot, 'content'));
  const file = relative(projectRoot, join(contentDir, publishedFile));
  return added > 0 ? `${file} has ${added} new ${added === 1 ? 'address' : 'addresses'}: commit it` : undefined;
}
