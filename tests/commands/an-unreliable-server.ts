/** A real HTTP server that fails on purpose: for each path, what it does with one request after the other, the last for ever. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Manner =
  | 'hang'
  | 'reset'
  | number
  | { readonly status: number; readonly headers: Readonly<Record<string, string>> };

export interface Heard {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly at: number;
}

function answer(manner: Manner, response: ServerResponse): void {
  if (manner === 'hang') return;
  if (manner === 'reset') response.socket?.resetAndDestroy();
  else if (typeof manner === 'number') response.writeHead(manner).end('words');
  else response.writeHead(manner.status, manner.headers).end();
}

export async function anUnreliableServer(manners: Readonly<Record<string, readonly Manner[]>>) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const path = request.url ?? '';
    heard.push({ path, headers: request.headers, body: Buffer.concat(parts).toString(), at: performance.now() });
    const list = manners[path] ?? [200];
    const before = heard.filter((one) => one.path === path).length - 1;
    answer(list[Math.min(before, list.length - 1)] ?? 200, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { heard, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
