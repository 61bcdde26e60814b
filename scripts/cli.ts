import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Built, build, type Wanted } from './build.js';
import { type Checked, check, coverageTable, hasErrors, judge, report, toJson } from './check/index.js';
import { startDeckThread } from './deck-thread.js';
import { type Diagnostic, diagnose } from './diagnostic.js';
import { type Output, type Refusal, writeOutputs } from './files.js';
import { readInputs } from './inputs.js';
import { type Options, readArguments } from './options.js';
import { displayPath, findProject, type Project } from './project.js';
import type { RuleId } from './rules.js';
import { HELP } from './usage.js';

/** Exit codes, as `--help` promises them. */
const FINE = 0;
const NOT_BUILT = 1;
const MISUSE = 2;
const CHECK_FAILED = 3;

/** What a run came to; `checked` is null where nothing could be built. */
interface Outcome {
  readonly built: Built | null;
  readonly checked: Checked | null;
  readonly outputs: readonly Output[];
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

async function main(argv: readonly string[]): Promise<number> {
  const request = readArguments(argv);
  switch (request.kind) {
    case 'help':
      return say(HELP[request.topic] ?? HELP['']!);
    case 'version':
      return say(`${version()}\n`);
    case 'misuse':
      process.stderr.write(`twofold: ${request.reason}.\nSee “twofold --help”.\n`);
      return MISUSE;
    case 'run':
      return conclude(request.options, await run(request.options));
  }
}

async function run(options: Options): Promise<Outcome> {
  const project = findProject(options.paper);
  const wanted: Wanted = {
    report: options.to.includes('report.pdf'),
    slides: options.to.includes('slides.html'),
    files: options.command === 'build',
  };
  const thread = wanted.slides && wanted.files ? startDeckThread() : null;
  try {
    const inputs = readInputs(project, wanted, sourceDate(process.env.SOURCE_DATE_EPOCH), thread);
    if (typeof inputs === 'string') return nothing([unreadable(project, inputs)]);
    const { built, diagnostics, sources } = await build(inputs, wanted);
    if (!built) return { ...nothing(diagnostics), sources };
    const checked = check(built.cited, built.report, built.slides);
    const outputs = placeOutputs(built, project, options);
    const unwritten = write(outputs);
    const found = [...diagnostics, ...checked.diagnostics, ...unwritten];
    return { built: unwritten.length ? null : built, checked, outputs, diagnostics: found, sources };
  } finally {
    thread?.stop();
  }
}

function nothing(diagnostics: readonly Diagnostic[]): Outcome {
  return { built: null, checked: null, outputs: [], diagnostics, sources: new Map() };
}

/** Says what was found and made; the exit code follows from it. */
function conclude(options: Options, { built, checked, outputs, diagnostics, sources }: Outcome): number {
  const judged = judge(diagnostics, built?.cited.metadata.checks ?? {}, options.strict);
  const coverage = checked?.coverage ?? [];
  const made = built ? outputs.map(({ path }) => displayPath(path)) : [];
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ outputs: made, ...toJson(judged, coverage) }, null, 2)}\n`);
  } else {
    const shown = options.command === 'check' || judged.length > 0;
    if (options.command === 'check' && !options.quiet) process.stdout.write(`${coverageTable(coverage, colour)}\n`);
    if (shown) process.stdout.write(report(judged, { quiet: options.quiet, colour, sources }));
    if (!options.quiet) for (const path of made) process.stdout.write(`wrote ${path}\n`);
  }
  if (!built) return NOT_BUILT;
  return hasErrors(judged) ? CHECK_FAILED : FINE;
}

function placeOutputs(built: Built, project: Project, options: Options): Output[] {
  const folder = options.out === null ? project.out : resolve(options.out);
  const path = (name: string) =>
    options.name === null ? join(folder, name) : resolve(options.out ?? '.', options.name);
  return [...built.outputs].map(([name, bytes]) => ({ path: path(name), bytes }));
}

/** Writes the outputs; where that fails, earlier ones stand and a diagnostic says why. */
function write(outputs: readonly Output[]): Diagnostic[] {
  try {
    writeOutputs(outputs);
    return [];
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException;
    const where = displayPath(path ?? outputs[0]!.path);
    const hint =
      'Earlier outputs are as they were. Make room or change the folder’s rights, or choose another with --out.';
    return [diagnose('output-unwritten', null, `“${where}” cannot be written (${code ?? message})`, { hint })];
  }
}

const REFUSED: Readonly<Record<Refusal, readonly [RuleId, string]>> = {
  missing: ['file-missing', 'There is no such file'],
  outside: ['file-outside', 'The file lies outside its project (a link leads away from it)'],
  'too-large': ['file-too-large', 'The file is larger than 64 MiB'],
  unreadable: ['file-missing', 'The file cannot be read'],
};

function unreadable(project: Project, why: Refusal): Diagnostic {
  const [rule, reason] = REFUSED[why];
  const hint = `Name a Markdown file, or a folder with ${join('report', basename(project.paper))} in it.`;
  const found = diagnose(rule, null, `${reason}: “${displayPath(project.paper)}”`, { hint });
  return found;
}

/** https://reproducible-builds.org/specs/source-date-epoch/; null where it is not set or no number. */
function sourceDate(epoch: string | undefined): Date | null {
  return epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : null;
}

function say(text: string): number {
  process.stdout.write(text);
  return FINE;
}

function version(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'));
  return manifest.version;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (fault: Error) => {
    process.stderr.write(`twofold: this is a fault in Twofold, not in your paper; please report it.\n${fault.stack}\n`);
    process.exitCode = NOT_BUILT;
  },
);
