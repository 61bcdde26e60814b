import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Measure {
  /** Seconds from start to end of the process. */
  readonly wall: number;
  /** Peak resident memory, MiB. */
  readonly memory: number;
}

/** Runs the commands in turn, `runs` times after one uncounted round, and gives each one's measures. */
export function measureInTurn(commands: readonly (readonly string[])[], runs: number, folder: string): Measure[][] {
  const probe = join(folder, 'probe.cjs');
  const answer = join(folder, 'memory');
  writeFileSync(
    probe,
    `if (require('node:worker_threads').isMainThread) process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(answer)}, String(process.resourceUsage().maxRSS)));`,
  );
  const measures: Measure[][] = commands.map(() => []);
  for (let run = 0; run <= runs; run++) {
    commands.forEach((command, i) => {
      const measured = measure(command, probe, answer);
      if (run > 0) measures[i]!.push(measured);
    });
  }
  return measures;
}

/** @throws Error with the command's own words if it fails. */
function measure(command: readonly string[], probe: string, answer: string): Measure {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [...command], {
    env: { ...process.env, NODE_OPTIONS: `--require ${probe}` },
    encoding: 'utf8',
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  // What a check finds (3) is no reason to stop here.
  if (status !== 0 && status !== 3) throw new Error(`${command.join(' ')} ended with ${status}:\n${stderr}`);
  return { wall, memory: Number(readFileSync(answer, 'utf8')) / 1024 };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
