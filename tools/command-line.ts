/** Options that a command does not have. */
import { nearest } from '../src/domain/nearest.ts';

/** @throws Error of one line that says what to type instead. */
export function refuseUnknown(
  typed: Readonly<Record<string, unknown>>,
  options: Readonly<Record<string, unknown>>,
): void {
  const name = Object.keys(typed).find((option) => !Object.hasOwn(options, option));
  if (name === undefined) return;
  const known = Object.keys(options).map((option) => `--${option}`);
  throw new Error(`There is no option --${name}. Type ${nearest(`--${name}`, known) ?? `one of ${known.join(', ')}`}`);
}
