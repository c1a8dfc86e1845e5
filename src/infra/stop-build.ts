/** Ends a build with what is wrong with it, also one that is told to be silent; an error that a hook throws is called unhandled, and gets a stack. */
import process from 'node:process';

export function stopBuild(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
