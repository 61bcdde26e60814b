import { type Diagnostic, diagnose } from '../diagnostic.js';
import { settleAllowances } from './allowance.js';
import type { Block } from './block.js';
import { checkEmpty, checkPaper } from './checks.js';
import { checkEncoding } from './encoding.js';
import { readFlow } from './flow/index.js';
import { readFrontMatter, splitFrontMatter } from './front-matter/index.js';
import { collectIds } from './ids.js';
import type { SourceInline } from './inline.js';
import { type Language, languageOf } from './language.js';
import { checkNotes } from './notes.js';
import type { NoteDefinition, Paper } from './paper.js';
import type { Reading } from './reading.js';
import { buildSections, type Numbering } from './section.js';
import { fileSource } from './source.js';
import { collectTargets, numberBlocks, resolveReferences, type Target } from './target.js';
import type { Mode } from './tokenize.js';
import { checkForUnseeing } from './unseeing-reader.js';

/** Beyond this no paper goes, and memory would. */
const LARGEST = 20_000_000;

export interface ReadPaper {
  readonly paper: Paper;
  readonly diagnostics: Diagnostic[];
}

/**
 * Reads a paper. `file` is its name in diagnostics, `source` its Markdown. Never throws for what an author
 * can write: whatever is wrong is in the diagnostics, and the paper is what could be read. `mode` is for
 * comparison only.
 */
export function readPaper(file: string, source: string, mode: Mode = 'pieces'): ReadPaper {
  const refusal = refuse(file, source);
  const text = normalize(refusal ? '' : source);
  const split = splitFrontMatter(text);
  const { metadata, reading } = readFrontMatter(file, split);
  const { diagnostics, notes } = reading;
  const unreadable = refusal ?? checkEncoding(file, text);
  if (unreadable) diagnostics.push(unreadable);
  const blocks = readFlow(reading, fileSource(file, text, split.body), mode);
  const ids = collectIds([blocks, ...[...notes.values()].map((note) => note.blocks)], diagnostics);
  const body = buildSections(blocks, ids, numberingOf(metadata, reading.language), diagnostics);
  const read = { file, source, metadata, ...body, notes, macros: reading.macros };
  const paper: Paper = { ...read, allowances: settleAllowances(reading.allowances, read) };
  numberBlocks(body);
  resolveReferences(reading.references, collectTargets(body), ids, reading.language, diagnostics);
  if (!diagnostics.some(({ ruleId }) => ruleId === 'file-too-large')) checkEmpty(paper, diagnostics);
  checkPaper(paper, ids, diagnostics);
  checkForUnseeing(paper, diagnostics);
  checkNotes(paper, diagnostics);
  return { paper, diagnostics: inOrder(diagnostics) };
}

function numberingOf({ numberSections, numberDepth }: Paper['metadata'], { words }: Language): Numbering {
  return { depth: numberSections ? numberDepth : 0, appendix: words.appendix };
}

export interface ReadBlocks {
  readonly blocks: Block<SourceInline>[];
  /** `[^id]: …` among the blocks. */
  readonly notes: ReadonlyMap<string, NoteDefinition>;
  readonly diagnostics: Diagnostic[];
}

/**
 * Reads Markdown without front matter and sections: a slide written by hand. `firstLine` is the line of
 * `file` on which `source` begins. Cross references are resolved by the `targets` of a paper, where given.
 */
export function readBlocks(
  file: string,
  source: string,
  firstLine: number,
  lang = 'en',
  targets: ReadonlyMap<string, Target> = new Map(),
): ReadBlocks {
  const reading: Reading = {
    language: languageOf(lang),
    diagnostics: [],
    notes: new Map(),
    references: [],
    macros: [],
    allowances: [],
  };
  const origin = { line: firstLine, column: 1, offset: 0 };
  const blocks = readFlow(reading, fileSource(file, normalize(source), origin));
  resolveReferences(reading.references, targets, new Set(), reading.language, reading.diagnostics);
  return { blocks, notes: reading.notes, diagnostics: inOrder(reading.diagnostics) };
}

/** In the order of the text, whatever found them first. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

/** One kind of line ending, and no byte order mark: neither moves a line or a column. */
function normalize(source: string): string {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/**
 * One line with so many marks of quotations or lists: no paper has it, and it takes the square of their number. (A
 * rule of dashes, however long, has no space behind each.)
 */
const DEEP_LINE = /^(?:[ \t]{0,3}(?:>|[*+-](?=[ \t]))){500}/m;

/** What would take more time and memory than a paper can be worth is not read at all. */
function refuse(file: string, source: string): Diagnostic | null {
  const place = (line: number) => ({ file, line, column: 1, endLine: line, endColumn: 1 });
  if (source.length > LARGEST) {
    return diagnose('file-too-large', place(1), 'The paper is too large to be read', {
      expected: [`at most ${LARGEST / 1e6} million characters`],
      actual: `${source.length} characters`,
    });
  }
  const deep = source.match(DEEP_LINE);
  if (!deep) return null;
  const line = source.slice(0, deep.index).split('\n').length;
  return diagnose('file-too-large', place(line), 'This line is nested more than 500 deep');
}
