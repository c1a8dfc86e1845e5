/** What was typed behind a command. */
import process from 'node:process';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../src/domain/nearest.ts';

/**
 * The options of a command, and what was typed besides.
 * @throws Error of one line for an option that the command does not have.
 */
export function readOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  args: readonly string[] = process.argv.slice(2),
) {
  const read = parseArgs({ args: [...args], options, strict: false, allowPositionals: true });
  const name = Object.keys(read.values).find((option) => !Object.hasOwn(options, option));
  if (name === undefined) return read;
  const known = Object.keys(options).map((option) => `--${option}`);
  throw new Error(`There is no option --${name}. Type ${nearest(`--${name}`, known) ?? `one of ${known.join(', ')}`}`);
}
