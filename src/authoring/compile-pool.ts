/** Compiles documents side by side, each in a process with limits of time and memory. Why processes: docs/decisions/content-while-writing.md. */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { availableParallelism, constants, setPriority } from 'node:os';
import { dirname } from 'node:path';
import { env } from 'node:process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { site } from '../site.config.ts';
import type { CompileJob } from './compile-document.ts';

/** File descriptor on which a process says the line it works on. */
export const lineChannel = 4;

/** Why a document is not compiled. */
export interface CompileFailure {
  /** `time` and `memory`: past the limit; `crash`: the process ended; `fault`: the compiler threw. */
  readonly kind: 'time' | 'memory' | 'crash' | 'fault';
  /** Line of the file, where it is known. */
  readonly line?: number | undefined;
  readonly reason?: string | undefined;
}

export type CompileResult = { readonly compilation: string } | CompileFailure;

export interface CompileLimits {
  readonly seconds: number;
  readonly megabytes: number;
  /** Whether it lets everything else on the machine go first. */
  readonly isPatient?: boolean;
}

type Message = 'ready' | { readonly compilation: string } | { readonly fault: string };

interface Waiting {
  readonly job: CompileJob;
  readonly done: (result: CompileResult) => void;
  readonly fail: (error: Error) => void;
}

// Starting a process takes as long as compiling this many documents.
const worthAProcess = 16;
/** After so long, those behind a document are worth another process. */
const longMs = 500;
const pageBytes = 65_536;

export class CompilePool {
  readonly #limits: CompileLimits;
  readonly #most: number;
  readonly #queue: Waiting[] = [];
  readonly #idle: CompileProcess[] = [];
  readonly #live = new Set<CompileProcess>();
  #starting = 0;
  #done = 0;
  /** Whether a process waits for the next document when there is none. */
  staysWarm = false;

  constructor(limits: CompileLimits = site.documentLimits, most: number = availableParallelism()) {
    this.#limits = limits;
    this.#most = most;
  }

  /** @throws Error when no process starts, whatever the document is. */
  compile(job: CompileJob): Promise<CompileResult> {
    return new Promise((done, fail) => {
      this.#queue.push({ job, done, fail });
      this.#next();
    });
  }

  /** How many documents came out of it, and whether others wait for a process. */
  get progress(): { readonly done: number; readonly isBehind: boolean } {
    return { done: this.#done, isBehind: this.#queue.length > 0 };
  }

  /** Starts a process, so that the first document need not wait for it. */
  warm(): void {
    this.staysWarm = true;
    if (this.#live.size + this.#starting === 0) this.#start();
  }

  close(): void {
    this.staysWarm = false;
    for (const process of this.#live) process.end();
  }

  #next(): void {
    while (this.#queue.length > 0) {
      const process = this.#idle.pop();
      if (!process) break;
      const waiting = this.#queue.shift();
      if (waiting) void this.#run(process, waiting);
    }
    const wanted = Math.min(this.#most, Math.ceil(this.#queue.length / worthAProcess));
    while (this.#starting < wanted && this.#live.size + this.#starting < this.#most) this.#start();
  }

  #start(): void {
    this.#starting++;
    const process = new CompileProcess(this.#limits);
    void process.ready.then((isReady) => {
      this.#starting--;
      if (isReady) {
        this.#live.add(process);
        this.#idle.push(process);
        this.#rest();
        this.#next();
        return;
      }
      // It cannot even start: nobody waits for what will not come.
      const error = new Error(
        `The compiler does not start: ${process.lastWords() ?? 'it says nothing'}. No post is at fault. Type npm ci, and undo what was changed last in src/ or astro.config.mjs`,
      );
      for (const { fail } of this.#queue.splice(0)) fail(error);
    });
  }

  async #run(process: CompileProcess, { job, done }: Waiting): Promise<void> {
    const help = setTimeout(() => {
      if (this.#queue.length > 0 && this.#live.size + this.#starting < this.#most) this.#start();
    }, longMs);
    const result = await process.compile(job);
    clearTimeout(help);
    this.#done++;
    if (process.isAlive) this.#idle.push(process);
    else this.#live.delete(process);
    done(result);
    this.#next();
    this.#rest();
  }

  /** Ends what has nothing to do. Most results are followed by the next document at once. */
  #rest(): void {
    setTimeout(() => {
      if (this.#queue.length > 0) return;
      for (const process of this.#idle.splice(this.staysWarm ? 1 : 0)) {
        this.#live.delete(process);
        process.end();
      }
    }, 500).unref();
  }
}

class CompileProcess {
  readonly ready: Promise<boolean>;
  readonly #child: ChildProcess;
  readonly #seconds: number;
  #line: number | undefined;
  #errors = '';
  isAlive = true;

  constructor({ seconds, megabytes, isPatient = false }: CompileLimits) {
    this.#seconds = seconds;
    const codeCache = getCompileCacheDir();
    this.#child = fork(fileURLToPath(new URL('./compile-process.ts', import.meta.url)), {
      // Code that another process has read is not read again.
      env: { ...env, ...(codeCache && { NODE_COMPILE_CACHE: dirname(codeCache) }) },
      execArgv: [`--max-old-space-size=${megabytes}`, `--wasm-max-mem-pages=${(megabytes * 2 ** 20) / pageBytes}`],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc', 'pipe'],
    });
    const child = this.#child;
    if (isPatient && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    const lines = child.stdio[lineChannel] as Readable;
    lines.on('data', (chunk: Buffer) => {
      this.#line = Number(chunk.toString().trimEnd().split('\n').at(-1));
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#errors = (this.#errors + chunk).slice(-10_000);
    });
    child.on('exit', () => {
      this.isAlive = false;
    });
    this.ready = new Promise((resolve) => {
      child.once('message', () => {
        resolve(true);
        this.#hold(false);
      });
      child.once('exit', () => resolve(false));
      child.once('error', () => resolve(false));
    });
  }

  /** Whether this process, with nothing else to do, waits for the child. */
  #hold(isHeld: boolean): void {
    const { channel, stderr, stdio } = this.#child;
    const handles = [this.#child, channel, stderr, stdio[lineChannel]] as (NodeJS.RefCounted | null)[];
    for (const handle of handles) handle?.[isHeld ? 'ref' : 'unref']?.();
  }

  compile(job: CompileJob): Promise<CompileResult> {
    this.#line = undefined;
    this.#hold(true);
    return new Promise((resolve) => {
      const child = this.#child;
      let isLate = false;
      let timer: NodeJS.Timeout;
      const before = processorSeconds(child.pid);
      const check = () => {
        const left = this.#seconds - (processorSeconds(child.pid) - before);
        // A busy machine is no fault of the document. Where only the clock can be read, what it says is taken.
        if (left > 0.1) timer = setTimeout(check, left * 1000);
        else {
          isLate = true;
          child.kill('SIGKILL');
        }
      };
      timer = setTimeout(check, this.#seconds * 1000);
      const finish = (result: CompileResult) => {
        clearTimeout(timer);
        child.off('message', onMessage);
        child.off('close', onClose);
        this.#hold(false);
        resolve(result);
      };
      const onMessage = (message: Message) => {
        if (message === 'ready') return;
        finish('fault' in message ? { kind: 'fault', line: this.#line, reason: message.fault } : message);
      };
      // After the last byte of its pipes.
      const onClose = () => {
        this.isAlive = false;
        const isFull = /heap out of memory|heap limit|Out of memory|memory access out of bounds/i.test(this.#errors);
        finish({ kind: isLate ? 'time' : isFull ? 'memory' : 'crash', line: this.#line, reason: this.lastWords() });
      };
      child.on('message', onMessage);
      child.on('close', onClose);
      child.send(job, (error) => error && child.kill('SIGKILL'));
    });
  }

  /** The last line that the process wrote to its errors, and that is no stack. */
  lastWords(): string | undefined {
    const lines = this.#errors.trim().split('\n');
    return lines.findLast((line) => /^\s*(?:\w*Error\b|FATAL)/.test(line))?.trim() || lines.at(-1) || undefined;
  }

  end(): void {
    this.isAlive = false;
    if (this.#child.connected) this.#child.disconnect();
  }
}

/** Processor time of a process so far, in seconds, from Linux's `/proc` (proc_pid_stat(5): ticks of a hundredth); elsewhere the time of the clock. */
function processorSeconds(pid: number | undefined): number {
  try {
    const [user = 0, system = 0] =
      readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? [];
    return (user + system) / 100;
  } catch {
    return performance.now() / 1000;
  }
}
