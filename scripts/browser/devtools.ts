import type { Readable, Writable } from 'node:stream';

/** A reply or an event of the protocol. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

interface Waiting {
  resolve(result: Readonly<Record<string, unknown>>): void;
  reject(reason: Error): void;
}

/**
 * A client of the Chrome DevTools Protocol over the two pipes of `--remote-debugging-pipe`: JSON, each message ended by
 * a zero byte. No port is opened that another program on the machine could use.
 */
export class DevTools {
  private readonly waiting = new Map<number, Waiting>();
  private readonly parts: Buffer[] = [];
  private last = 0;
  private over: Error | null = null;

  constructor(
    private readonly to: Writable,
    from: Readable,
  ) {
    from.on('data', (bytes: Buffer) => this.take(bytes));
    // A pipe that breaks is told of by the process that ends.
    from.on('error', () => {});
    to.on('error', () => {});
  }

  /** Asks the browser, or a page of it. @throws Error with what it says where it refuses, or has ended. */
  ask(method: string, params: object = {}, sessionId?: string): Promise<Readonly<Record<string, unknown>>> {
    return new Promise((resolve, reject) => {
      if (this.over) {
        reject(this.over);
        return;
      }
      const id = ++this.last;
      this.waiting.set(id, { resolve, reject });
      this.to.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    });
  }

  /** Nothing will be answered any more. */
  end(reason: Error): void {
    this.over ??= reason;
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }

  private take(bytes: Buffer): void {
    let from = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, from)) {
      this.parts.push(bytes.subarray(from, end));
      this.receive(JSON.parse(Buffer.concat(this.parts.splice(0)).toString('utf8')) as Message);
      from = end + 1;
    }
    if (from < bytes.length) this.parts.push(bytes.subarray(from));
  }

  private receive({ id, result, error }: Message): void {
    const waiting = id === undefined ? undefined : this.waiting.get(id);
    if (id === undefined || !waiting) return;
    this.waiting.delete(id);
    if (error) waiting.reject(new Error(error.message));
    else waiting.resolve(result ?? {});
  }
}
