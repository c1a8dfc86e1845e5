/** A server of one test alone over the built site, which can change, dawdle or stop like servers do. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { test as base } from './site.ts';

const root = resolve(import.meta.dirname, '../../.cache/builds/e2e');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

export class OwnServer {
  origin = '';
  /** Milliseconds before each answer to a page. */
  delayMs = 0;
  /** Paths that are gone. */
  readonly gone: RegExp[] = [];
  /** Paths that are never answered. */
  readonly stalled: RegExp[] = [];
  readonly #replaced = new Map<string, string>();
  /** What is answered, with 200 unless it says another status, instead of the file of a path: HTML, or a text of a type; or where it is led. */
  readonly portals = new Map<
    RegExp,
    string | { readonly type: string; readonly text: string; readonly status?: number } | { readonly location: string }
  >();
  readonly #server = createServer((request, response) => this.#answer(request.url ?? '/', response));

  async start(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, 'localhost', done));
    this.origin = `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  /** Answers `path` with `change` of what the build has there. */
  replace(path: string, change: (text: string) => string): void {
    this.#replaced.set(path, change(this.#replaced.get(path) ?? textOf(path)));
  }

  /** What the build has at `path`. */
  textOf = textOf;

  #answer(url: string, response: ServerResponse): void {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (this.stalled.some((pattern) => pattern.test(path))) return;
    const portal = [...this.portals].find(([pattern]) => pattern.test(path))?.[1];
    if (portal !== undefined) {
      // As such answers are: for a long time.
      if (typeof portal === 'object' && 'location' in portal) {
        response.writeHead(302, { location: portal.location, 'cache-control': 'max-age=31536000' }).end();
        return;
      }
      const { type, text, status = 200 } = typeof portal === 'string' ? { type: 'text/html', text: portal } : portal;
      response.writeHead(status, { 'content-type': type, 'cache-control': 'max-age=31536000' }).end(text);
      return;
    }
    const file = fileOf(path);
    const type = types[extname(file)] ?? 'application/octet-stream';
    if (this.gone.some((pattern) => pattern.test(path)) || !existsSync(file))
      response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><title>Gone</title>');
    else {
      const text = this.#replaced.get(path);
      const send = () => {
        response.writeHead(200, { 'content-type': type });
        if (text === undefined) createReadStream(file).pipe(response);
        else response.end(text);
      };
      if (file.endsWith('.html') && this.delayMs > 0) setTimeout(send, this.delayMs);
      else send();
    }
  }
}

function fileOf(path: string): string {
  const file = join(root, path);
  return existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
}

const textOf = (path: string) => readFileSync(fileOf(path), 'utf8');

/** `test` with a server of its own and a browser that runs service workers. */
export const test = base.extend<{ server: OwnServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
  server: async ({}, use) => {
    const server = new OwnServer();
    await server.start();
    await use(server);
    await server.stop();
  },
  baseURL: ({ server }, use) => use(server.origin),
  serviceWorkers: 'allow',
});
