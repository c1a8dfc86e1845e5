/** The gate of this process: the development server shows everything, a build what is public at its instant. */
import type { Gate } from '../domain/visibility.ts';
import { environment } from './environment.ts';
import { running } from './running-command.ts';

export const gate: Gate = {
  now: environment.buildTime,
  mode: running.command === 'dev' ? 'preview' : 'public',
};
