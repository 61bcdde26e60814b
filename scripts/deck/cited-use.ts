import type { CitationUse, CitedPaper } from '../citation/index.js';
import { termsOf } from './centroid.js';
import type { Notes } from './note.js';
import type { WrittenCitation } from './written.js';

/** What a citation on a slide stands for. */
export interface Use {
  /** Whether the paper cites the key at all. */
  readonly known: boolean;
  /** Null where it is cited without a note. */
  readonly number: number | null;
  readonly own: boolean;
}

/** Where a citation stands: in which sections, and what the slide says before it. */
export interface Whereabouts {
  /** Ids of sections whose notes are the slide's own; null where all of the paper's are. */
  readonly within: ReadonlySet<string> | null;
  readonly before: string;
}

/**
 * The section's citation of the key: of those with a note of their own the one that is worded alike, and stands behind
 * the same words or else amid the same; otherwise the first of its notes that cites the key.
 */
export function useOf(
  key: string,
  { source }: WrittenCitation,
  { within, before }: Whereabouts,
  cited: CitedPaper,
  notes: Notes,
): Use {
  const uses = cited.uses.filter((use) => use.key === key);
  const own = within ? uses.filter(({ section }) => section !== null && within.has(section)) : uses;
  const candidates = own.length > 0 ? own : uses;
  const citations = candidates.filter(({ note }) => note !== null && cited.notes[note - 1]?.origin === 'citation');
  const alike = citations.filter(({ place }) => bare(notes.sourceAt(place)) === bare(source));
  const nearest = nearestOf(alike.length > 0 ? alike : citations, before, notes);
  const chosen = nearest ?? candidates.find(({ note }) => note !== null) ?? candidates[0];
  return { known: chosen !== undefined, number: chosen?.note ?? null, own: own.length > 0 };
}

/** The note of the author's own that `[^id]` marks, or `[^12]` by its number in the report; null where there is none. */
export function ownNote(
  { source }: WrittenCitation,
  { within }: Whereabouts,
  cited: CitedPaper,
  notes: Notes,
): number | null {
  const marked = cited.notes.filter(
    ({ origin, markPlace }) => origin === 'author' && notes.sourceAt(markPlace) === source,
  );
  const own = marked.find(({ section }) => section !== null && within?.has(section));
  const numbered = cited.notes[Number(source.slice(2, -1)) - 1];
  return (own ?? marked[0] ?? (numbered?.origin === 'author' ? numbered : undefined))?.number ?? null;
}

/** Without what only says how the author is named: `[-@key, p. 3]`, `[@key, p. 3]` and `@key [p. 3]` are alike. */
function bare(source: string): string {
  return source.replace(/-(?=@)|[[\]{},\s]/g, '');
}

/** So many letters behind which a citation stands tell that it is the same sentence. */
const TELLING = 10;

function nearestOf(uses: readonly CitationUse[], before: string, notes: Notes): CitationUse | undefined {
  if (uses.length < 2) return uses[0];
  const said = letters(before);
  const terms = termsOf(before.slice(before.lastIndexOf('\n', before.trimEnd().length) + 1));
  const weigh = ({ place }: CitationUse) => {
    const paper = notes.sourceBefore(place);
    const same = sameEnd(said, letters(paper));
    return same >= TELLING ? 1000 + same : [...termsOf(paper)].filter((term) => terms.has(term)).length;
  };
  const weights = uses.map(weigh);
  return uses[weights.indexOf(Math.max(...weights))];
}

/** Letters and figures, without markup, tags and citations. */
function letters(text: string): string {
  return text
    .replace(/\[[^[\]]*[@^][^[\]]*\]|<[^<>]*>|\]\([^()]*\)|\{[^{}]*\}/g, '')
    .replace(/[\s!-/:-@[-`{-~\u2010-\u2027]+/g, '')
    .toLowerCase()
    .slice(-100);
}

/** How many characters two texts have in common at their ends. */
function sameEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}
