/** Imported first by a command: what was refused on purpose is told in its message alone, a fault of the code with its stack. */
import process from 'node:process';

process.on('uncaughtException', (error) => {
  const onPurpose = error.constructor === Error || error.name === 'ContentError';
  console.error(onPurpose ? error.message : error);
  process.exit(1);
});
