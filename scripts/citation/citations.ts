import { type Cite, type CitedInline, plainText } from '../paper/index.js';
import type { Line } from './line.js';
import { beforeMark } from './mark-place.js';
import { beginsSentence, standsAlone } from './note-context.js';
import { ownParentheses } from './own-parentheses.js';
import { squared } from './parentheses.js';
import { withSmallIbid } from './small-ibid.js';
import type { PlacedItem } from './wording.js';

/** Sets a citation: as a note, inside the note that it stands in, or in the text, as the style asks. */
export function setCitation(line: Line, cite: Cite): void {
  const { run } = line;
  const [first, ...others] = cite.items;
  if (!cite.items.some(({ key }) => run.has(key))) setUnresolved(line, cite);
  else if (cite.mode === 'text' && !run.has(first!.key)) {
    setUnresolved(line, { ...cite, items: [first!] });
    line.text(' ', cite.place);
    setCitation(line, { ...cite, mode: 'cluster', items: others });
  } else if (!run.wording.isNoteStyle) setInText(line, cite);
  else if (run.note) setInNote(line, cite);
  else setAsNote(line, cite);
}

/** Nothing is dropped: keys without an entry are printed as they were written. */
function setUnresolved(line: Line, cite: Cite): void {
  placeItems(line, cite);
  const written = cite.items.flatMap((item, index): CitedInline[] => [
    { kind: 'text', value: index > 0 ? '; ' : '', place: item.place },
    ...spaced(line.nested(item.prefix), item),
    { kind: 'text', value: `${item.suppressAuthor ? '-' : ''}@${item.key}`, place: item.place },
    ...line.nested(item.suffix),
  ]);
  const bare = cite.mode === 'text' && cite.items.length === 1 && cite.items[0]!.suffix.length === 0;
  line.text(bare ? '' : '[', cite.place);
  line.made.push(...written.filter((inline) => inline.kind !== 'text' || inline.value !== ''));
  line.text(bare ? '' : ']', cite.place);
}

function spaced(prefix: CitedInline[], { place }: { place: Cite['place'] }): CitedInline[] {
  const last = prefix.at(-1);
  return last === undefined || (last.kind === 'text' && /\s$/.test(last.value))
    ? prefix
    : [...prefix, { kind: 'text', value: ' ', place }];
}

function setInText(line: Line, cite: Cite): void {
  const { run } = line;
  const named = cite.mode === 'text';
  const [items, missing] = placeItems(line, cite);
  if (named) setNames(line, items, cite);
  const made = run.wording.cluster(items, cite.place, undefined, named);
  if (isRaised(made)) setMarks(line, cite, made);
  else {
    if (named && made.length > 0) line.text(' ', cite.place);
    line.made.push(...(line.inParentheses ? squared(made, ownParentheses(made, items, run.library)) : made));
  }
  line.made.push(...missing);
}

/** The first item’s authors, who are left out of the cluster that follows. */
function setNames(line: Line, items: PlacedItem[], { place }: Cite): void {
  const [first] = items;
  if (!first) return;
  line.made.push(...line.run.wording.names(first.key, place));
  items[0] = { ...first, suppressAuthor: true };
}

/** Marks of notes, and numbers set as superscripts, close up to their word, behind its punctuation where the language wants that. */
function setMarks(line: Line, cite: Cite, marks: readonly CitedInline[]): void {
  if (cite.mode === 'cluster') line.trim();
  const before = beforeMark(line.peek(), line.run.paper.metadata, cite.mode === 'text');
  line.text(before, cite.place);
  line.takeText(before.length);
  line.made.push(...marks);
}

function isRaised(inlines: readonly CitedInline[]): boolean {
  return (
    inlines.length > 0 &&
    inlines.every(
      (inline) => inline.kind === 'superscript' || (inline.kind === 'citation' && isRaised(inline.children)),
    )
  );
}

/**
 * Inside a note a citation is part of the sentence, or stands in parentheses behind it, which take turns with square
 * brackets. It takes over the punctuation that follows, so that the style can put it inside quotation marks.
 */
function setInNote(line: Line, cite: Cite): void {
  const named = cite.mode === 'text';
  const aside = named || cite.items[0]?.suppressAuthor === true || !standsAlone(line.made);
  const [items, missing] = placeItems(line, cite);
  if (named) setNames(line, items, cite);
  const made = line.run.wording.cluster(items, cite.place, aside ? '' : takeClosing(line), named);
  const own = aside ? ownParentheses(made, items, line.run.library) : [];
  // “(n 3)” has its parentheses.
  const bracketed = aside && made.length > 0 && (own[0] || !plainText(made).startsWith('('));
  if (named && made.length > 0) line.text(' ', cite.place);
  const square = line.inParentheses && line.run.wording.squares;
  if (bracketed) line.text(square ? '[' : '(', cite.place);
  const goesOn = bracketed || !beginsSentence(line.made);
  const content = bracketed && !square && line.run.wording.squares ? squared(made, own) : made;
  line.made.push(...(goesOn ? withSmallIbid(content, line.run.wording.ibid) : content), ...missing);
  if (bracketed) line.text(square ? ']' : ')', cite.place);
}

function takeClosing(line: Line): string {
  const next = line.peek();
  if (next === undefined) return line.whole ? line.run.wording.closing : '';
  const point = next.kind === 'text' ? (/^[.,;:]/.exec(next.value)?.[0] ?? '') : '';
  line.takeText(point.length);
  return point;
}

/** One mark for each cluster; clusters beside each other share the punctuation that follows. */
function setAsNote(line: Line, cite: Cite): void {
  if (cite.mode === 'text') line.made.push(...line.run.wording.names(cite.items[0]!.key, cite.place));
  else line.trim();
  const marks = [...takeMarks(line), noteOf(line, cite)];
  for (let next = nextCluster(line); next; next = nextCluster(line)) marks.push(noteOf(line, next));
  setMarks(line, cite, marks);
}

/** Marks that stand right before: punctuation goes before them too. */
function takeMarks(line: Line): CitedInline[] {
  let from = line.made.length;
  while (line.made[from - 1]?.kind === 'noteMark') from--;
  return line.made.splice(from);
}

/** Takes the next cluster if nothing but white space is between. */
function nextCluster(line: Line): Cite | null {
  const next = line.peek();
  const blank = next?.kind === 'text' && next.value.trim() === '';
  const candidate = blank ? line.peek(1) : next;
  if (
    candidate?.kind !== 'cite' ||
    candidate.mode !== 'cluster' ||
    !candidate.items.some(({ key }) => line.run.has(key))
  )
    return null;
  if (blank) line.take();
  line.take();
  return candidate;
}

function noteOf(line: Line, cite: Cite): CitedInline {
  return line.run.addNote('citation', cite.place, cite.place, () => {
    const [items, missing] = placeItems(line, cite);
    const children = [...line.run.wording.cluster(capitalized(items), cite.place), ...missing];
    return [{ kind: 'paragraph', children, place: cite.place }];
  });
}

/** A note begins with a capital: `[see @a]` is “See …”. */
function capitalized(items: readonly PlacedItem[]): readonly PlacedItem[] {
  const [first, ...others] = items;
  const [start, ...rest] = first?.prefix ?? [];
  if (!first || start?.kind !== 'text') return items;
  const value = start.value.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return [{ ...first, prefix: [{ ...start, value }, ...rest] }, ...others];
}

/** The items to be worded, and the keys without an entry as they were written. */
function placeItems({ run, nested }: Line, cite: Cite): [PlacedItem[], CitedInline[]] {
  const items = run.place(cite, nested);
  const missing = items.length === 0 ? [] : cite.items.filter(({ key }) => !run.has(key));
  return [items, missing.map((item) => ({ kind: 'text', value: ` [@${item.key}]`, place: item.place }))];
}
