import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { DevTools } from './devtools.js';

export interface Browser {
  readonly devtools: DevTools;
  /** Kills it, and removes what it has left. May be called again. */
  stop(): void;
}

/** Seconds that a browser has from its start until the page is printed. */
const LIMIT = 60;

/**
 * Starts a browser without a window, with a profile of its own that is removed afterwards, and without a way to any
 * network. Where it cannot be started, ends or takes too long, what it is asked is refused with a sentence.
 */
export function launchBrowser(path: string, limit = LIMIT): Browser {
  const profile = mkdtempSync(join(tmpdir(), 'twofold-browser-'));
  const child = spawn(path, [...FLAGS, ...sandbox(), `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...SURROUNDINGS },
    windowsHide: true,
  });
  const [, , , to, from] = child.stdio;
  const devtools = new DevTools(to as Writable, from as Readable);
  const said = listen(child);
  const timer = setTimeout(() => end(`it took longer than ${limit} seconds`), limit * 1000);
  const end = (reason: string) => {
    devtools.end(new Error(reason));
    stop();
  };
  const stop = () => {
    clearTimeout(timer);
    forget();
    child.kill('SIGKILL');
    removeProfile(profile);
  };
  const forget = whenInterrupted(stop);
  child.once('error', (error) => end(`it cannot be started (${(error as NodeJS.ErrnoException).code})`));
  // Its helpers write into the profile until they have ended as well.
  child.once('close', () => {
    end(`it ended by itself${said()}`);
  });
  return { devtools, stop };
}

/** A typeface for letters that the slides' own lack is chosen by the user's language: the same one for everybody. */
const SURROUNDINGS = { LC_ALL: 'C.UTF-8', LANGUAGE: 'en', TZ: 'UTC' };

/** Every switch with its reason. */
const FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  // No network: whatever is asked for is not found; nothing is asked for unbidden.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  // Nothing of the user's, nothing that asks or reports.
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-breakpad',
  '--no-first-run',
  '--no-default-browser-check',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-features=Translate,MediaRouter,OptimizationHints,DialMediaRouteProvider',
  // The same pages on every machine: no hinting, no display's colours; nor any wait for a graphics card.
  '--lang=en-US',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-gpu',
  '--mute-audio',
  // Containers often have no room in /dev/shm.
  '--disable-dev-shm-usage',
];

/** Chromium refuses to run as root with its sandbox, which is how containers on build servers run. */
function sandbox(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Gives what a process said last that explains its end. */
function listen({ stderr }: ChildProcess): () => string {
  let text = '';
  stderr?.on('data', (bytes: Buffer) => {
    text = (text + bytes.toString('utf8')).slice(-4000);
  });
  return () => {
    const lines = text.split('\n').map((line) => line.trim().replace(/^\[[^\]]*\]\s*/, ''));
    const line = lines.reverse().find((one) => /sandbox|libraries|fatal|namespace|denied/i.test(one));
    return line ? ` (${line})` : '';
  };
}

/** A browser that was just killed may still be writing. */
function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  } catch {}
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Calls `work` where this program ends before its time; gives how to have it not called. */
function whenInterrupted(work: () => void): () => void {
  const interrupted = (signal: NodeJS.Signals) => {
    work();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, interrupted);
  process.once('exit', work);
  return () => {
    for (const signal of SIGNALS) process.off(signal, interrupted);
    process.off('exit', work);
  };
}
