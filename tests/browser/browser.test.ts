import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../scripts/browser/find.js';
import { launchBrowser } from '../../scripts/browser/launch.js';
import { printPage } from '../../scripts/browser/print.js';
import { paper } from '../cli/run.js';

const folder = mkdtempSync(join(tmpdir(), 'twofold-found-'));
const { path } = findBrowser({ env: process.env, platform: process.platform });
afterAll(() => rmSync(folder, { recursive: true, force: true }));
// Profiles lie in a folder of our own, where no other process has its.
vi.stubEnv('TMPDIR', folder);

/** A program that is called as a browser is. */
function program(name: string, script: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith('twofold-browser-'));

describe('a browser', () => {
  const chrome = program('google-chrome', 'exit 0');
  const own = program('my-browser', 'exit 0');

  it('is the one that TWOFOLD_BROWSER names, before any other', () => {
    const env = { PATH: folder, CHROME_PATH: chrome };
    expect(findBrowser({ env: { ...env, TWOFOLD_BROWSER: own }, platform: 'linux' })).toEqual({ path: own });
    expect(findBrowser({ env: { ...env, TWOFOLD_BROWSER: 'my-browser' }, platform: 'linux' })).toEqual({ path: own });
    expect(findBrowser({ env, platform: 'linux' })).toEqual({ path: chrome });
  });

  it('is found by its usual name', () => {
    expect(findBrowser({ env: { PATH: `/nowhere:${folder}` }, platform: 'linux' })).toEqual({ path: chrome });
    expect(findBrowser({ env: { PATH: '/nowhere' }, platform: 'linux' })).toEqual({ path: null, asked: null });
  });

  it('is not looked for elsewhere when the named one is missing', () => {
    const env = { PATH: folder, TWOFOLD_BROWSER: '/nowhere/chrome' };
    expect(findBrowser({ env, platform: 'linux' })).toEqual({ path: null, asked: '/nowhere/chrome' });
  });
});

describe('a browser that', () => {
  const printed = (file: string, limit?: number) => {
    const browser = launchBrowser(file, limit);
    return printPage(browser, '<p>', 'print').finally(browser.stop);
  };

  it.each([
    ['ends at once', 'exit 7', /ended by itself/],
    ['says why it ends', 'echo "error while loading shared libraries: libnss3.so" >&2; exit 127', /libnss3/],
    ['never answers', 'exec sleep 60', /longer than 1 second/],
  ])('%s is given up, with nothing left behind', async (name, script, says) => {
    const before = profiles();
    await expect(printed(program(name.replace(/ /g, '-'), script), 1)).rejects.toThrow(says);
    expect(profiles()).toEqual(before);
  });

  it('cannot be started is told of', async () => {
    writeFileSync(join(folder, 'no-program'), '');
    await expect(printed(join(folder, 'no-program'))).rejects.toThrow(/cannot be started/);
  });
});

describe.skipIf(path === null)(path === null ? 'the browser — skipped: none is installed' : 'the browser', () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
  afterAll(() => server.close());

  it('fetches nothing, whatever the page says', async () => {
    const { port } = server.address() as AddressInfo;
    const browser = launchBrowser(path!);
    const html = `<p>Text</p><img src="http://127.0.0.1:${port}/a"><img src="http://localhost:${port}/b">`;
    const { pdf } = await printPage(browser, html, 'print').finally(browser.stop);
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(asked).toEqual([]);
  }, 30_000);

  it('ends with the program when that is interrupted', async () => {
    const before = profiles();
    writeFileSync(join(folder, 'paper.md'), paper());
    const slow = program('slow', 'exec sleep 45');
    const run = spawn(process.execPath, ['dist/twofold.cjs', 'build', join(folder, 'paper.md'), '--to', 'slides.pdf'], {
      env: { ...process.env, TWOFOLD_BROWSER: slow },
    });
    await new Promise((done) => setTimeout(done, 1500));
    run.kill('SIGINT');
    await new Promise((done) => run.once('exit', done));
    expect(profiles()).toEqual(before);
  }, 30_000);
});
