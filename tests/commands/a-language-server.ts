/** A language server, asked as an editor asks it (Language Server Protocol 3.17, base protocol over standard input and output). */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Place {
  readonly line: number;
  readonly character: number;
}

export interface LanguageServer {
  /** Opens `text` as the file at `path`. */
  readonly open: (path: string, language: string, text: string) => void;
  /** Labels offered at `place`, with what is said of them. */
  readonly completions: (path: string, place: Place) => Promise<ReadonlyMap<string, string>>;
  readonly hover: (path: string, place: Place) => Promise<string>;
  /** What is wrong with the file, as `line: message`. */
  readonly diagnostics: (path: string) => Promise<readonly string[]>;
}

interface Item {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
}

const worded = (words: Item['documentation']) => (typeof words === 'string' ? words : (words?.value ?? ''));
const addressOf = (path: string) => pathToFileURL(path).href;

/** `settings` is what the server is told when it asks for its configuration, by section. */
export async function aLanguageServer(
  module: string,
  workspace: string,
  { options = {}, settings = {} }: { options?: object; settings?: Readonly<Record<string, unknown>> } = {},
): Promise<LanguageServer> {
  const child: ChildProcess = spawn(process.execPath, [module, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(async () => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  });
  const waiting = new Map<number, (message: Message) => void>();
  const send = (message: Message) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const receive = (message: Message) => {
    const { id, method, params } = message;
    if (method === undefined) waiting.get(Number(id))?.(message);
    else if (method === 'workspace/configuration') {
      const { items } = params as { items: readonly { section?: string }[] };
      send({ id: id ?? 0, result: items.map(({ section = '' }) => settings[section] ?? null) });
    } else if (id !== undefined) send({ id, result: null });
  };
  let input = Buffer.alloc(0);
  child.stdout?.on('data', (chunk: Buffer) => {
    input = Buffer.concat([input, chunk]);
    for (;;) {
      const end = input.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(input.subarray(0, end).toString())?.[1]);
      if (end === -1 || input.length < end + 4 + length) return;
      const text = input.subarray(end + 4, end + 4 + length).toString();
      input = input.subarray(end + 4 + length);
      receive(JSON.parse(text) as Message);
    }
  });
  let last = 0;
  const ask = (method: string, params: unknown): Promise<unknown> => {
    const id = ++last;
    send({ id, method, params });
    return new Promise((resolve, reject) =>
      waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result))),
    );
  };
  const folder = { uri: addressOf(workspace), name: 'workspace' };
  const dynamic = { dynamicRegistration: true };
  await ask('initialize', {
    processId: process.pid,
    rootUri: folder.uri,
    workspaceFolders: [folder],
    initializationOptions: options,
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: dynamic },
      textDocument: {
        completion: { completionItem: { documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: {},
      },
    },
  });
  send({ method: 'initialized', params: {} });
  const document = (path: string) => ({ textDocument: { uri: addressOf(path) } });
  return {
    open: (path, languageId, text) =>
      send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri: addressOf(path), languageId, version: 1, text } },
      }),
    async completions(path, position) {
      const found = await ask('textDocument/completion', { ...document(path), position });
      const items = (Array.isArray(found) ? found : ((found as { items?: Item[] } | null)?.items ?? [])) as Item[];
      return new Map(items.map(({ label, documentation }) => [label, worded(documentation)]));
    },
    async hover(path, position) {
      const found = (await ask('textDocument/hover', { ...document(path), position })) as {
        contents: Item['documentation'];
      } | null;
      return worded(found?.contents);
    },
    async diagnostics(path) {
      const report = (await ask('textDocument/diagnostic', document(path))) as {
        items: readonly { range: { start: Place }; message: string }[];
      };
      return report.items.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
    },
  };
}
