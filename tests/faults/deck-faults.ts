import { inPaper, otherKey } from './citation-faults.js';
import { type Fault, type Harm, lineSpans, misspelt, pick, type Random, replaced, type Span } from './fault.js';
import { blocks, citesIn, lineAt, type Stretch } from './markdown-source.js';
import type { Subject } from './subject.js';

/** A slide as the author wrote it. */
interface WrittenSlide extends Stretch {
  /** Of its section; null before the first. */
  readonly section: string | null;
  readonly text: string;
}

const SECTION = /<!--\s*section:\s*([^\s>]+)\s*-->/g;

function slides({ deck: { text } }: Subject): WrittenSlide[] {
  const start = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0].length ?? 0;
  let [at, section] = [start, null as string | null];
  return text
    .slice(start)
    .split(/(?<=\n)---\n/)
    .map((slide) => {
      const begin = at;
      at += slide.length + '---\n'.length;
      section = [...slide.matchAll(SECTION)].at(-1)?.[1] ?? section;
      return { section, text: slide, start: begin, end: begin + slide.length };
    });
}

/** What is seen of a slide: neither comments nor citations, links and the names of files. */
function seen(slide: string): string {
  return slide.replace(/<!--[\s\S]*?-->|\[[^\]]*@[^\]]*\]|\]\([^)]*\)|^\s*\d+[.)]/gm, (one) => ' '.repeat(one.length));
}

/** The lines of a section, with those below it. */
export function sectionText(subject: Subject, id: string | null): string {
  return sectionStretch(subject, id)
    .map(({ start, end }) => subject.paper.text.slice(start, end))
    .join('');
}

/** Its lines in the paper. */
export function sectionSpans(subject: Subject, id: string | null): Span[] {
  return lineSpans(subject.paper, sectionStretch(subject, id));
}

function sectionStretch({ paper, known }: Subject, id: string | null): Stretch[] {
  type Part = { readonly id: string; readonly place: { readonly line: number }; readonly sections: readonly Part[] };
  const parts = (all: readonly Part[]): Part[] => all.flatMap((one) => [one, ...parts(one.sections)]);
  const all = parts(known.cited.sections);
  const own = all.findIndex((one) => one.id === id);
  if (own < 0) return [];
  const next = all[own + 1 + parts(all[own]!.sections).length];
  const offset = (line: number) =>
    paper.text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0);
  return [{ start: offset(all[own]!.place.line), end: next ? offset(next.place.line) : paper.text.length }];
}

/** One stretch of the slides reads otherwise: found on its line. */
function inDeck({ deck }: Subject, { start, end }: Stretch, by: string): Harm {
  const { text, span } = replaced(deck, [start, end], by);
  const done = `${deck.file}:${span.from}: “${deck.text.slice(start, end)}” is “${by}” now`;
  return { done, files: { [deck.file]: text }, where: [span] };
}

/** Changes something that `pattern` finds on slides into what `other` makes of it. */
function changed(pattern: RegExp, other: (found: string, random: Random) => string): Fault['harm'] {
  return (subject, random) => {
    const found = slides(subject)
      .filter(({ section }) => section !== null)
      .flatMap(({ text, start, section }) =>
        Array.from(seen(text).matchAll(pattern), ({ 0: one, index }) => ({ one, start: start + index, section })),
      );
    const target = pick(found, random);
    if (!target) return null;
    const by = other(target.one, random);
    // The section may say that too.
    if (figuresIn(sectionText(subject, target.section)).has(by)) return null;
    return inDeck(subject, { start: target.start, end: target.start + target.one.length }, by);
  };
}

/** All runs of digits of a text, with and without the signs that group them. */
export function figuresIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\d[\d.,\u00a0\u202f]*\d|\d/g)?.flatMap((one) => [one, one.replace(/\D/g, '')]) ?? []);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH = new RegExp(`(?:${MONTHS.join('|')})(?= \\d)`, 'g');

/** Slides written by hand. */
export const DECK_FAULTS: readonly Fault[] = [
  {
    kind: 'slides: number changed',
    // What stands in an identifier or address, behind a slash, is no figure.
    how: 'a number on a slide is another, which its section does not have',
    rules: ['slide-number'],
    at: 'the number',
    harm: changed(/(?<![\w.,/\p{L}-])\d[\d,]*(?![\w.,%\p{L}-]*\d|\p{L}|\s?%)/gu, (one, random) =>
      one.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1 + random(9)) % 10)),
    ),
  },
  {
    kind: 'slides: date changed',
    how: 'the month of a date is another',
    rules: ['slide-number'],
    at: 'the date',
    harm: changed(MONTH, (one, random) => MONTHS[(MONTHS.indexOf(one) + 1 + random(11)) % 12] as string),
  },
  {
    kind: 'slides: percentage changed',
    how: 'the number before a per cent sign is another',
    rules: ['slide-number'],
    at: 'the percentage',
    harm: changed(/(?<![\w.,])\d+(?=\s?%)/g, (one, random) => String(Number(one) + 1 + random(40))),
  },
  {
    kind: 'slides: citation of another section',
    how: 'a slide cites a source that its section does not',
    rules: ['slide-note'],
    at: 'the citation',
    harm(subject, random) {
      const keys = new Set(subject.entries.map(({ key }) => key));
      const lines = slides(subject).flatMap(({ text, start, section }) =>
        section === null
          ? []
          : Array.from(text.matchAll(/^- [^\n]*[^\n\s]$/gm), (line) => ({
              section,
              at: start + line.index + line[0].length,
            })),
      );
      const target = pick(lines, random);
      if (!target) return null;
      const own = new Set(citesIn(sectionText(subject, target.section), keys).map(({ key }) => key));
      const key = otherKey(subject, own, random);
      return key === null ? null : inDeck(subject, { start: target.at, end: target.at }, ` [@${key}]`);
    },
  },
  {
    kind: 'slides: slide under another section',
    // What says neither figure nor source can be said of any section.
    how: 'a slide with a number or citation that another section does not have stands under that one',
    rules: ['slide-number', 'slide-note', 'slide-quotation', 'slide-link'],
    at: 'the slide',
    harm(subject, random) {
      const all = slides(subject);
      const moving = pick(
        all.filter(({ text, section }) => section !== null && !/section:/.test(text)),
        random,
      );
      const to =
        moving &&
        pick(
          all.filter(({ text, section }) => /section:/.test(text) && section !== moving.section),
          random,
        );
      if (!moving || !to || isSaidBy(subject, moving, to.section)) return null;
      const { deck } = subject;
      const bare = moving.text.endsWith('\n') ? moving.text : `${moving.text}\n`;
      const inserted = `${to.text.endsWith('\n') ? '' : '\n'}\n---\n${bare}`;
      const cut = moving.end < deck.text.length ? moving.end + 4 : moving.end;
      const [from, target] = [moving.start, to.end];
      const text =
        target <= from
          ? deck.text.slice(0, target) + inserted + deck.text.slice(target, from) + deck.text.slice(cut)
          : deck.text.slice(0, from) + deck.text.slice(cut, target) + inserted + deck.text.slice(target);
      const start = text.indexOf(moving.text.trim());
      const where = lineSpans({ ...deck, text }, [{ start, end: start + moving.text.trim().length }]);
      return { done: `a slide of ${moving.section} stands under ${to.section}`, files: { [deck.file]: text }, where };
    },
  },
  {
    kind: 'slides: section id misspelt',
    how: 'the comment that says whose slides follow names a section that is none',
    rules: ['slide-section'],
    at: 'a slide behind the comment',
    harm(subject, random) {
      const { deck } = subject;
      const comment = pick([...deck.text.matchAll(SECTION)], random);
      const id = comment?.[1];
      const by = id && misspelt(id, random);
      if (!comment || !id || !by || sectionText(subject, by) !== '') return null;
      const start = comment.index + comment[0].indexOf(id, comment[0].indexOf(':'));
      const harm = inDeck(subject, { start, end: start + id.length }, by);
      return {
        ...harm,
        where: lineSpans(
          deck,
          slides(subject).filter(({ section }) => section === id),
        ),
      };
    },
  },
  {
    kind: 'slides: slides of a section removed',
    how: 'the slides that were written and confirmed for a section are gone, so that it has drafted ones',
    rules: ['slide-outdated', 'section-not-in-deck'],
    at: 'the heading of the section',
    harm(subject, random) {
      const { deck, known } = subject;
      const all = slides(subject);
      const own = pick(
        [...new Set(all.map(({ section }) => section))].filter((id) => id !== null),
        random,
      );
      const [first, ...others] = all.filter(({ section }) => section === own);
      if (!own || !first || all.length === others.length + 1) return null;
      const text = deck.text.slice(0, first.start) + deck.text.slice((others.at(-1) ?? first).end + '---\n'.length);
      const [at] = sectionStretch(subject, own);
      if (!at || new RegExp(`section:\\s*${own}\\s`).test(text)) return null;
      const line = lineAt(subject.paper.text, at.start);
      const where = [{ file: known.cited.file, from: line, to: line }];
      return { done: `the slides of ${own} are gone`, files: { [deck.file]: text.replace(/\n---\n*$/, '\n') }, where };
    },
  },
  {
    kind: 'slides: section changed since they were confirmed',
    how: 'a sentence is added to a section with hand-written slides',
    rules: ['slide-outdated'],
    at: 'the comment that names the section in the deck',
    harm(subject, random) {
      const { deck, paper } = subject;
      const comment = pick([...deck.text.matchAll(SECTION)], random);
      const [own] = sectionStretch(subject, comment?.[1] ?? null);
      if (!comment || !own) return null;
      const inside = blocks(paper.text).filter(
        ({ start, end }) =>
          start > own.start &&
          end <= own.end &&
          /^\p{L}[^\n]*\n(?:\p{L}[^\n]*\n)*$/u.test(paper.text.slice(start, end)),
      );
      const block = pick(inside, random);
      // A section below it may have slides of its own, and is then the one that has changed.
      if (!block || /^#/m.test(paper.text.slice(own.start + 1, block.start).replace(/^[^\n]*\n/, ''))) return null;
      const end = block.start + paper.text.slice(block.start, block.end).trimEnd().length;
      const { files, done } = inPaper(subject, { start: end, end }, ' Nothing of this was known before.');
      return {
        done,
        files,
        where: lineSpans(deck, [{ start: comment.index, end: comment.index + comment[0].length }]),
      };
    },
  },
];

/** Whether another section has all figures and sources of a slide. */
function isSaidBy(subject: Subject, { text }: WrittenSlide, other: string | null): boolean {
  const keys = new Set(subject.entries.map(({ key }) => key));
  const there = sectionText(subject, other);
  const cited = new Set(citesIn(there, keys).map(({ key }) => key));
  const [asked, said] = [figuresIn(seen(text)), figuresIn(there)];
  return (
    citesIn(text, keys).every(({ key }) => cited.has(key)) &&
    [...asked].every((figure) => figure.length < 3 || said.has(figure))
  );
}
