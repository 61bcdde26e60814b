import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Begun } from './begin.js';
import type { Printer } from './browser/index.js';
import type { DeckDrawing, DrawnForm } from './deck/drawn.js';
import type { DeckSource } from './deck/index.js';
import type { Diagnostic } from './diagnostic.js';
import { type Refusal, readInside } from './files.js';
import { displayPath, type Project } from './project.js';
import { refused } from './refused.js';
import { loadResources, type Resources } from './resources.js';

/** All that a build takes from outside: the author's files and ours, a date, and a thread that draws slides. */
export interface Inputs {
  readonly project: Project;
  readonly paper: SourceText;
  /** Slides written by hand, if there are any. */
  readonly deck: SourceText | null;
  /** The deck's theme, CSS. */
  readonly theme: string;
  /** Why slides or theme were not read, though they are there. */
  readonly diagnostics: readonly Diagnostic[];
  readonly resources: Resources;
  readonly times: Times;
  /** A file that the paper names, relative to it. */
  read(path: string): Uint8Array | Refusal;
  /** A file that hand-written slides name, relative to them. */
  readBesideDeck(path: string): Uint8Array | Refusal;
  /** A path that the paper names, as diagnostics name it. */
  name(path: string): string;
  /** Every file that was asked for until now, by its path from the project's root. */
  readonly reads: ReadonlyMap<string, Uint8Array | Refusal>;
  drawDeck(deck: DeckSource, forms: readonly DrawnForm[]): Promise<DeckDrawing>;
  /** The installed browser; null where nothing is to be printed. */
  readonly printer: Printer | null;
}

export interface Times {
  /** Written into the files; null for none. */
  readonly date: Date | null;
  /** What is after it is still to come; null where that is not checked. Nothing of it is written. */
  readonly today: Date | null;
}

export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/**
 * Everything that a build of `project` takes from outside, or why its paper cannot be read. `unsaved` are texts of
 * paper and slides, by absolute path, that an editor has not written yet.
 */
export function readInputs(
  project: Project,
  { harfbuzz, deck: thread, printer }: Begun,
  times: Times,
  unsaved: ReadonlyMap<string, string> = new Map(),
): Inputs | Refusal {
  const reads = new Map<string, Uint8Array | Refusal>();
  const look = (path: string) => {
    const fromRoot = relative(project.root, path);
    const read = reads.get(fromRoot) ?? readInside(project.root, fromRoot);
    reads.set(fromRoot, read);
    return read;
  };
  const paper = readText(look, project.paper, unsaved);
  if (typeof paper === 'string') return paper;
  if (NO_TEXT.some((beginning) => paper.text.startsWith(beginning))) return 'no-text';
  const folder = dirname(project.paper);
  const deck = readText(look, project.deck, unsaved);
  const theme = readText(look, project.theme, unsaved);
  return {
    project,
    paper,
    deck: typeof deck === 'string' ? null : deck,
    theme: typeof theme === 'string' ? readFileSync(join(__dirname, 'theme.css'), 'utf8') : theme.text,
    diagnostics: [...unread(deck, project.deck), ...unread(theme, project.theme)],
    resources: loadResources(harfbuzz),
    times,
    read: (path) => look(join(folder, path)),
    readBesideDeck: (path) => look(join(dirname(project.deck), path)),
    name: (path) => displayPath(resolve(folder, path)),
    reads,
    drawDeck: (source, forms) => thread!.draw(source, forms),
    printer,
  };
}

/** How files of PDF, ZIP (as DOCX and ODT), PNG, JPEG and old Office begin, taken for UTF-8. */
const NO_TEXT = ['%PDF-', 'PK\x03\x04', '\ufffdPNG', '\ufffd\ufffd\ufffd\ufffd\0', '\ufffd\ufffd\x11\ufffd'];

function readText(look: Inputs['read'], path: string, unsaved: ReadonlyMap<string, string>): SourceText | Refusal {
  const text = unsaved.get(path);
  if (text !== undefined) return { file: displayPath(path), text };
  const bytes = look(path);
  return typeof bytes === 'string' ? bytes : { file: displayPath(path), text: decode(bytes) };
}

/** Slides and theme need not be there; but what is there is not passed over without a word. */
function unread(read: SourceText | Refusal, path: string): Diagnostic[] {
  return typeof read === 'string' && read !== 'missing' ? [refused(read, displayPath(path), null)] : [];
}

/** UTF-8 with or without its mark; a byte that is none becomes U+FFFD, which no font has and a check reports. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
