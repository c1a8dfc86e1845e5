/** A POST to a server that may be slow, busy or broken: tried again with growing waits, and never for ever. */
import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Milliseconds. */
export interface Patience {
  readonly attempts: number;
  /** Doubled after each attempt. */
  readonly firstWait: number;
  /** Who asks for more is left for the next run. */
  readonly longestWait: number;
  readonly timeout: number;
}

export const patience: Patience = { attempts: 5, firstWait: 1_000, longestWait: 60_000, timeout: 15_000 };

/** `undefined` when the server took it, else why not. */
export type Refusal = string | undefined;

type Answer = { readonly refusal: Refusal; readonly wait?: number | undefined; readonly isFinal: boolean };

const passing = new Set([408, 425, 429]);

/** Seconds or a date (RFC 9110, section 10.2.3), in milliseconds. */
function retryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

async function attempt({ url, headers, body }: Outgoing, timeout: number): Promise<Answer> {
  try {
    // A redirect would turn the POST into a GET that tells nothing.
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    const { status, ok } = response;
    if (ok) return { refusal: undefined, isFinal: true };
    const target = response.headers.get('location');
    return {
      refusal: `it answers ${status}${target ? ` and points to ${target}` : ''}`,
      wait: retryAfter(response.headers.get('retry-after')),
      isFinal: status < 500 && !passing.has(status),
    };
  } catch (error) {
    const { name, message, cause } = error as Error;
    if (name === 'TimeoutError') return { refusal: `no answer in ${timeout / 1_000} s`, isFinal: false };
    return { refusal: cause instanceof Error ? cause.message || cause.name : message, isFinal: false };
  }
}

export async function deliver(outgoing: Outgoing, how: Patience = patience): Promise<Refusal> {
  for (let count = 1, wait = how.firstWait; ; count++, wait *= 2) {
    const answer = await attempt(outgoing, how.timeout);
    if (answer.isFinal) return answer.refusal;
    const next = Math.max(wait, answer.wait ?? 0);
    if (next > how.longestWait) return `${answer.refusal}, and wants ${Math.ceil(next / 1_000)} s of peace`;
    if (count >= how.attempts) return `${answer.refusal}, ${count} times`;
    await pause(next);
  }
}

/** With a signature of the body, as GitHub signs its webhooks. */
export const signed = (outgoing: Outgoing, secret: string): Outgoing => ({
  ...outgoing,
  headers: {
    ...outgoing.headers,
    'X-Hub-Signature-256': `sha256=${createHmac('sha256', secret).update(outgoing.body).digest('hex')}`,
  },
});
