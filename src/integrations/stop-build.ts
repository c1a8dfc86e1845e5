/** Ends a build with what is wrong with it; an error that a hook throws is called unhandled, and gets a stack. */
import process from 'node:process';
import type { AstroIntegrationLogger } from 'astro';

export function stopBuild(message: string, logger: AstroIntegrationLogger): never {
  logger.error(message);
  process.exit(1);
}
