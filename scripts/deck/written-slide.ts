import type { CitedPaper } from '../citation/index.js';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import { didYouMean, editDistance } from '../did-you-mean.js';
import { markMarkdown } from './atom.js';
import { ownNote, type Use, useOf } from './cited-use.js';
import { directives } from './comment.js';
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
  /** Running head, as inline Markdown: the section's title, unless the slide is headed by it; empty for none. */
  readonly header: string;
}

/** A slide as its author wrote it, with the report's note numbers in place of citations. */
export function writtenSlide(
  written: WrittenSlide,
  standing: Standing,
  cited: CitedPaper,
  notes: Notes,
): { slide: Slide; diagnostics: Diagnostic[] } {
  let body = '';
  const resolved = written.parts.map((part): Resolved => {
    const made =
      typeof part === 'string'
        ? { markdown: part, notes: [], diagnostics: [] }
        : resolve(part, { ...standing, before: body }, cited, notes);
    const isMark = made.notes.length > 0 && made.markdown.startsWith('<sup');
    if (isMark) body = body.trimEnd();
    body += (isMark && MARKED.test(body) ? '<sup>,</sup>' : '') + made.markdown;
    return made;
  });
  const found = new Map(resolved.flatMap(({ notes }) => notes.map((note) => [note.number, note] as const)));
  const spoken = speech(written, standing, cited, notes);
  const slide: Slide = {
    kind: 'written',
    section: standing.section,
    origin: 'written',
    markdown: [runningHead(standing, body), written.directives, body.trim()].filter(Boolean).join('\n\n'),
    notes: footNotes([...found.values()], cited.metadata.lang),
    speakerNotes: spoken.text,
    ...(spoken.text !== '' && { ownNotes: true }),
    place: written.place,
  };
  return { slide, diagnostics: [...resolved, spoken].flatMap(({ diagnostics }) => diagnostics) };
}

function runningHead({ header }: Standing, body: string): string {
  const [, heading] = /^#{1,6}[ \t]+(.*?)[ \t]*$/m.exec(body) ?? [];
  return heading === header ? '' : directives({ _header: header });
}

/** Behind a mark. */
const MARKED = /<sup class="mark">\d+<\/sup>$/;

/** The author's speaker notes, with citations as those of the paper's prose are spoken. */
function speech({ speakerNotes, spoken }: WrittenSlide, standing: Standing, cited: CitedPaper, notes: Notes) {
  const diagnostics: Diagnostic[] = [];
  let text = '';
  let rest = speakerNotes;
  for (const citation of spoken) {
    const at = rest.indexOf(citation.source);
    if (at < 0) continue;
    const made = resolve(citation, { ...standing, before: text + rest.slice(0, at) }, cited, notes);
    diagnostics.push(...made.diagnostics);
    text += rest.slice(0, at) + spokenCitation(citation, made, cited, notes);
    rest = rest.slice(at + citation.source.length);
  }
  return { text: text + rest, diagnostics };
}

function spokenCitation(
  { form, keys, source }: WrittenCitation,
  made: Resolved,
  cited: CitedPaper,
  notes: Notes,
): string {
  if (made.notes.length === 0) return source;
  const said = made.notes.map(({ number }) => notes.say(number)).join(' ');
  return form === 'narrative' ? `${nameOf(keys[0]!, cited)} ${said}` : said;
}

interface Resolved {
  readonly markdown: string;
  readonly notes: readonly Remark[];
  readonly diagnostics: readonly Diagnostic[];
}

function resolve(
  citation: WrittenCitation,
  standing: Standing & { readonly before: string },
  cited: CitedPaper,
  notes: Notes,
): Resolved {
  if (citation.form === 'footnote') return footnote(citation, standing, cited, notes);
  const found = citation.keys.map((key) => ({ key, use: useOf(key, citation, standing, cited, notes) }));
  if (citation.form !== 'bracketed' && !found.some(({ use }) => use.known))
    return { markdown: citation.source, notes: [], diagnostics: mistyped(citation, cited) };
  const numbers = [...new Set(found.flatMap(({ use }) => use.number ?? []))];
  const worded = found.flatMap(({ key, use }) => (use.known && use.number === null ? [key] : []));
  const unknown = found.some(({ use }) => !use.known) ? escaped(citation.source) : '';
  return {
    markdown: named(citation, numbers, cited) + inText(worded, citation, cited) + unknown,
    notes: numbers.flatMap((number) => {
      const keys = found.flatMap(({ key, use }) => (use.number === number ? [key] : []));
      return notes.citing(number, keys, citation.source) ?? [];
    }),
    diagnostics: found.flatMap(({ key, use }) => complaint(key, use, citation, standing.section, cited) ?? []),
  };
}

/** So long is a key that is told from a name by its letters. */
const TELLING = 6;

/**
 * A name with a figure in it (a year, mostly) that is an edit from a key, or two from a long one, is that key mistyped;
 * any other is somebody's name, which stays as it is.
 */
function mistyped({ keys, place }: WrittenCitation, cited: CitedPaper): Diagnostic[] {
  const [key] = keys;
  if (key === undefined || key.length < TELLING || !/\d/.test(key)) return [];
  const limit = Math.min(2, Math.floor(key.length / 4));
  const near = [...cited.shortForms.keys()].find((known) => editDistance(key, known, limit) <= limit);
  if (near === undefined) return [];
  const hint = `Did you mean @${near}? A name that is no source is written \`\\@${key}\`.`;
  return [diagnose('slide-note', place, uncited(key), { expected: [near], actual: key, hint })];
}

const uncited = (key: string) => `The slide cites @${key}, which the paper does not cite`;

/** A mark of the author's own note; one that the paper does not have stays as it is written. */
function footnote(
  citation: WrittenCitation,
  standing: Standing & { readonly before: string },
  cited: CitedPaper,
  notes: Notes,
): Resolved {
  const number = ownNote(citation, standing, cited, notes);
  const note = number === null ? null : notes.note(number);
  if (note) return { markdown: markMarkdown(note.number), notes: [note], diagnostics: [] };
  const { source, place } = citation;
  const hint = 'Write the footnote in the paper as well, or take its mark off the slide.';
  const reason = `The slide marks a note ${source}, which the paper does not have`;
  const diagnostics = [diagnose('slide-note', place, reason, { actual: source, hint })];
  return { markdown: escaped(source), notes: [], diagnostics };
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
    return diagnose('slide-note', place, uncited(key), {
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
