import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folderOf, type Ran } from '../cli/run.js';
import { startWeb, status, type Web } from './web.js';

const program = fileURLToPath(new URL('../../dist/twofold.cjs', import.meta.url));

let web: Web;
let folder: string;
let ledger: string;
beforeAll(async () => {
  web = await startWeb({
    '/there': status(200),
    '/old': status(301, { location: '/there' }),
    '/slow': () => {},
    '/api/handles/10.1000/182': status(404, {}, '{"responseCode":100}'),
    '/wayback/available': status(200, {}, '{"archived_snapshots":{}}'),
  });
  folder = folderOf({
    'report/paper.md': `---\ntitle: T\nbibliography: references.bib\n---\n\nSee [that](${local('/old')}) [@a; @b].\n`,
    'report/references.bib': `@online{a, title = {A}, author = {A, B}, date = {2001}, url = {${local('/gone')}}}
@online{b, title = {B}, author = {A, B}, date = {2002}, doi = {10.1000/182}, url = {${local('/there')}}}
@online{idle, title = {C}, author = {A, B}, date = {2002}, url = {${local('/idle')}}}
`,
  });
  ledger = join(folder, 'report/paper.links.json');
});
afterAll(async () => {
  await web.close();
  rmSync(folder, { recursive: true, force: true });
});

const local = (path: string): string => `http://127.0.0.1:${web.port}${path}`;

/** The program, with this web for the whole world; this process goes on to answer it. */
function twofold(args: readonly string[], onStart?: (stop: () => void) => void): Promise<Ran> {
  const registry = `http://127.0.0.1:${web.port}`;
  const settings = { allow: ['127.0.0.1'], pause: 1, doi: registry, archive: registry };
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, TWOFOLD_ONLINE: JSON.stringify(settings) },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  onStart?.(() => child.kill('SIGINT'));
  return new Promise((done) => child.on('close', (code) => done({ code, stdout, stderr })));
}

const rules = (ran: Ran): string[] =>
  JSON.parse(ran.stdout)
    .diagnostics.map(({ rule }: { rule: string }) => rule)
    .filter((rule: string) => /^link|^doi/.test(rule));

it('asks nobody unless it is told to', async () => {
  expect((await twofold(['check'])).code).toBe(0);
  expect((await twofold(['build'])).code).toBe(0);
  expect(web.asked).toEqual([]);
  expect(existsSync(ledger)).toBe(false);
});

it('asks for all that is cited and linked, and keeps the answers for later runs', async () => {
  const first = await twofold(['check', '--online', '--json']);
  expect([first.code, first.stderr]).toEqual([3, '']);
  expect(rules(first)).toEqual(['link-moved', 'link-gone', 'doi-unregistered']);
  expect(JSON.parse(first.stdout).outputs).toEqual(['report/paper.links.json']);
  const lines = readFileSync(ledger, 'utf8').split('\n');
  expect(lines[1]).toMatch(/^ {2}"doi:10\.1000\/182": \{"asked":"20\d\d-\d\d-\d\d","outcome":"gone","status":404\},$/);
  expect(lines.slice(1, -2).map((line) => line.split('"')[1])).toEqual([
    'doi:10.1000/182',
    ...['/gone', '/old', '/there'].map(local),
  ]);

  web.asked.length = 0;
  expect(rules(await twofold(['check', '--json']))).toEqual(rules(first));
  expect(rules(await twofold(['build', '--json']))).toEqual(rules(first));
  expect(web.asked).toEqual([]);
});

it('asks again only for what was not there', async () => {
  await twofold(['check', '--online', '--quiet']);
  expect(web.asked.filter((asked) => asked.includes('/there') || asked.includes('/old'))).toEqual([]);
  expect(web.asked.some((asked) => asked.includes('/gone'))).toBe(true);
});

it('keeps what was learned when it is interrupted', async () => {
  const before = readFileSync(ledger, 'utf8');
  const paper = folderOf({ 'paper.md': `---\ntitle: T\n---\n\n<${local('/old')}> <${local('/slow')}>\n` });
  const ran = await twofold(['check', paper, '--online'], (stop) => {
    const seen = setInterval(() => {
      if (!web.asked.some((asked) => asked.includes('/slow'))) return;
      clearInterval(seen);
      stop();
    }, 10);
  });
  expect(ran.code).toBe(130);
  expect(readFileSync(join(paper, 'paper.links.json'), 'utf8')).toMatch(/^\{\n.*\/old": .*"moved".*\n\}\n$/);
  expect(readFileSync(ledger, 'utf8')).toBe(before);
  rmSync(paper, { recursive: true, force: true });
});
