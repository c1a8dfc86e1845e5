/** Asks a server on this machine with a path exactly as it is written: a browser's address would be tidied first. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface Asked {
  readonly path: string;
  readonly method?: string;
  /** Headers. */
  readonly send?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const agent = new Agent({ keepAlive: false });

export const ask = (port: number, { path, method = 'GET', send = {} }: Asked): Promise<Answer> =>
  new Promise((done, failed) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers: send, agent, timeout: 30_000 },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', failed);
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    asked.on('timeout', () => asked.destroy(new Error(`${path} was not answered`)));
    asked.on('error', failed);
    asked.end();
  });
