import { type ExecFileException, execFile, spawnSync } from 'node:child_process';
import type { Exhibit, Faults } from '../judge.js';

export interface Ended {
  /** Null where it was ended from outside, after `SECONDS`. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Longer than any judge needs for one file: what takes more has lost its way. */
const SECONDS = 120;
/** Judges of single files run two at a time, beside veraPDF. */
const AT_ONCE = 2;

export function installed(program: string, ask = '--version'): boolean {
  return spawnSync(program, [ask]).error === undefined;
}

export function run(
  program: string,
  args: readonly string[],
  seconds = SECONDS,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const env = { ...process.env, ...environment };
  const options = { encoding: 'utf8', maxBuffer: 2 ** 29, timeout: seconds * 1000, env } as const;
  return new Promise((resolve) => {
    execFile(program, args, options, (error: ExecFileException | null, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : null) : 0;
      resolve({ code, stdout, stderr });
    });
  });
}

/** One run of a program; a message on standard error that is not of `itself`, or an end other than 0, is a fault. */
export async function silent(program: string, args: readonly string[], itself: RegExp): Promise<readonly string[]> {
  const { code, stderr } = await run(program, args);
  const said = stderr.split('\n').map((line) => line.trim());
  const faults = [...new Set(said.filter((line) => line !== '' && !itself.test(line)))];
  if (code !== 0) faults.push(`${program} ${args[0]} ended with ${code ?? 'no answer'}`);
  return faults;
}

/** What `judge` finds in each, two at a time. */
export async function eachOf(
  exhibits: readonly Exhibit[],
  judge: (exhibit: Exhibit) => Promise<readonly string[]>,
): Promise<Faults> {
  const faults = new Map<string, readonly string[]>();
  const left = exhibits.values();
  const work = async () => {
    for (const exhibit of left) faults.set(exhibit.file, await judge(exhibit));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults;
}
