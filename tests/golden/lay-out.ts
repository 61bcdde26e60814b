import { readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import type { Built } from '../../scripts/build.js';
import type { CitedPaper } from '../../scripts/citation/index.js';
import type { Diagnostic } from '../../scripts/diagnostic.js';
import type { Wanted } from '../../scripts/outputs.js';
import type { Report } from '../../scripts/page/index.js';
import type { Run } from '../../scripts/shape/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const compiled = join(root, 'dist/golden.cjs');

export interface LaidOut {
  readonly cited: CitedPaper;
  readonly report: Report<Run>;
  readonly pdf: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** The report of `folder`/paper.md as a build makes it, before and after it is written. */
export async function layOut(folder: string): Promise<LaidOut> {
  const { built, diagnostics } = await buildOf(folder, { report: true, slides: false, files: true, drawn: [], handout: null });
  const pdf = built.outputs.get('report.pdf');
  if (!built.report || !(pdf instanceof Uint8Array)) throw new Error(`${folder} could not be built`);
  return { cited: built.cited, report: built.report, pdf, diagnostics };
}

/** The paper of `folder`/paper.md with its citations worded. */
export async function citedPaper(folder: string): Promise<CitedPaper> {
  return (await buildOf(folder, { report: false, slides: false, files: false, drawn: [], handout: null })).built.cited;
}

async function buildOf(folder: string, wanted: Wanted): Promise<{ built: Built; diagnostics: readonly Diagnostic[] }> {
  await compiling;
  const { build, readInputs, findProject }: typeof import('./engine.js') = createRequire(import.meta.url)(compiled);
  const harfbuzz = readFileSync(join(root, 'dist/harfbuzz.wasm'));
  const inputs = readInputs(findProject(join(folder, 'paper.md')), { harfbuzz, deck: null, printer: null }, { date: null, today: null });
  if (typeof inputs === 'string') throw new Error(`${folder}: ${inputs}`);
  const { built, diagnostics } = await build(inputs, wanted);
  if (!built) throw new Error(`${folder} could not be built`);
  return { built, diagnostics };
}

/** Renamed into place: several test files may do this at the same time. */
const making = `${compiled}.${process.pid}.cjs`;
const compiling = bundle({
  entryPoints: [join(root, 'tests/golden/engine.ts')],
  outfile: making,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  loader: { '.css': 'text' },
  external: ['citeproc', './*.cjs'],
  logLevel: 'warning',
}).then(() => renameSync(making, compiled));
