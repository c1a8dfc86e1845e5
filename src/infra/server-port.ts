/** The port of a server, asked for before Astro does: it takes the next one without being told to, or fails with a stack. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Some systems let a server on one address and another on all of them share a port. */
async function isTaken(port: number, host: string): Promise<boolean> {
  for (const each of [host, '0.0.0.0', '::']) {
    const server = createServer();
    try {
      await once(server.listen(port, each), 'listening');
      server.close();
      await once(server, 'close');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return true;
    }
  }
  return false;
}

/** Why no server can be started, in one line; `undefined` when one can. `command` is what the owner typed behind `npm run`. */
export async function portRefusal(command: string, port: number, host = 'localhost'): Promise<string | undefined> {
  const other = (number: number) => `npm run ${command} -- --port ${number}`;
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return `--port takes a number up to 65535, as in: ${other(4321)}`;
  if (port === 0 || !(await isTaken(port, host))) return undefined;
  let free = port + 1;
  while (free < 65_535 && (await isTaken(free, host))) free++;
  return `Port ${port} is in use by another server, http://${host}:${port}/. Stop that one, or type: ${other(free)}`;
}
