import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../scripts/check/links/index.js';
import { ask, learned, startWeb, status, TODAY, type Web } from './web.js';

const to = (path: string, code = 301): ReturnType<typeof status> => status(code, { location: path });
let flaky = 0;

let web: Web;
beforeAll(async () => {
  web = await startWeb({
    '/there': status(200),
    '/old': to('/there'),
    '/for-now': to('/there', 302),
    '/chain': to('/for-now', 308),
    '/circle': to('/circle-back', 302),
    '/circle-back': to('/circle', 302),
    '/cookies': status(302, { location: '/cookies', 'set-cookie': 'a=b' }),
    '/slash': to('/slash/'),
    '/slash/': status(200),
    '/to-file': to('file:///etc/passwd'),
    '/inside': to('http://10.0.0.1/admin'),
    '/endless': (request, response) =>
      response.writeHead(302, { location: `${request.url}?${request.url!.length}` }).end(),
    '/gone': status(404),
    '/gone-for-good': status(410),
    '/members': status(401),
    '/forbidden': status(403),
    '/law': status(451),
    '/robots': status(503, { 'cf-mitigated': 'challenge' }),
    '/broken': status(500),
    '/slow': () => {},
    '/takes-time': (_, response) => void setTimeout(() => response.end(), 40),
    '/reset': (request) => request.socket.destroy(),
    '/no-head': (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200).end(),
    '/wrong-head': (request, response) => response.writeHead(request.method === 'HEAD' ? 404 : 200).end(),
    '/huge': (request, response) => {
      response.writeHead(request.method === 'HEAD' ? 405 : 200);
      if (request.method === 'HEAD') response.end();
      else while (response.write(Buffer.alloc(65_536)) && response.writableLength < 5e7);
    },
    '/busy-for-a-moment': (_, response) => response.writeHead(flaky++ === 0 ? 503 : 200, { 'retry-after': '0' }).end(),
    '/busy': status(429, { 'retry-after': '3600' }),
    '/api/handles/10.1000/182': status(200, {}, '{"responseCode":1,"handle":"10.1000/182"}'),
    '/api/handles/10.1000/none': status(404, {}, '{"responseCode":100,"handle":"10.1000/none"}'),
    '/api/handles/10.1000/a%3Cb%3E': status(200, {}, '{"responseCode":200}'),
    '/api/handles/10.1000/portal': status(404, {}, '<h1>Please log in</h1>'),
    '/wayback/available': (request, response) => {
      const copy = { available: true, url: 'http://web.archive.org/web/2019/x', status: '200' };
      response.end(JSON.stringify({ archived_snapshots: request.url!.includes('for-good') ? { closest: copy } : {} }));
    },
  });
});
afterAll(() => web.close());

const askOne = async (name: string): Promise<string> => learned((await ask(web, [name])).ledger, name);

describe('an address is told apart as', () => {
  it.each([
    ['/there', 'found 200'],
    ['/old', 'moved 200 a.test/there'],
    ['/for-now', 'found 200 a.test/there'],
    ['/chain', 'moved 200 a.test/for-now'],
    ['/slash', 'found 200 a.test/slash/'],
    ['/circle', 'unreachable 302 redirects'],
    ['/endless', 'unreachable 302 redirects'],
    ['/to-file', 'unreachable 301 redirects'],
    ['/cookies', 'refused 302 redirects'],
    ['/gone', 'gone 404'],
    ['/gone-for-good', 'gone 410 https://web.archive.org/web/2019/x'],
    ['/members', 'refused 401'],
    ['/forbidden', 'refused 403'],
    ['/law', 'refused 451'],
    ['/busy', 'refused 429'],
    ['/robots', 'refused 503'],
    ['/broken', 'unreachable 500 server'],
    ['/slow', 'unreachable time-out'],
    ['/reset', 'unreachable connection'],
    ['/no-head', 'found 200'],
    ['/wrong-head', 'found 200'],
    ['/busy-for-a-moment', 'found 200'],
  ])('%s: %s', async (path, expected) => {
    expect(await askOne(web.url(path))).toBe(expected);
  });

  it('unreachable, where its host does not exist', async () => {
    expect(await askOne('http://nowhere.example/')).toBe('unreachable no-host');
  });

  it('nothing, where this machine has no network', async () => {
    const { ledger, unanswered } = await ask(web, ['http://offline.test/']);
    expect([ledger.size, unanswered]).toEqual([0, 1]);
  });

  it('unreachable, where its certificate does not hold', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'twofold-tls-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const how = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
    execFileSync('openssl', [...how, '-subj', '/CN=a.test', '-keyout', key, '-out', cert], { stdio: 'ignore' });
    const server = createHttpsServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) =>
      response.end(),
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    expect(await askOne(`https://a.test:${(server.address() as AddressInfo).port}/`)).toBe('unreachable certificate');
    server.close();
    rmSync(folder, { recursive: true });
  });
});

describe('a DOI', () => {
  it.each([
    ['doi:10.1000/182', 'found 200'],
    ['doi:10.1000/a<b>', 'found 200'],
    ['doi:10.1000/none', 'gone 404'],
    ['doi:10.1000/portal', 'refused 404'],
  ])('%s: %s', async (name, expected) => {
    expect(await askOne(name)).toBe(expected);
  });
});

describe('a stranger’s paper', () => {
  it.each([
    'http://127.0.0.1:PORT/there',
    'http://127.1:PORT/there',
    'http://0x7f000001:PORT/there',
    'http://[::1]:PORT/there',
    'http://[::ffff:127.0.0.1]:PORT/there',
    'http://[64:ff9b::7f00:1]:PORT/there',
    'http://0.0.0.0:PORT/there',
    'http://10.1.2.3/',
    'http://169.254.169.254/latest/meta-data/',
    'http://192.168.0.1/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://a.test:PORT/there',
  ])('cannot have %s asked', async (address) => {
    const name = new URL(address.replace('PORT', String(web.port))).href;
    const before = web.asked.length;
    const { ledger } = await ask(web, [name], { settings: { allow: [] } });
    expect(learned(ledger, name)).toBe('unreachable local');
    expect(web.asked.length).toBe(before);
  });

  it('cannot lead there by a redirect either', async () => {
    expect(await askOne(web.url('/inside'))).toBe('unreachable local http://10.0.0.1/admin');
  });
});

describe('politeness', () => {
  it('asks one host one thing at a time, hosts side by side, and says who asks', async () => {
    const hosts = ['b.test', 'c.test', 'd.test'];
    const names = hosts.flatMap((host) =>
      ['/takes-time', '/old', '/no-head', '/gone'].map((path) => web.url(path, host)),
    );
    web.most.host = 0;
    web.most.all = 0;
    await ask(web, names, { settings: { pause: 20 } });
    expect(web.most.host).toBe(1);
    expect(web.most.all).toBeGreaterThan(1);
    expect([...web.agents]).toEqual([expect.stringContaining('Twofold')]);
  });

  it('pauses between two requests to one host', async () => {
    const before = Date.now();
    await ask(
      web,
      ['/there', '/old', '/for-now'].map((path) => web.url(path, 'e.test')),
      { settings: { pause: 60 } },
    );
    // Five requests, four pauses.
    expect(Date.now() - before).toBeGreaterThanOrEqual(4 * 59);
  });

  it('leaves a host alone that asks for an hour', async () => {
    const names = ['/busy', '/there', '/xyz'].map((path) => web.url(path, 'f.test'));
    const { ledger, unanswered } = await ask(web, names);
    expect([...ledger.keys()]).toEqual([web.url('/busy', 'f.test')]);
    expect(unanswered).toBe(2);
  });

  it('knocks twice, not a hundred times, where nobody opens', async () => {
    const names = Array.from({ length: 20 }, (_, n) => `http://nowhere.example/${n}`);
    const { ledger } = await ask(web, names);
    expect(names.map((name) => learned(ledger, name))).toEqual(names.map(() => 'unreachable no-host'));
  });

  it('asks for so many in one run and leaves the rest for another', async () => {
    const names = Array.from({ length: 5 }, (_, n) => web.url(`/there?${n}`, 'i.test'));
    const { ledger, unanswered } = await ask(web, names, { settings: { most: 3 } });
    expect([ledger.size, unanswered]).toEqual([3, 2]);
  });

  it('downloads no more than it wants to know', async () => {
    web.sent = 0;
    expect(await askOne(web.url('/huge'))).toBe('found 200');
    await new Promise((done) => setTimeout(done, 50));
    expect(web.sent).toBeLessThan(10e6);
  });
});

describe('what is known', () => {
  const known: Ledger = new Map([
    [`http://a.test/fresh`, { asked: '2021-09-01', outcome: 'found' }],
    [`http://a.test/moved`, { asked: '2021-08-20', outcome: 'moved', to: 'http://b.test/' }],
    [`http://a.test/unused`, { asked: '2021-09-01', outcome: 'found' }],
  ]);

  it('is not asked again for thirty days, and dropped when it is no longer used', async () => {
    const names = ['http://a.test/fresh', 'http://a.test/moved'];
    const { ledger, asked } = await ask(web, names, { known });
    expect(asked).toBe(0);
    expect([...ledger.keys()]).toEqual(names);
  });

  it('is asked again when it is old, from the future, or was no good news', async () => {
    const names = ['/there', '/old', '/gone', '/forbidden', '/broken', '/no-head'].map((path) =>
      web.url(path, 'g.test'),
    );
    const answers = [
      { asked: '2021-08-01', outcome: 'found' },
      { asked: '2031-08-01', outcome: 'moved', to: 'x' },
      { asked: TODAY, outcome: 'gone' },
      { asked: TODAY, outcome: 'refused' },
      { asked: TODAY, outcome: 'unreachable' },
      { asked: '2021-09-04', outcome: 'found' },
    ] as const;
    const { asked, ledger } = await ask(web, names, { known: new Map(names.map((name, i) => [name, answers[i]!])) });
    expect(asked).toBe(5);
    expect(ledger.get(names[0]!)).toEqual({ asked: TODAY, outcome: 'found', status: 200 });
  });

  it('stays where the asking is interrupted', async () => {
    const stop = new AbortController();
    const names = ['/there', '/slow', '/old'].map((path) => web.url(path, 'h.test')).sort();
    const run = ask(web, names, {
      signal: stop.signal,
      settings: { timeout: 20_000 },
      known: new Map([[web.url('/there', 'h.test'), { asked: '2001-01-01', outcome: 'found' }]]),
      onProgress: ({ done }) => done === 1 && setTimeout(() => stop.abort(), 60),
    });
    const { ledger } = await run;
    expect([...ledger.values()].map(({ asked, outcome }) => `${asked} ${outcome}`)).toEqual([
      '2001-01-01 found',
      `${TODAY} moved`,
    ]);
  });
});
