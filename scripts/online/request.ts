import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Failure } from '../check/links/index.js';
import { isLocal, LOCAL, publicLookup } from './local-address.js';
import type { Settings } from './settings.js';

/** What a host answered; `body` only as far as it was wanted. */
export interface Reply {
  readonly kind: 'reply';
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** No answer; `offline` where this machine has no network, which says nothing of the host. */
export interface NoReply {
  readonly kind: 'none';
  readonly why: Failure | 'offline';
}

export interface Wish {
  readonly method: 'HEAD' | 'GET';
  readonly url: URL;
  /** Most bytes that are read of the body; 0 for the head alone. */
  readonly bytes: number;
}

/** Sends one request; follows nothing, keeps no connection, and never fails but by `signal`, which ends the run. */
export function request(wish: Wish, settings: Settings, signal: AbortSignal): Promise<Reply | NoReply> {
  const { method, url, bytes } = wish;
  if (isLocal(url.hostname, settings)) return Promise.resolve({ kind: 'none', why: 'local' });
  return new Promise((resolve) => {
    const options = {
      method,
      agent: false,
      lookup: publicLookup(settings),
      maxHeaderSize: 65_536,
      signal: AbortSignal.any([signal, AbortSignal.timeout(settings.timeout)]),
      headers: { 'user-agent': settings.userAgent, accept: '*/*', 'accept-language': 'en, *;q=0.5' },
    } as const;
    const sent = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, (message) => {
      const head = { kind: 'reply', status: message.statusCode ?? 0, headers: message.headers } as const;
      const end = (body: string) => {
        resolve({ ...head, body });
        sent.destroy();
      };
      if (bytes === 0) end('');
      else readBody(message, bytes, end);
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve({ kind: 'none', why: failureOf(error) }));
    sent.on('close', () => resolve({ kind: 'none', why: 'connection' }));
    sent.end();
  });
}

/** What comes of a body up to `bytes`, or until it breaks off. */
function readBody(message: IncomingMessage, bytes: number, end: (body: string) => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const done = () => end(Buffer.concat(chunks).subarray(0, bytes).toString('utf8'));
  message.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= bytes) done();
  });
  message.on('end', done).on('error', done);
}

/** Codes of Node's errors (https://nodejs.org/api/errors.html#common-system-errors), in the ledger's words. */
const FAILURE_OF: Readonly<Record<string, NoReply['why']>> = {
  [LOCAL]: 'local',
  ENOTFOUND: 'no-host',
  EAI_AGAIN: 'offline',
  ENETUNREACH: 'offline',
  ENETDOWN: 'offline',
  ETIMEDOUT: 'time-out',
  ABORT_ERR: 'time-out',
};
/** Those of OpenSSL for certificates; there are dozens. */
const CERTIFICATE = /CERT|SELF_SIGNED|^ERR_TLS|^UNABLE_TO_|HOSTNAME_MISMATCH/;

function failureOf({ code = '' }: NodeJS.ErrnoException): NoReply['why'] {
  return FAILURE_OF[code] ?? (CERTIFICATE.test(code) ? 'certificate' : 'connection');
}
