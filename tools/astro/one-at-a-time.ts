/** One process for one folder: a second one is told of the first. Held by a local socket, which the system closes with the process, however it ends. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { running } from '../../src/infra/running-command.ts';

function socketOf(command: string, folder: string): string {
  const name = `sodiarc-${createHash('sha256').update(`${command} ${folder}`).digest('hex').slice(0, 16)}`;
  // Linux has sockets without a file, Windows pipes.
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** What the process that holds the socket says of itself; `undefined` when there is none. */
function ask(socket: string): Promise<string | undefined> {
  return new Promise((done) => {
    const client = connect(socket);
    let told = '';
    // Whoever reads a large content folder on a busy machine answers late.
    client.setTimeout(10_000, () => client.destroy());
    client.on('data', (chunk) => {
      told += chunk;
    });
    client.on('error', (error: NodeJS.ErrnoException) => done(error.code === 'ECONNREFUSED' ? undefined : ''));
    client.on('close', () => done(told));
  });
}

/** Tries once to hold the socket; false when somebody does. */
function listen(socket: string, tell: () => string): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer((client) => client.on('error', () => {}).end(tell()));
    // Where there can be no socket there is no claim, and the command runs all the same.
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code !== 'EADDRINUSE'));
    server.listen(socket, () => done(true)).unref();
  });
}

/** Ends this process with one line when another runs `command` on `folder`. */
export async function claim(command: 'announce' | 'build' | 'dev', folder: string): Promise<void> {
  const socket = socketOf(command, folder);
  const tell = () => JSON.stringify({ pid: process.pid, url: running.url });
  if (await listen(socket, tell)) return;
  const told = await ask(socket);
  if (told === undefined) {
    rmSync(socket, { force: true });
    if (await listen(socket, tell)) return;
  }
  const { pid, url } = JSON.parse(told || '{}') as { pid?: number; url?: string };
  const process_ = pid ? ` (process ${pid})` : '';
  const stop = `Press Ctrl+C where it runs${pid ? `, or type: kill ${pid}` : ''}`;
  const lines = {
    announce: `What is new in ${folder} is being announced already${process_}. Wait until that is done`,
    build: `Another build writes ${folder} now${process_}. Wait for it, or give OUT_DIR another folder`,
    dev: `The development server of this content runs already${url ? ` at ${url}` : ''}${process_}. ${stop}`,
  };
  console.error(lines[command]);
  process.exit(1);
}
