import { setTimeout as wait } from 'node:timers/promises';
import { type NoReply, type Reply, request, type Wish } from './request.js';
import type { Settings } from './settings.js';

/** `later`: the host asked for more patience than we have; `ended`: the run is over. */
export type Said = Reply | NoReply | { readonly kind: 'later' } | { readonly kind: 'ended' };

/** Failures in a row after which a host is not asked any more in this run. */
const MOST_FAILURES = 2;

interface Host {
  /** Ends with the last request that was promised to it, and the pause behind. */
  turn: Promise<unknown>;
  failures: number;
  closed: Said | null;
}

/** Asks hosts politely: each one thing at a time, with a pause between, and not when it asked to be left alone. */
export class Hosts {
  readonly #hosts = new Map<string, Host>();

  constructor(
    readonly settings: Settings,
    readonly signal: AbortSignal,
  ) {}

  /** Sends a request when its host's turn comes. */
  ask(wish: Wish): Promise<Said> {
    const host = this.#host(wish.url.hostname);
    const said = host.turn.then(() => this.#askNow(wish, host));
    host.turn = said.then((result) => (result === host.closed ? null : this.#pause(this.settings.pause)));
    return said;
  }

  async #askNow(wish: Wish, host: Host): Promise<Said> {
    if (this.signal.aborted) return { kind: 'ended' };
    if (host.closed) return host.closed;
    const first = await this.#send(wish, host);
    const delay = first.kind === 'reply' ? retryAfter(first) : null;
    if (delay === null) return first;
    if (delay > this.settings.patience) {
      host.closed = { kind: 'later' };
      return first;
    }
    await this.#pause(delay);
    return this.signal.aborted ? { kind: 'ended' } : this.#send(wish, host);
  }

  async #send(wish: Wish, host: Host): Promise<Said> {
    const reply = await request(wish, this.settings, this.signal);
    if (this.signal.aborted) return { kind: 'ended' };
    host.failures = reply.kind === 'none' ? host.failures + 1 : 0;
    if (host.failures >= MOST_FAILURES) host.closed = reply;
    return reply;
  }

  #pause(milliseconds: number): Promise<unknown> {
    return wait(milliseconds, null, { signal: this.signal }).catch(() => null);
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name) ?? { turn: Promise.resolve(), failures: 0, closed: null };
    this.#hosts.set(name, known);
    return known;
  }
}

/** Milliseconds that a host asks us to wait (RFC 9110, 10.2.3; RFC 6585, 4); null where it does not. */
function retryAfter({ status, headers }: Reply): number | null {
  const value = headers['retry-after'];
  if (value === undefined) return status === 429 ? Number.POSITIVE_INFINITY : null;
  if (status !== 429 && status !== 503) return null;
  const delay = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(delay) ? null : Math.max(0, delay);
}
