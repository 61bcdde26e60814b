import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonReport } from '../../scripts/check/index.js';
import type { Known } from '../../scripts/record.js';
import type { Engine } from '../suite/run-case.js';
import { Aim } from './aim.js';
import { type BibtexEntry, bibtexEntries } from './bibtex-source.js';
import { type Cite, citesIn, givenIds, type NoteMark, type SourceFile } from './markdown-source.js';
import { writtenDeck } from './written-deck.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const corpus = join(root, '../shared/corpus/papers');

/** Folders of good papers: the shipped one, those that tests read, and the open ones where the machine has them. */
export function goodPapers(): { readonly folders: readonly string[]; readonly open: boolean } {
  const open = existsSync(corpus);
  return { folders: [root, ...papersIn(join(root, 'tests/fixtures')), ...(open ? papersIn(corpus) : [])], open };
}

function papersIn(folder: string): string[] {
  const all = readdirSync(folder).sort();
  return all.map((name) => join(folder, name)).filter((one) => existsSync(join(one, 'paper.md')));
}

/** A good paper in a folder of its own, built and confirmed, with slides written by hand. */
export class Subject {
  static nameOf(folder: string): string {
    return folder === root ? 'shipped' : basename(folder);
  }

  private constructor(
    readonly name: string,
    readonly folder: string,
    readonly paper: SourceFile,
    readonly deck: SourceFile,
    /** Its first bibliography file, in BibTeX. */
    readonly bibliography: SourceFile | null,
    /** What a check says of it while nothing is harmed. */
    readonly sound: JsonReport,
    /** What the build knew of it. */
    readonly known: Known,
  ) {}

  static async from(original: string, engine: Engine): Promise<Subject> {
    const whole = original === root;
    const folder = mkdtempSync(join(tmpdir(), 'twofold-fault-'));
    if (!whole) cpSync(original, folder, { recursive: true });
    else for (const part of ['report', 'slides']) cpSync(join(root, part), join(folder, part), { recursive: true });
    const paper = sourceIn(folder, whole ? 'report/paper.md' : 'paper.md');
    if (!existsSync(join(folder, 'slides/deck.md'))) {
      await engine.run(folder, ['build', '.', '--out', 'build']);
      const { cited } = recordIn(folder, engine);
      mkdirSync(join(folder, 'slides'), { recursive: true });
      writeFileSync(join(folder, 'slides/deck.md'), writtenDeck(paper.text, cited));
    }
    await engine.run(folder, ['check', '.', '--confirm', 'all']);
    await engine.run(folder, ['build', '.', '--out', 'build']);
    const sound = await engine.run(folder, ['check', '.', '--out', 'build']);
    const bib = readdirSync(dirname(join(folder, paper.file))).find((file) => file.endsWith('.bib'));
    return new Subject(
      Subject.nameOf(original),
      folder,
      paper,
      sourceIn(folder, 'slides/deck.md'),
      bib === undefined ? null : sourceIn(folder, join(dirname(paper.file), bib)),
      sound,
      recordIn(folder, engine),
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #entries: readonly BibtexEntry[] | null = null;
  get entries(): readonly BibtexEntry[] {
    this.#entries ??= this.bibliography ? bibtexEntries(this.bibliography.text) : [];
    return this.#entries;
  }

  #cites: readonly Cite[] | null = null;
  /** Citations in the text. */
  get cites(): readonly Cite[] {
    this.#cites ??= citesIn(this.paper.text, new Set(this.entries.map(({ key }) => key)));
    return this.#cites;
  }

  /** Ids that the author gave. */
  get ids(): readonly NoteMark[] {
    return givenIds(this.paper.text);
  }

  get pdf(): Uint8Array {
    return new Uint8Array(readFileSync(join(this.folder, 'build/report.pdf')));
  }

  get html(): string {
    return readFileSync(join(this.folder, 'build/slides.html'), 'utf8');
  }

  #aim: Aim | null = null;
  get aim(): Aim {
    this.#aim ??= new Aim(this.known, this.pdf, this.html);
    return this.#aim;
  }
}

function sourceIn(folder: string, file: string): SourceFile {
  return { file, text: readFileSync(join(folder, file), 'utf8') };
}

function recordIn(folder: string, engine: Engine): Known {
  const known = engine.record(folder, 'build');
  if (!known) throw new Error(`The build of ${folder} has left no record`);
  return known;
}
