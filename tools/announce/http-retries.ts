/** POSTs to servers that may be slow, busy or broken: tried again with growing waits, within one deadline for all of them. */
import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Milliseconds, but for `failures`. */
export interface Limits {
  /** Of one host, one after the other: then it is left alone. */
  readonly failures: number;
  /** Doubled after each failure. */
  readonly firstWait: number;
  /** Until the head of an answer is there; its body is not read. */
  readonly timeout: number;
  /** From the first request to the last answer of a run. */
  readonly deadline: number;
}

const limits: Limits = { failures: 3, firstWait: 1_000, timeout: 15_000, deadline: 120_000 };

/** Why a server did not take what it was sent. `isLeftAlone`: it is sent nothing more in this run. */
export interface Refusal {
  readonly reason: string;
  readonly isLeftAlone: boolean;
}

/** `undefined` when the server took it. */
export type Send = (outgoing: Outgoing) => Promise<Refusal | undefined>;

interface Failure {
  readonly reason: string;
  readonly wait: number;
  /** Asked again it would say the same. */
  readonly isFinal: boolean;
}

const passing = new Set([408, 425, 429]);

/** Seconds or a date (RFC 9110, section 10.2.3), in milliseconds. */
function retryAfter(value: string | null): number {
  if (value === null) return 0;
  const wait = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? 0 : Math.max(0, wait);
}

// Messages hold addresses, and an address may hold a secret: the code says enough.
const codeOf = (error: unknown): string => {
  const { code } = ((error as Error).cause ?? error) as { readonly code?: unknown };
  return typeof code === 'string' && /^[A-Z][A-Z\d_]+$/.test(code) ? ` (${code})` : '';
};

async function attempt(
  { url, headers, body }: Outgoing,
  timeout: number,
  over: AbortSignal,
): Promise<Failure | undefined> {
  const late = AbortSignal.timeout(timeout);
  const headIsThere = new AbortController();
  try {
    // A redirect would turn the POST into a GET that tells nothing.
    const {
      status,
      ok,
      headers: answer,
    } = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.any([over, late, headIsThere.signal]),
    });
    if (ok) return undefined;
    const isRedirect = answer.has('location') && status >= 300 && status < 400;
    return {
      reason: `it answers ${status}${isRedirect ? ', which points elsewhere: give its new address' : ''}`,
      wait: retryAfter(answer.get('retry-after')),
      isFinal: status < 500 && !passing.has(status),
    };
  } catch (error) {
    const reason = late.aborted ? `no answer in ${timeout / 1_000} s` : `it cannot be reached${codeOf(error)}`;
    return { reason, wait: 0, isFinal: false };
  } finally {
    // An answer may have no end.
    headIsThere.abort();
  }
}

interface Host {
  /** Failures since it last took something. */
  failures: number;
  leftFor?: string | undefined;
  /** Settled when nobody is asking it. */
  free: Promise<unknown>;
}

/** Sends within the limits of one run, which begins now. One host is asked one thing at a time. */
export function sender(within: Limits = limits): Send {
  const hosts = new Map<string, Host>();
  const over = AbortSignal.timeout(within.deadline);
  const end = performance.now() + within.deadline;
  const isOver = `the ${within.deadline / 1_000} s of this run are over`;

  async function sendTo(host: Host, outgoing: Outgoing): Promise<Refusal | undefined> {
    for (let wait = within.firstWait; ; wait *= 2) {
      if (host.leftFor) return { reason: host.leftFor, isLeftAlone: true };
      if (over.aborted) return { reason: isOver, isLeftAlone: true };
      const failure = await attempt(outgoing, within.timeout, over);
      if (!failure) {
        host.failures = 0;
        return undefined;
      }
      if (over.aborted) return { reason: isOver, isLeftAlone: true };
      host.failures++;
      const times = host.failures > 1 && !failure.isFinal ? `, ${host.failures} times` : '';
      const next = Math.max(wait, failure.wait);
      if (host.failures >= within.failures) host.leftFor = `${failure.reason}${times}`;
      else if (failure.isFinal) return { reason: failure.reason, isLeftAlone: false };
      else if (next >= end - performance.now()) host.leftFor = `${failure.reason}, and wants more time than a run has`;
      else await pause(next);
    }
  }

  return (outgoing) => {
    const name = new URL(outgoing.url).host;
    const host = hosts.get(name) ?? { failures: 0, free: Promise.resolve() };
    hosts.set(name, host);
    const sent = host.free.then(() => sendTo(host, outgoing));
    host.free = sent;
    return sent;
  };
}

/** With a signature of the body, as GitHub signs its webhooks. */
export const signed = (outgoing: Outgoing, secret: string): Outgoing => ({
  ...outgoing,
  headers: {
    ...outgoing.headers,
    'X-Hub-Signature-256': `sha256=${createHmac('sha256', secret).update(outgoing.body).digest('hex')}`,
  },
});
