import { isUnreadable } from '../check/finished/unreadable.js';
import { type Carrying, type EmbeddedFile, readEmbeddedFiles } from './embedded-files.js';
import type { Imported, Means, NotImported, ProjectFile, Skipped } from './imported.js';
import { refusePath, shownName } from './project-path.js';

/** More than any project has: files, and bytes of all of them. */
const MOST_FILES = 4096;
const MOST_BYTES = 512 * 1024 * 1024;

/** The project whose files a report carries. */
export function importReport(bytes: Uint8Array, means: Means): Imported | NotImported {
  const carrying = readEmbeddedFiles(fromHeader(bytes), means);
  if (isUnreadable(carrying)) return broken(carrying.unreadable);
  if (carrying.files.length > MOST_FILES) return broken(`It carries ${carrying.files.length} files`);
  const folder = new ProjectFolder(means);
  for (const file of carrying.files) folder.take(file);
  const paper = folder.paper();
  if (paper === null) return withoutPaper(carrying, folder.skipped);
  const { files, skipped } = folder;
  const text = files.find(({ path }) => path === paper)!.bytes;
  return {
    files,
    paper,
    skipped,
    isMended: carrying.isMended,
    isTextOnly: TEXT_ONLY.test(new TextDecoder().decode(text.subarray(0, HEAD))),
  };
}

/** Offsets are counted from there, whatever a mail or a server has put before it (ISO 32000-1, 7.5.2). */
function fromHeader(bytes: Uint8Array): Uint8Array {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return bytes.subarray(Math.max(0, head.indexOf('%PDF-')));
}

/** As the front matter says it, which has room in so many bytes. */
const TEXT_ONLY = /^attach:[ \t]*["']?text["']?[ \t]*(?:#.*)?\r?$/m;
const HEAD = 1 << 16;

/** The files that can be taken, each under a path of its own. */
class ProjectFolder {
  readonly files: ProjectFile[] = [];
  readonly skipped: Skipped[] = [];
  private readonly papers: string[] = [];
  /** Paths as systems compare them that do not tell capitals apart: of files, and of the folders they lie in. */
  private readonly taken = new Set<string>();
  private readonly folders = new Set<string>();
  private bytes = 0;

  constructor(private readonly means: Means) {}

  take(file: EmbeddedFile): void {
    const path = file.names.find((name) => refusePath(name, this.means.windows) === null);
    const bytes = path !== undefined && this.isFree(path) ? file.read() : null;
    if (path !== undefined && bytes && this.bytes + bytes.length <= MOST_BYTES) this.keep(path, bytes, file);
    else this.skipped.push({ name: shownName(path ?? file.names[0] ?? ''), reason: this.refusal(path, file, bytes) });
  }

  private keep(path: string, bytes: Uint8Array, { mime, checksum }: EmbeddedFile): void {
    this.bytes += bytes.length;
    this.taken.add(compared(path));
    for (const folder of foldersOf(path)) this.folders.add(folder);
    if (isPaper(path, mime)) this.papers.push(path);
    const changed = checksum !== null && checksum !== this.means.digest(bytes);
    this.files.push({ path, bytes, doubt: changed ? 'was changed after the report was made' : null });
  }

  private refusal(path: string | undefined, { names }: EmbeddedFile, bytes: Uint8Array | null): string {
    if (path === undefined) return refusePath(names[0] ?? '', this.means.windows)!;
    if (!this.isFree(path)) return 'has the name of another file';
    return bytes ? 'is too much, with all before it' : 'is broken, or larger than a file of a project can be';
  }

  /** Where the project has its paper, or the first Markdown file of all. */
  paper(): string | null {
    return PAPER.find((path) => this.papers.includes(path)) ?? this.papers[0] ?? null;
  }

  private isFree(path: string): boolean {
    const folders = foldersOf(path);
    return (
      !this.taken.has(compared(path)) &&
      !this.folders.has(compared(path)) &&
      !folders.some((folder) => this.taken.has(folder))
    );
  }
}

/** Where a paper is looked for in a project’s folder. */
const PAPER = ['report/paper.md', 'paper.md'];

function isPaper(path: string, mime: string): boolean {
  return path !== 'slides/deck.md' && (mime === 'text/markdown' || /\.(?:md|markdown)$/i.test(path));
}

function foldersOf(path: string): string[] {
  const steps = compared(path).split('/');
  return steps.slice(1).map((_, at) => steps.slice(0, at + 1).join('/'));
}

function compared(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase();
}

function broken(reason: string): NotImported {
  const hint = /encrypted/.test(reason)
    ? 'Save a copy without a password first: “qpdf --decrypt” does.'
    : 'Take another copy of the report: this one is cut off or damaged.';
  return { reason, hint, isMisuse: false };
}

function withoutPaper({ files, maker }: Carrying, skipped: readonly Skipped[]): NotImported {
  const lost = skipped.find(({ name }) => isPaper(name, ''));
  if (lost) return broken(`Its paper, “${lost.name}”, ${lost.reason}`);
  const names = files.map(({ names: [name] }) => `“${shownName(name ?? '')}”`).slice(0, 5);
  const rest = files.length > names.length ? ` and ${files.length - names.length} more` : '';
  const found = files.length === 0 ? 'carries no files' : `carries only ${names.join(', ')}${rest}`;
  return /Twofold/.test(maker)
    ? {
        reason: `The PDF ${found}, and no paper`,
        hint: 'Twofold made it without its sources: only report.pdf carries them, unless the paper says `attach: none`.',
        isMisuse: false,
      }
    : {
        reason: `The PDF ${found}: Twofold did not make it, or made it without its sources`,
        hint: 'So far “twofold import” reads PDF reports that Twofold made.',
        isMisuse: false,
      };
}
