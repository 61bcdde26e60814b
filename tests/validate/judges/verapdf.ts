import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Faults, Judge } from '../judge.js';
import { javaOptions } from './java.js';
import { installed, run } from './program.js';

/** What is read of veraPDF's report in JSON. */
interface Report {
  readonly report: { readonly jobs: readonly Job[] };
}
interface Job {
  readonly itemDetails: { readonly name: string };
  readonly validationResult?: readonly Validation[];
  readonly taskException?: { readonly exceptionMessage: string };
}
interface Validation {
  readonly profileName: string;
  readonly compliant: boolean;
  readonly details: { readonly ruleSummaries: readonly FailedRule[] };
}
interface FailedRule {
  readonly specification: string;
  readonly clause: string;
  readonly testNumber: number;
  readonly failedChecks: number;
  readonly description: string;
  readonly checks: readonly { readonly context: string; readonly errorMessage?: string }[];
}

/**
 * Holds each file to every standard that it says it meets, in a run or two for all files: Java takes longer to start than
 * most files to be judged.
 */
export const verapdf: Judge = {
  name: 'veraPDF',
  absent: () =>
    installed('verapdf') ? null : 'veraPDF is not installed; `bash .ci/verapdf DIR` puts it into DIR, for your PATH',
  judges: ({ profiles }) => profiles.length > 0,
  async judge(exhibits) {
    const shares = Array.from({ length: AT_ONCE }, (_, at) => exhibits.filter((_, index) => index % AT_ONCE === at));
    const found = await Promise.all(shares.map((share) => jobsOf(share.map(({ file }) => file))));
    const jobs = new Map(found.flat().map((job) => [job.itemDetails.name, job]));
    return new Map(exhibits.map(({ file, profiles }) => [file, faultsOf(jobs.get(file), profiles)])) satisfies Faults;
  },
};

/** Programs at a time. */
const AT_ONCE = 2;

/** Java has been seen to end without a word on a busy machine. */
const ATTEMPTS = 3;
const SECONDS = 1800;

/** @throws Error where it gives no report, as often as it is asked. */
async function jobsOf(files: readonly string[]): Promise<readonly Job[]> {
  const args = ['--format', 'json', '--maxfailuresdisplayed', '2', ...files];
  let said = '';
  for (let attempt = 0; attempt < ATTEMPTS && files.length > 0; attempt++) {
    const own = mkdtempSync(join(tmpdir(), 'twofold-verapdf-'));
    const { stdout, stderr } = await run('verapdf', args, SECONDS, { JAVA_TOOL_OPTIONS: javaOptions(own) });
    rmSync(own, { recursive: true, force: true });
    const jobs = jobsIn(stdout);
    if (jobs !== null) return jobs;
    said = stderr.slice(0, 500);
  }
  if (files.length > 0) throw new Error(`veraPDF gives no report: ${said}`);
  return [];
}

function jobsIn(stdout: string): readonly Job[] | null {
  try {
    return (JSON.parse(stdout) as Report).report.jobs;
  } catch {
    return null;
  }
}

function faultsOf(job: Job | undefined, profiles: readonly string[]): readonly string[] {
  const results = job?.validationResult ?? [];
  if (results.length === 0) return [job?.taskException?.exceptionMessage ?? 'veraPDF says nothing of it'];
  // It takes the standards from the file's metadata: a file that forgets to name one would pass.
  const unnamed = profiles.filter(
    (profile) => !results.some(({ profileName }) => profileName.toLowerCase().startsWith(profile.toLowerCase())),
  );
  return [
    ...unnamed.map((profile) => `it does not say that it is ${profile}`),
    ...results.flatMap(({ details }) => details.ruleSummaries.map(account)),
  ];
}

/** A failed rule: its place in the standard, what it asks for, and where in the file that does not hold. */
function account({ specification, clause, testNumber, failedChecks, description, checks }: FailedRule): string {
  const where = checks.map(({ context, errorMessage }) => `\n    ${errorMessage ?? ''}\n    at ${context}`).join('');
  return `${specification}, ${clause} test ${testNumber}, ${failedChecks} times: ${description}${where}`;
}
