import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OutputName } from '../../scripts/outputs.js';
import type { Engine } from '../suite/run-case.js';
import type { Exhibit } from './judge.js';
import { type Paper, USUAL, type Version } from './papers.js';

/** A paper of a few lines with one thing in it that could break a file. */
export interface SmallPaper {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

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
    for (const version of paper.versions)
      for (const output of paper.outputs) rows.push(await this.#row(paper, output, version));
    return rows;
  }

  async #row({ name: paper, folder }: Paper, output: OutputName, version: Version): Promise<Row> {
    const name = `${paper}: ${output}${version.name}`;
    const { file, fault } = await this.#build(folder, this.#fresh(), output, version);
    const lacksBrowser = fault?.includes('browser-missing') ?? false;
    return {
      name,
      exhibits: file === null ? [] : [{ name, file, profiles: version.profiles }],
      unbuilt: fault === null || lacksBrowser ? [] : [fault],
      skipped: lacksBrowser ? 'no browser is installed; on Debian, `apt-get install chromium`' : null,
    };
  }

  /** One row for all of them. */
  async rowOf(name: string, papers: readonly SmallPaper[]): Promise<Row> {
    const exhibits: Exhibit[] = [];
    const unbuilt: string[] = [];
    for (const paper of papers) {
      const folder = this.#fresh();
      for (const [path, content] of Object.entries(paper.files)) place(content, join(folder, path));
      const { file, fault } = await this.#build(folder, join(folder, 'build'), 'report.pdf', USUAL);
      if (file !== null) exhibits.push({ name: paper.name, file, profiles: USUAL.profiles });
      if (fault !== null) unbuilt.push(`${paper.name}: ${fault}`);
    }
    return { name, exhibits, unbuilt, skipped: null };
  }

  async #build(folder: string, out: string, output: OutputName, { args }: Version) {
    const file = join(out, output);
    try {
      const said = await this.engine.run(folder, ['build', '.', '--out', out, '--to', output, ...args]);
      if (existsSync(file)) return { file, fault: null };
      const why = said.diagnostics.filter(({ severity }) => severity === 'error');
      return {
        file: null,
        fault: why.map(({ rule, reason }) => `${rule}: ${reason}`).join('; ') || 'nothing is built',
      };
    } catch (error) {
      return { file: null, fault: String(error) };
    }
  }

  #fresh(): string {
    const folder = join(this.#folder, String(this.#count++));
    mkdirSync(folder, { recursive: true });
    return folder;
  }
}

function place(content: string | Uint8Array, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
