/** The gate of this process: the development server and a build for reviewers show everything, a build what is public at its instant. */
import type { Gate } from '../domain/visibility.ts';
import { environment } from './environment.ts';
import { running } from './running-command.ts';

/** Whether this is a build for reviewers. */
export const isReview = running.command === 'build' && environment.drafts;

export const gate: Gate = {
  now: environment.buildTime,
  mode: running.command === 'dev' || isReview ? 'preview' : 'public',
};
