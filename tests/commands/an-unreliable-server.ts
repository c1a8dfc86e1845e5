/** A real HTTP server that fails on purpose: for each path, what it does with one request after the other, the last for ever. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';

export type Manner =
  | 'hang'
  | 'reset'
  /** 200, and a body that never ends. */
  | 'endless'
  | number
  | { readonly status: number; readonly headers: Readonly<Record<string, string>> };

export interface Heard {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly at: number;
  /** Requests that have no answer yet, this one among them. */
  readonly underWay: number;
}

function answer(manner: Manner, response: ServerResponse): void {
  if (manner === 'hang') return;
  if (manner === 'endless') {
    response.writeHead(200);
    Readable.from(endlessly())
      .on('error', () => undefined)
      .pipe(response);
    return;
  }
  if (manner === 'reset') response.socket?.resetAndDestroy();
  else if (typeof manner === 'number') response.writeHead(manner).end('words');
  else response.writeHead(manner.status, manner.headers).end();
}

let sentBytes = 0;
function* endlessly(): Generator<Buffer> {
  for (;;) {
    sentBytes += 65_536;
    yield Buffer.alloc(65_536, 'x');
  }
}

export async function anUnreliableServer(manners: Readonly<Record<string, readonly Manner[]>>) {
  const heard: Heard[] = [];
  let underWay = 0;
  const server = createServer(async (request, response) => {
    underWay++;
    response.on('close', () => underWay--);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const path = request.url ?? '';
    heard.push({
      path,
      headers: request.headers,
      body: Buffer.concat(parts).toString(),
      at: performance.now(),
      underWay,
    });
    const list = manners[path] ?? [200];
    const before = heard.filter((one) => one.path === path).length - 1;
    answer(list[Math.min(before, list.length - 1)] ?? 200, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { heard, sent: () => sentBytes, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
