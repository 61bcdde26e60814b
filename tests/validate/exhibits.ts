import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OutputName } from '../../scripts/outputs.js';
import type { Engine } from '../suite/run-case.js';
import type { Exhibit } from './judge.js';
import { run } from './judges/program.js';
import { type Paper, root, VERSIONS, type Version } from './papers.js';

/** A paper of a few lines with one thing in it that could break a file. */
export interface SmallPaper {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

/** One of each kind of sheet. */
const COPIES = [
  ['--booklet'],
  ['--booklet', '--signature', '8', '--cover', 'title', '--crop-marks'],
  ['--n-up', '2', '--frame'],
  ['--n-up', '9'],
  ['--crop-marks'],
  ['--grey'],
];
const TWOFOLD = join(root, 'dist/twofold.cjs');

/** A row of the table: files of one paper, or of many small ones. */
export interface Row {
  readonly name: string;
  readonly exhibits: readonly Exhibit[];
  /** What could not be built though it should, a sentence each. */
  readonly unbuilt: readonly string[];
  /** Why nothing could be built on this machine. */
  readonly skipped: string | null;
}

/** Builds what is to be judged, in a folder of its own that `remove` takes away. */
export class Workshop {
  readonly #folder = mkdtempSync(join(tmpdir(), 'twofold-validate-'));
  #count = 0;

  constructor(private readonly engine: Engine) {}

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** A row for each output of the paper, in each version. */
  async rows(paper: Paper): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (const { version, outputs } of paper.builds) {
      const built = await this.#build(paper.folder, this.#fresh(), outputs, version);
      for (const output of outputs) {
        const again = version !== VERSIONS[0] && output !== 'report.pdf';
        rows.push(rowFor(`${paper.name}: ${output}${version.name}`, built, output, version, again));
      }
    }
    return rows;
  }

  /** One row for the reports of all of them, in each version; `any` of them may be no paper that is built. */
  async rowOf(name: string, papers: Iterable<SmallPaper>, any = false): Promise<Row> {
    const exhibits: Exhibit[] = [];
    const unbuilt: string[] = [];
    for (const paper of papers) {
      const folder = this.#fresh();
      for (const [path, content] of Object.entries(paper.files)) place(content, join(folder, path));
      for (const [at, version] of VERSIONS.entries()) {
        const built = await this.#build(folder, join(folder, `build-${at}`), ['report.pdf'], version);
        const row = rowFor(`${paper.name}${version.name}`, built, 'report.pdf', version, at > 0);
        exhibits.push(...row.exhibits);
        if (!any) unbuilt.push(...row.unbuilt.map((fault) => `${paper.name}: ${fault}`));
      }
    }
    return { name, exhibits, unbuilt, skipped: null };
  }

  /** Copies of a report for all kinds of sheets, which claim nothing. */
  async printed(name: string, folder: string): Promise<Row> {
    const { out } = await this.#build(folder, this.#fresh(), ['report.pdf'], VERSIONS[0]!);
    const exhibits: Exhibit[] = [];
    const unbuilt: string[] = [];
    for (const args of COPIES) {
      const [kind, file] = [args.join(' '), join(out, `${exhibits.length}.pdf`)];
      const { code, stderr } = await run(process.execPath, [
        TWOFOLD,
        'print',
        join(out, 'report.pdf'),
        ...args,
        '-o',
        file,
      ]);
      if (code === 0) exhibits.push({ name: kind, file, profiles: [], again: false });
      else unbuilt.push(`${kind}: ${stderr}`);
    }
    return { name, exhibits, unbuilt, skipped: null };
  }

  async #build(folder: string, out: string, outputs: readonly OutputName[], { args }: Version): Promise<Built> {
    try {
      const said = await this.engine.run(folder, ['build', '.', '--out', out, '--to', outputs.join(), ...args]);
      const why = said.diagnostics.filter(({ severity }) => severity === 'error');
      return { out, fault: why.map(({ rule, reason }) => `${rule}: ${reason}`).join('; ') || 'nothing is built' };
    } catch (error) {
      return { out, fault: String(error) };
    }
  }

  #fresh(): string {
    const folder = join(this.#folder, String(this.#count++));
    mkdirSync(folder, { recursive: true });
    return folder;
  }
}

/** The folder of a build, and why a file that is not in it could not be made. */
interface Built {
  readonly out: string;
  readonly fault: string;
}

function rowFor(name: string, { out, fault }: Built, output: OutputName, { profiles }: Version, again: boolean): Row {
  const file = join(out, output);
  if (existsSync(file)) return { name, exhibits: [{ name, file, profiles, again }], unbuilt: [], skipped: null };
  const lacksBrowser = output === 'slides.pdf' && fault.includes('browser-missing');
  const skipped = lacksBrowser ? 'no browser is installed; on Debian, `apt-get install chromium`' : null;
  return { name, exhibits: [], unbuilt: lacksBrowser ? [] : [fault], skipped };
}

function place(content: string | Uint8Array, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
