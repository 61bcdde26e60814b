import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, createServer as createTcpServer } from 'node:net';
import type { Ledger } from '../../scripts/check/links/index.js';
import { type Asked, type Asking, askLinks } from '../../scripts/online/index.js';
import type { Settings } from '../../scripts/online/settings.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** What was asked of the web of a test: `HEAD a.test/path`. */
export interface Web {
  readonly port: number;
  readonly asked: string[];
  /** Most requests that one host, and all together, had open at once. */
  readonly most: { host: number; all: number };
  readonly agents: Set<string>;
  /** Bytes that went out behind the heads. */
  sent: number;
  url(path: string, host?: string): string;
  close(): Promise<void>;
}

/** A server for every name that ends in `.test`, which answers by path. */
export async function startWeb(pages: Readonly<Record<string, Handler>>): Promise<Web> {
  const open = new Map<string, number>();
  const web = { asked: [] as string[], most: { host: 0, all: 0 }, agents: new Set<string>(), sent: 0 };
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    web.asked.push(`${request.method} ${host}${request.url}`);
    web.agents.add(request.headers['user-agent'] ?? '');
    open.set(host, (open.get(host) ?? 0) + 1);
    web.most.host = Math.max(web.most.host, open.get(host)!);
    web.most.all = Math.max(
      web.most.all,
      [...open.values()].reduce((sum, n) => sum + n, 0),
    );
    response.on('close', () => {
      open.set(host, open.get(host)! - 1);
      web.sent += response.socket?.bytesWritten ?? 0;
    });
    (pages[request.url!.replace(/\?.*$/, '')] ?? status(404))(request, response);
  });
  const port = await listen(server);
  return Object.assign(web, {
    port,
    url: (path: string, host = 'a.test') => `http://${host}:${port}${path}`,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((done) => void server.close(() => done()));
    },
  });
}

function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));
}

/** Answers with a status, headers and a body. */
export function status(code: number, headers: Record<string, string> = {}, body = ''): Handler {
  return (request, response) => {
    response.writeHead(code, headers);
    response.end(request.method === 'HEAD' ? '' : body);
  };
}

/** Names of tests are this machine; all others are nowhere. */
export const testLookup = ((host: string, _: object, callback: (error: Error | null, found: object[]) => void) => {
  if (host === 'offline.test') callback(Object.assign(new Error(host), { code: 'EAI_AGAIN' }), []);
  else if (host.endsWith('.test')) callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(Object.assign(new Error(host), { code: 'ENOTFOUND' }), []);
}) as unknown as Settings['lookup'];

export const TODAY = '2021-09-05';

/** Asks this web, quickly. */
export function ask(web: Web, names: readonly string[], more: Partial<Asking> = {}): Promise<Asked> {
  const base = web.url('', 'registry.test');
  return askLinks({
    names,
    known: new Map(),
    today: TODAY,
    signal: new AbortController().signal,
    onProgress: () => {},
    ...more,
    settings: {
      ...{ timeout: 400, pause: 1, patience: 50, allow: ['127.0.0.1'], lookup: testLookup, doi: base, archive: base },
      ...more.settings,
    },
  });
}

/** `outcome` and what else was learned, without the day. */
export function learned(ledger: Ledger, name: string): string {
  const { outcome, status, to, why, archived } = ledger.get(name) ?? {};
  return [outcome, status, why, to?.replace(/^http:\/\/([a-z.]+):\d+/, '$1'), archived].filter(Boolean).join(' ');
}
