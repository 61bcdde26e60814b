import { join, resolve } from 'node:path';
import type { Begun } from './begin.js';
import { type Built, build } from './build.js';
import {
  type Checked,
  check,
  coverageTable,
  hasErrors,
  judge,
  report,
  Subjects,
  type Terms,
  toJson,
  typography,
  typographyJson,
  typographyTable,
} from './check/index.js';
import { type Diagnostic, diagnose } from './diagnostic.js';
import { type Output, writeOutputs } from './files.js';
import { readInputs, type Times } from './inputs.js';
import { type Found, integrityFile } from './integrity.js';
import { learnLinks } from './links.js';
import type { Options, Wanted } from './options.js';
import { designFor } from './page/index.js';
import { print } from './print.js';
import { displayPath, findProject, type Project } from './project.js';
import { refused } from './refused.js';

/** Exit codes, as `--help` promises them. */
const FINE = 0;
const NOT_BUILT = 1;
const CHECK_FAILED = 3;

const NO_PAPER = 'Name a Markdown file, or a folder with report/paper.md in it.';

/** What a run came to; `checked` is null where nothing could be built. */
interface Outcome {
  readonly built: Built | null;
  readonly checked: Checked | null;
  readonly outputs: readonly Output[];
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/** Builds or checks as `options` ask; gives the exit code. */
export async function run(options: Options, wanted: Wanted, begun: Begun, times: Times): Promise<number> {
  return conclude(options, await outcome(options, wanted, begun, times));
}

async function outcome(options: Options, wanted: Wanted, begun: Begun, times: Times): Promise<Outcome> {
  const project = findProject(options.paper);
  try {
    const inputs = readInputs(project, begun, times);
    if (typeof inputs === 'string') return nothing([refused(inputs, displayPath(project.paper), null, NO_PAPER)]);
    const { built, diagnostics, sources } = await build(inputs, wanted);
    if (!built) return { ...nothing(diagnostics), sources };
    const checked = check(built.cited, built.report, built.slides, built.written);
    const links = await learnLinks(built, project, options);
    const found = [...diagnostics, ...checked.diagnostics, ...links.diagnostics];
    const texts = new Map([...sources, ...links.sources]);
    const made = withIntegrity(built, checked, options, () => ({
      verdict: judge(found, termsOf(built, texts, options)),
      ledger: links.ledger,
      sources: texts,
    }));
    const outputs = [...placeOutputs(made, project, options), ...links.outputs];
    const unwritten = write(outputs);
    found.push(...unwritten);
    return { built: unwritten.length ? null : built, checked, outputs, diagnostics: found, sources: texts };
  } finally {
    begun.deck?.stop();
  }
}

/** The files that were asked for, the page that shows what was found among them. */
function withIntegrity(built: Built, checked: Checked, { to, command }: Options, found: () => Found): Built['outputs'] {
  const outputs = new Map([...built.outputs].filter(([name]) => (to as readonly string[]).includes(name)));
  if (command !== 'build' || !to.includes('integrity.html')) return outputs;
  const page = integrityFile(built, checked, found());
  return page === null ? outputs : outputs.set('integrity.html', page);
}

function nothing(diagnostics: readonly Diagnostic[]): Outcome {
  return { built: null, checked: null, outputs: [], diagnostics, sources: new Map() };
}

/** Says what was found and made; the exit code follows from it. */
function conclude(options: Options, { built, checked, outputs, diagnostics, sources }: Outcome): number {
  const verdict = judge(diagnostics, termsOf(built, sources, options));
  const { judged } = verdict;
  const coverage = () => checked?.coverage() ?? [];
  const made = built ? outputs.map(({ path }) => displayPath(path)) : [];
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const set = options.typography && built?.report ? typography(built.report, designFor(built.cited.metadata)) : null;
  if (options.json) {
    const asked = set && { typography: typographyJson(set) };
    print(`${JSON.stringify({ outputs: made, ...toJson(verdict, coverage()), ...asked }, null, 2)}\n`);
  } else {
    const shown = options.command === 'check' || judged.length > 0;
    if (options.command === 'check' && !options.quiet) print(`${coverageTable(coverage(), colour)}\n`);
    if (set && !options.quiet) print(`${typographyTable(set, colour)}\n`);
    if (shown) print(report(verdict, { quiet: options.quiet, colour, sources }));
    if (!options.quiet) for (const path of made) print(`wrote ${path}\n`);
  }
  if (!built) return NOT_BUILT;
  return hasErrors(judged) ? CHECK_FAILED : FINE;
}

/** What the author says about findings; nothing where there was nothing to build from. */
function termsOf(built: Built | null, sources: Outcome['sources'], { command, strict }: Options): Terms {
  return {
    checks: built?.cited.metadata.checks ?? {},
    allowances: built?.allowances ?? [],
    subjects: () => built && new Subjects(built.cited, built.library, sources),
    strict,
    complete: command === 'check',
  };
}

function placeOutputs(made: Built['outputs'], project: Project, options: Options): Output[] {
  const folder = options.out === null ? project.out : resolve(options.out);
  const path = (name: string) =>
    options.name === null ? join(folder, name) : resolve(options.out ?? '.', options.name);
  return [...made].map(([name, bytes]) => ({ path: path(name), bytes }));
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
