import { relative } from 'node:path';
import type { Built } from './build.js';
import { checkLinks, type Ledger, readLedger, writeLedger } from './check/index.js';
import type { Diagnostic } from './diagnostic.js';
import { type Output, readInside, writeOutputs } from './files.js';
import type { Settings } from './online/index.js';
import type { Options } from './options.js';
import { displayPath, type Project } from './project.js';

/** What is known of the paper's links, and the ledger where there is more to keep. */
interface Learned {
  readonly diagnostics: readonly Diagnostic[];
  readonly ledger: Ledger;
  readonly outputs: readonly Output[];
  /** The ledger, where something in it cannot be read. */
  readonly sources: ReadonlyMap<string, string>;
}

const NOTHING: Learned = { diagnostics: [], ledger: new Map(), outputs: [], sources: new Map() };

/** Checks the paper's links by the ledger beside it; where the author asks for that, after asking for them. */
export async function learnLinks(built: Pick<Built, 'links'>, project: Project, options: Options): Promise<Learned> {
  const text = readText(project);
  if (text === null && !options.online) return NOTHING;
  const file = displayPath(project.links);
  const { ledger, diagnostics } = readLedger(file, text ?? '{}');
  const links = built.links();
  if (!options.online) {
    const sources = new Map(diagnostics.length > 0 ? [[file, text ?? '']] : []);
    return { diagnostics: [...diagnostics, ...checkLinks(links, ledger)], ledger, outputs: [], sources };
  }
  const names = links.map(({ name }) => name);
  const { learned, interrupted } = await ask(names, ledger, options);
  const bytes = writeLedger(learned);
  const isNew = bytes !== text && (text !== null || learned.size > 0);
  const outputs = isNew ? [{ path: project.links, bytes }] : [];
  if (interrupted) keepAndEnd(outputs);
  return { ...NOTHING, diagnostics: checkLinks(links, learned), ledger: learned, outputs };
}

/** As a program ends that SIGINT ends: with 128 and the signal's number. */
function keepAndEnd(outputs: readonly Output[]): never {
  writeOutputs(outputs);
  process.exit(130);
}

function readText({ root, links }: Project): string | null {
  const bytes = readInside(root, relative(root, links));
  return typeof bytes === 'string' ? null : new TextDecoder().decode(bytes);
}

/** An interruption ends the asking; what was learned until then is kept. */
async function ask(
  names: readonly string[],
  known: Ledger,
  { quiet, format }: Options,
): Promise<{ learned: Ledger; interrupted: boolean }> {
  const { askLinks, progressOn } = require('./online.cjs') as typeof import('./online/index.js');
  const stop = new AbortController();
  const interrupted = () => stop.abort();
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  const progress = progressOn(process.stderr, quiet || format !== 'text');
  const { ledger, asked, unanswered } = await askLinks({
    names,
    known,
    today: new Date().toISOString().slice(0, 10),
    settings: testSettings(),
    signal: stop.signal,
    onProgress: progress.show,
  });
  process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  progress.end(asked, unanswered);
  return { learned: ledger, interrupted: stop.signal.aborted };
}

/** Tests have a web of their own. */
function testSettings(): Partial<Settings> {
  return JSON.parse(process.env.TWOFOLD_ONLINE ?? '{}');
}
