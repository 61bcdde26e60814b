import { join, relative, resolve } from 'node:path';
import type { Begun } from './begin.js';
import { type Built, build } from './build.js';
import { type Checked, checkLayout, judge, withoutConsequences } from './check/index.js';
import { conclude, nothing, type Outcome, termsOf } from './conclude.js';
import { settleConfirmations } from './confirmations.js';
import { readDeckTheme } from './deck-theme.js';
import { deliver } from './deliver.js';
import type { Diagnostic } from './diagnostic.js';
import type { Output } from './files.js';
import { type Inputs, readInputs, type Times } from './inputs.js';
import { type Found, integrityFile } from './integrity.js';
import { learnLinks } from './links.js';
import type { Options } from './options.js';
import { USUAL, type Wanted } from './outputs.js';
import { designFor } from './page/index.js';
import { displayPath, findProject, outputFolder, type Project } from './project.js';
import { readBack } from './read-back.js';
import { makeRecord, RECORD } from './record.js';
import { NO_PAPER, overSource, refused } from './refused.js';
import { runSlides } from './slides-command.js';
import { thorough } from './thorough.js';
import { write } from './write.js';

/** Builds or checks as `options` ask; gives the exit code. */
export async function run(options: Options, wanted: Wanted, begun: Begun, times: Times): Promise<number> {
  if (options.slides) return runSlides(options.slides, { options, wanted, begun, times });
  return conclude(options, await outcome(options, wanted, begun, times));
}

async function outcome(options: Options, wanted: Wanted, begun: Begun, times: Times): Promise<Outcome> {
  const project = findProject(options.paper);
  try {
    const inputs = readInputs(project, begun, times);
    if (typeof inputs === 'string') return nothing([refused(inputs, displayPath(project.paper), null, NO_PAPER)]);
    const { built, diagnostics, sources } = await build(inputs, wanted);
    if (!built) return { ...nothing(diagnostics), sources };
    const slides = settleConfirmations(built, project, options);
    const found = withoutConsequences([...diagnostics, ...slides.diagnostics]);
    const made = { built, found, sources, kept: slides.outputs };
    return await (options.command === 'check'
      ? checkMade(made, project, options)
      : writeMade(made, project, options, inputs));
  } finally {
    begun.deck?.stop();
    begun.printer?.stop();
  }
}

/** What was built, and what was found until then. */
interface Made {
  readonly built: Built;
  readonly found: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
  /** What is to be remembered of the slides. */
  readonly kept: readonly Output[];
}

/** Checks the files as they would be written now. */
async function checkMade({ built, found, sources, kept }: Made, project: Project, options: Options): Promise<Outcome> {
  const { cited, report, slides, outputs } = built;
  const checked = thorough().checkFiles(
    cited,
    readBack(outputs),
    slides?.map(({ place }) => place) ?? [],
    found,
    readDeckTheme,
  );
  const links = await learnLinks(built, project, options);
  const learned = [...links.outputs, ...kept];
  const folder = outputFolder(project, options.out);
  const unwritten = write(learned);
  return {
    built: unwritten.length ? null : built,
    checked,
    typography: options.typography && report ? thorough().typography(report, designFor(cited.metadata)) : null,
    outputs: learned,
    looked: { paths: [...outputs.keys()].map((name) => join(folder, name)), written: false },
    diagnostics: [...found, ...checked.diagnostics, ...links.diagnostics, ...unwritten],
    sources: new Map([...sources, ...links.sources]),
  };
}

/** Writes the files, and the record of them. */
async function writeMade(made: Made, project: Project, options: Options, inputs: Inputs): Promise<Outcome> {
  const { built } = made;
  const checked = checkWritten(made, options);
  const links = await learnLinks(built, project, options);
  const delivered = await deliver({ built, inputs, options });
  const found = [...made.found, ...checked.diagnostics, ...links.diagnostics, ...delivered.diagnostics];
  const sources = new Map([...made.sources, ...links.sources]);
  const wanted = withIntegrity(built, checked, project, options, () => ({
    verdict: judge(found, termsOf(built, sources, options)),
    ledger: links.ledger,
    sources,
  }));
  const placed = placeOutputs(new Map([...wanted, ...delivered.outputs]), project, options);
  const own = placed.find(({ path }) => typeof (inputs.reads.get(relative(project.root, path)) ?? '') !== 'string');
  if (own) return { ...nothing([...found, overSource(displayPath(own.path))]), sources };
  const outputs = [...placed, ...links.outputs, ...made.kept];
  const unwritten = write([...outputs, ...recordOf(made, wanted, project, options, inputs)]);
  found.push(...unwritten);
  // Where none of what was asked for could be made, nothing was built.
  const isMade = options.to.some((name) => wanted.has(name) || delivered.outputs.has(name));
  return { ...nothing(found), built: unwritten.length || !isMade ? null : built, checked, outputs, sources };
}

/** Quickly, unless a page is to show what was found: what it says is read back from the files. */
function checkWritten({ built, found }: Made, { to }: Options): Checked {
  const { cited, report, slides, drawn, outputs } = built;
  if (to.includes('integrity.html'))
    return thorough().checkFiles(
      cited,
      readBack(outputs),
      slides?.map(({ place }) => place) ?? [],
      found,
      readDeckTheme,
    );
  const checked = checkLayout(cited, report, slides);
  const overflow = drawn.overflow?.length ? drawn.overflow.map(thorough().tellOverflow) : [];
  return { ...checked, diagnostics: [...checked.diagnostics, ...overflow] };
}

/** The record stands beside files of the usual names; where only others are written, that of those holds on. */
function recordOf(made: Made, wanted: Built['outputs'], project: Project, options: Options, inputs: Inputs): Output[] {
  const names = [...wanted.keys()];
  if (options.name !== null || !USUAL.some((name) => names.includes(name))) return [];
  const bytes = makeRecord(made, project, names, inputs);
  return bytes === null ? [] : [{ path: join(outputFolder(project, options.out), RECORD), bytes }];
}

/** The files that were asked for, the page that shows what was found among them. */
function withIntegrity(
  built: Built,
  checked: Checked,
  project: Project,
  { to }: Options,
  found: () => Found,
): Built['outputs'] {
  const outputs = new Map([...built.outputs].filter(([name]) => (to as readonly string[]).includes(name)));
  if (!to.includes('integrity.html')) return outputs;
  const page = integrityFile(built, checked, found(), project);
  return page === null ? outputs : outputs.set('integrity.html', page);
}

function placeOutputs(made: Built['outputs'], project: Project, options: Options): Output[] {
  const folder = outputFolder(project, options.out);
  const path = (name: string) =>
    options.name === null ? join(folder, name) : resolve(options.out ?? '.', options.name);
  return [...made].map(([name, bytes]) => ({ path: path(name), bytes }));
}
