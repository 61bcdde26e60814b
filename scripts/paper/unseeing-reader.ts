import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Table } from './block.js';
import type { SourceInline } from './inline.js';
import type { Paper } from './paper.js';
import type { Place } from './place.js';
import { isEmpty, namesRows } from './table-heads.js';
import { titleOf } from './title.js';
import { eachContent } from './walk.js';

/** What only the author can tell a reader who hears the report instead of seeing it; images are looked at elsewhere. */
export function checkForUnseeing(paper: Paper, diagnostics: Diagnostic[]): void {
  const { metadata, file } = paper;
  const start = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const words = new Words();
  eachContent(
    paper,
    (block) => {
      if (block.kind === 'table') checkHeads(block, diagnostics);
    },
    (inline) => {
      if (inline.kind === 'text') words.add(inline.value);
    },
  );
  if (!words.areProse) return;
  if (metadata.title.length === 0) diagnostics.push(untitled(start, titleOf(paper)));
  if (!metadata.langGiven && words.areForeign) diagnostics.push(unspoken(start));
}

function untitled(place: Place, instead: string): Diagnostic {
  return diagnose('title-missing', place, 'The paper has no title', {
    hint: `Write it into the front matter, as \`title: …\`: until then the report goes by the name “${instead}”.`,
  });
}

function unspoken(place: Place): Diagnostic {
  return diagnose('language-missing', place, 'The paper does not say its language, and it does not look English', {
    hint: 'Write it into the front matter, as `lang: de`: words are divided and read aloud by it.',
  });
}

/** A table of one row or one column is a list, and needs no heads. */
function checkHeads(table: Table<SourceInline>, diagnostics: Diagnostic[]): void {
  const { head, rows, place } = table;
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (rows.length < 2 || columns < 2 || namesRows(table)) return;
  if (head.some(({ cells }) => cells.some((cell) => !isEmpty(cell)))) return;
  diagnostics.push(
    diagnose('table-head', place, 'Neither the columns of this table nor its rows have heads', {
      hint: 'Say in a first row what stands in each column, or make the names of the rows bold.',
    }),
  );
}

/** Words that English prose is full of, and few other languages have. */
const ENGLISH: ReadonlySet<string> = new Set('the and that with this from are which have by of is'.split(' '));
/** English prose has many times this share of them, other languages less than half of it. */
const LEAST = 0.06;
/** So many words, of which so many are different, show which language it is; no more than so many are looked at. */
const [FEWEST, DIFFERENT, MOST] = [150, 20, 4000];

/** The first words of a text. */
class Words {
  private readonly different = new Set<string>();
  private count = 0;
  private english = 0;

  add(text: string): void {
    if (this.count > MOST) return;
    // Letters of scripts that part words and of those that do not: of the latter each is as good as a word.
    for (const [word] of text.matchAll(
      /[A-Za-z\u00aa-\u02af\u0370-\u1fff]+|[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]/g,
    )) {
      this.count++;
      if (this.different.size < DIFFERENT) this.different.add(word);
      if (ENGLISH.has(word.toLowerCase())) this.english++;
    }
  }

  /** More than a note or an example. */
  get areProse(): boolean {
    return this.count >= FEWEST && this.different.size >= DIFFERENT;
  }

  get areForeign(): boolean {
    return this.english < LEAST * this.count;
  }
}
