import { join, resolve } from 'node:path';
import type { Begun } from './begin.js';
import { type Built, build } from './build.js';
import { type Checked, check, judge } from './check/index.js';
import { conclude, type Outcome, termsOf } from './conclude.js';
import { settleConfirmations } from './confirmations.js';
import { type Diagnostic, diagnose } from './diagnostic.js';
import { type Output, writeOutputs } from './files.js';
import { readInputs, type Times } from './inputs.js';
import { type Found, integrityFile } from './integrity.js';
import { learnLinks } from './links.js';
import type { Options, Wanted } from './options.js';
import { displayPath, findProject, type Project } from './project.js';
import { refused } from './refused.js';

const NO_PAPER = 'Name a Markdown file, or a folder with report/paper.md in it.';

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
    const slides = settleConfirmations(built, project, options);
    const found = [...diagnostics, ...checked.diagnostics, ...links.diagnostics, ...slides.diagnostics];
    const texts = new Map([...sources, ...links.sources]);
    const made = withIntegrity(built, checked, options, () => ({
      verdict: judge(found, termsOf(built, texts, options)),
      ledger: links.ledger,
      sources: texts,
    }));
    const outputs = [...placeOutputs(made, project, options), ...links.outputs, ...slides.outputs];
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
