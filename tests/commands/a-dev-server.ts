/** The development server of a content folder, and a page that is open in a browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import process from 'node:process';
import { onTestFinished } from 'vitest';
import { until } from './until.ts';

// Astro serves nothing to Vitest.
const { VITEST: _, ...outsideTests } = process.env;

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

interface Told {
  readonly severity: string;
  readonly rule: string;
  readonly file: string;
  readonly line?: number;
}

export interface DevServer {
  /** `changes`: how often the content had changed. */
  readonly get: (path: string) => Promise<{ status: number; text: string; changes: number }>;
  /** A page that was asked for after so many changes is connected now. */
  readonly connected: (changes: number) => void;
  /** How often an open page was told to load anew. */
  readonly reloads: () => number;
  /** What it was told last of the content. */
  readonly problems: () => readonly Told[] | undefined;
  /** Once the server has ended every connection, which it does when it begins anew, and takes one again. */
  readonly reconnected: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Resolves when its first page answers. */
export async function aDevServer(contentDir: string, firstPage: string): Promise<DevServer> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--env-file=.env.defaults', 'tools/astro/index.mjs', 'dev', '--port', String(port)],
    { env: { ...outsideTests, CONTENT_DIR: contentDir }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
    });
  const stop = async () => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  onTestFinished(stop);
  const origin = `http://localhost:${port}`;
  const get = async (path: string) => {
    const response = await fetch(origin + path);
    const changes = Number(response.headers.get('Server-Timing')?.replace('content;dur=', ''));
    return { status: response.status, text: await response.text(), changes };
  };
  await until(async () => {
    if (child.exitCode !== null) throw new Error(output);
    return (await get(firstPage).catch(() => undefined))?.status === 200;
  });
  let reloads = 0;
  let problems: readonly Told[] | undefined;
  let socket: WebSocket;
  const connected = (changes?: number) =>
    socket.send(JSON.stringify({ type: 'custom', event: 'content-shown', data: changes }));
  const connect = async () => {
    const [, token] = /wsToken = "([^"]+)"/.exec((await get('/@vite/client')).text) ?? [];
    socket = new WebSocket(`ws://localhost:${port}/?token=${token}`, 'vite-hmr');
    socket.onmessage = ({ data }) => {
      const { type, event, data: told } = JSON.parse(String(data)) as { type: string; event?: string; data?: Told[] };
      if (type === 'full-reload') reloads++;
      if (event === 'content-problems') problems = told;
    };
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    });
    connected();
  };
  await connect();
  onTestFinished(() => socket.close());
  const reconnected = async () => {
    await until(() => socket.readyState === WebSocket.CLOSED);
    await until(() =>
      connect().then(
        () => true,
        () => false,
      ),
    );
  };
  return { get, connected, reloads: () => reloads, problems: () => problems, reconnected, stop };
}
