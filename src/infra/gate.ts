/** The gate of this process: the development server shows everything, a build what is public at its instant. */
import process from 'node:process';
import type { Gate } from '../domain/visibility.ts';
import { environment } from './environment.ts';

export const gate: Gate = {
  now: environment.buildTime,
  mode: process.env['NODE_ENV'] === 'development' ? 'preview' : 'public',
};
