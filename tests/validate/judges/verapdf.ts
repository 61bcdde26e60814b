import type { Exhibit, Faults, Judge } from '../judge.js';
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
  async judge(exhibits) {
    const shares = Array.from({ length: AT_ONCE }, (_, at) => exhibits.filter((_, index) => index % AT_ONCE === at));
    const found = await Promise.all(shares.map(jobsOf));
    const jobs = new Map(found.flat().map((job) => [job.itemDetails.name, job]));
    return new Map(exhibits.map(({ file, profiles }) => [file, faultsOf(jobs.get(file), profiles)])) satisfies Faults;
  },
};

/** Programs at a time. */
const AT_ONCE = 2;

async function jobsOf(exhibits: readonly Exhibit[]): Promise<readonly Job[]> {
  if (exhibits.length === 0) return [];
  const args = ['--format', 'json', '--maxfailuresdisplayed', '2', ...exhibits.map(({ file }) => file)];
  const { stdout, stderr } = await run('verapdf', args, 600);
  return jobsIn(stdout, stderr);
}

function jobsIn(stdout: string, stderr: string): readonly Job[] {
  try {
    return (JSON.parse(stdout) as Report).report.jobs;
  } catch {
    throw new Error(`veraPDF gives no report: ${stderr.slice(0, 500)}`);
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
