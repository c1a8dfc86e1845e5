import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { portRefusal } from '../../../src/infra/server-port.ts';

test.each(['localhost', '127.0.0.1', '0.0.0.0', '::'])(
  'a port that a server on %s has is refused until it is free',
  async (host) => {
    const server = createServer().listen(0, host);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const refusal = await portRefusal('dev', port);
    const [, free] =
      /^Port \d+ is in use by another server, .* type: npm run dev -- --port (\d+)$/.exec(refusal ?? '') ?? [];
    expect(Number(free)).toBeGreaterThan(port);
    expect(await portRefusal('dev', Number(free))).toBeUndefined();
    server.close();
    await once(server, 'close');
    expect(await portRefusal('dev', port)).toBeUndefined();
  },
);

test.each([99_999, -1, 1.5, Number.NaN])('%s is no port', async (port) => {
  expect(await portRefusal('preview', port)).toBe(
    '--port takes a number up to 65535, as in: npm run preview -- --port 4321',
  );
});
