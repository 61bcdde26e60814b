import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OutputName } from '../../scripts/outputs.js';
import type { CaseFile } from '../suite/rule-case.js';
import type { Engine } from '../suite/run-case.js';
import type { Exhibit } from './judge.js';
import { type Paper, root } from './papers.js';

/** What every file says it meets unless `--pdf-standard` asks for others. */
const USUAL = ['PDF/UA-1', 'PDF/A-3a'] as const;

/** A paper of a few lines with one thing in it that could break a file. */
export interface SmallPaper {
  readonly name: string;
  readonly files: Readonly<Record<string, CaseFile>>;
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

  /** A row for each output of the paper. */
  async rows({ name, folder, outputs }: Paper): Promise<readonly Row[]> {
    const out = this.#fresh();
    const rows: Row[] = [];
    for (const output of outputs) {
      const row = `${name}: ${output}`;
      const { file, fault } = await this.#build(folder, out, output);
      const lacksBrowser = fault?.includes('browser-missing') ?? false;
      rows.push({
        name: row,
        exhibits: file === null ? [] : [{ name: row, file, profiles: USUAL }],
        unbuilt: fault === null || lacksBrowser ? [] : [fault],
        skipped: lacksBrowser ? 'no browser is installed; on Debian, `apt-get install chromium`' : null,
      });
    }
    return rows;
  }

  /** One row for all of them. */
  async rowOf(name: string, papers: readonly SmallPaper[]): Promise<Row> {
    const exhibits: Exhibit[] = [];
    const unbuilt: string[] = [];
    for (const paper of papers) {
      const folder = this.#fresh();
      for (const [path, content] of Object.entries(paper.files)) place(content, join(folder, path));
      const { file, fault } = await this.#build(folder, join(folder, 'build'), 'report.pdf');
      if (file !== null) exhibits.push({ name: paper.name, file, profiles: USUAL });
      if (fault !== null) unbuilt.push(`${paper.name}: ${fault}`);
    }
    return { name, exhibits, unbuilt, skipped: null };
  }

  async #build(folder: string, out: string, output: OutputName) {
    const file = join(out, output);
    try {
      const said = await this.engine.run(folder, ['build', '.', '--out', out, '--to', output]);
      if (existsSync(file)) return { file, fault: null };
      const why = said.diagnostics.filter(({ severity }) => severity === 'error');
      return { file: null, fault: why.map(({ rule, reason }) => `${rule}: ${reason}`).join('; ') || 'nothing is built' };
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

function place(content: CaseFile | Uint8Array, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content);
  else if ('base64' in content) writeFileSync(path, Buffer.from(content.base64, 'base64'));
  else cpSync(join(root, 'tests/fixtures', content.fixture), path);
}
