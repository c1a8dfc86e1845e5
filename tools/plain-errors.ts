/** Imported first by a command: what was refused on purpose is told in its message alone, a fault of the code with its stack. */
import process from 'node:process';

process.on('uncaughtException', (error) => {
  console.error(error.constructor === Error ? error.message : error);
  process.exit(1);
});
