import type { CitedPaper } from '../citation/index.js';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import { didYouMean } from '../did-you-mean.js';
import { markMarkdown } from './atom.js';
import { escaped } from './escape.js';
import { footNotes, type Remark } from './foot-notes.js';
import { toSource } from './link-sources.js';
import { citesOf, type Notes } from './note.js';
import { nameOf, suffixed } from './short-form.js';
import type { Slide } from './slide.js';
import type { WrittenCitation, WrittenSlide } from './written.js';

/** Where a slide of the author's stands: its section and those inside, and what is said about it. */
export interface Standing {
  readonly section: string | null;
  /** Ids whose notes are the slide's own; null where all of the paper's are. */
  readonly within: ReadonlySet<string> | null;
  /** Directives put before it. */
  readonly directives: string;
}

/** A slide as its author wrote it, with the report's note numbers in place of citations. */
export function writtenSlide(
  written: WrittenSlide,
  standing: Standing,
  cited: CitedPaper,
  notes: Notes,
): { slide: Slide; diagnostics: Diagnostic[] } {
  const resolved = written.parts.map((part) =>
    typeof part === 'string' ? { markdown: part, notes: [], diagnostics: [] } : resolve(part, standing, cited, notes),
  );
  const found = new Map(resolved.flatMap(({ notes }) => notes.map((note) => [note.number, note] as const)));
  const body = resolved
    .reduce(
      (done, { markdown, notes }) =>
        (markdown.startsWith('<sup') && notes.length > 0 ? done.trimEnd() : done) + markdown,
      '',
    )
    .trim();
  const slide: Slide = {
    kind: 'written',
    section: standing.section,
    origin: 'written',
    markdown: [standing.directives, written.directives, body].filter(Boolean).join('\n\n'),
    notes: footNotes([...found.values()], cited.metadata.lang),
    speakerNotes: written.speakerNotes,
    place: written.place,
  };
  const spoken = written.spoken.map((citation) => resolve(citation, standing, cited, notes));
  return { slide, diagnostics: [...resolved, ...spoken].flatMap(({ diagnostics }) => diagnostics) };
}

interface Resolved {
  readonly markdown: string;
  readonly notes: readonly Remark[];
  readonly diagnostics: readonly Diagnostic[];
}

function resolve(citation: WrittenCitation, { within, section }: Standing, cited: CitedPaper, notes: Notes): Resolved {
  const found = citation.keys.map((key) => ({ key, use: useOf(key, citation, within, cited, notes) }));
  if (citation.form !== 'bracketed' && !found.some(({ use }) => use.known))
    return { markdown: citation.source, notes: [], diagnostics: [] };
  const numbers = [...new Set(found.flatMap(({ use }) => use.number ?? []))];
  const worded = found.flatMap(({ key, use }) => (use.known && use.number === null ? [key] : []));
  const unknown = found.some(({ use }) => !use.known) ? escaped(citation.source) : '';
  return {
    markdown: named(citation, numbers, cited) + inText(worded, citation, cited) + unknown,
    notes: numbers.flatMap((number) => {
      const keys = found.flatMap(({ key, use }) => (use.number === number ? [key] : []));
      return notes.citing(number, keys, citation.source) ?? [];
    }),
    diagnostics: found.flatMap(({ key, use }) => complaint(key, use, citation, section, cited) ?? []),
  };
}

/** Marks of notes, behind the author's name where the sentence has it. */
function named({ form, keys }: WrittenCitation, numbers: readonly number[], cited: CitedPaper): string {
  const marks = numbers.map(markMarkdown).join('<sup>,</sup>');
  return marks !== '' && form === 'narrative' ? escaped(nameOf(keys[0]!, cited)) + marks : marks;
}

/** Sources that are cited without a note, in parentheses: “(see Nolan 2015, p. 3)”, or “Nolan (2015, p. 3)”. */
function inText(keys: readonly string[], { form, source }: WrittenCitation, cited: CitedPaper): string {
  if (keys.length === 0) return '';
  const { lang } = cited.metadata;
  const worded = citesOf(keys, source, cited).map((cite) => {
    const year = form === 'bracketed' ? null : /^(.*?),? \(?((?:\d{4}|[^\s\d]+\.)[a-z]?)\)?$/.exec(cite.form);
    const short = suffixed(year?.[2] ?? cite.form, cite.after, lang);
    const linked = toSource(cite.key, [cite.before, short].filter(Boolean).join(' '));
    return { name: form === 'narrative' ? (year?.[1] ?? '') : '', linked };
  });
  const name = worded[0]!.name;
  return `${name === '' ? '' : `${name} `}(${worded.map(({ linked }) => linked).join('; ')})`;
}

interface Use {
  /** Whether the paper cites the key at all. */
  readonly known: boolean;
  /** Null where it is cited without a note. */
  readonly number: number | null;
  readonly own: boolean;
}

/** The section's citation of the key: the one worded alike, otherwise the first, otherwise the first of its notes that cites the key. */
function useOf(
  key: string,
  { source }: WrittenCitation,
  within: ReadonlySet<string> | null,
  cited: CitedPaper,
  notes: Notes,
): Use {
  const uses = cited.uses.filter((use) => use.key === key);
  const own = within ? uses.filter(({ section }) => section !== null && within.has(section)) : uses;
  const candidates = own.length > 0 ? own : uses;
  const citations = candidates.filter(({ note }) => note !== null && cited.notes[note - 1]?.origin === 'citation');
  const same = citations.find(({ place }) => notes.sourceAt(place) === source);
  const chosen = same ?? citations[0] ?? candidates.find(({ note }) => note !== null) ?? candidates[0];
  return { known: chosen !== undefined, number: chosen?.note ?? null, own: own.length > 0 };
}

function complaint(
  key: string,
  use: Use,
  { place }: WrittenCitation,
  section: string | null,
  cited: CitedPaper,
): Diagnostic | null {
  if (!use.known) {
    const near = didYouMean(key, cited.shortForms.keys());
    const finding = near === null ? {} : { expected: [near] };
    return diagnose('slide-note', place, `The slide cites @${key}, which the paper does not cite`, {
      ...finding,
      actual: key,
      hint: near === null ? 'Cite it in the paper as well, or take it off the slide.' : `Did you mean @${near}?`,
    });
  }
  if (use.own) return null;
  return diagnose('slide-note', place, `The slide cites @${key}, which section “${section}” does not cite`, {
    actual: key,
    hint: 'Cite it in that section as well, or move the slide to the section that does.',
  });
}
