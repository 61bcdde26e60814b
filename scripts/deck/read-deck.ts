import { parse, YAMLParseError } from 'yaml';
import type { Diagnostic } from '../diagnostic.js';
import { diagnose } from '../diagnostic.js';
import { type Allowance, allowanceMarks, checkEncoding, withoutDashes } from '../paper/index.js';
import { type DeckComment, directiveComment, readComment } from './comment.js';
import { type Lines, linesOf, placeBetween } from './offset.js';
import { type Block, type ScannedLink, type Stretch, scan } from './scan.js';
import { piecesBetween, type SeenPiece, sourceOf } from './seen.js';
import type { SeenText, WrittenCitation, WrittenDeck, WrittenRun, WrittenSection, WrittenSlide } from './written.js';
import { citationsIn, footnotesIn } from './written-citation.js';

/** Reads Marp Markdown. Errors an author can make: front matter that is no YAML (`front-matter-syntax`), bytes that are no UTF-8 (`file-encoding`). */
export function readDeck(file: string, source: string): { deck: WrittenDeck; diagnostics: Diagnostic[] } {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const lines = linesOf(file, text);
  const front = frontMatter(text, lines);
  const { blocks, stretches, images, links, seen } = scan(text, front.end);
  const finds = stretches
    .flatMap((stretch) => findsIn(stretch, text, lines))
    .filter(({ kind, start }) => kind !== 'citation' || !(isInside(links, start) || isInside(images, start)));
  const headingDivider = dividersIn(finds) ?? front.headingDivider;
  const cuts = cut(text, front.end, boundaries(blocks, headingDivider, front.end, text));
  const flowing: Record<string, unknown> = {};
  const slides = cuts.map(([start, end]) =>
    slideOf(text, start, end, { finds, links, seen: seen.pieces, flowing }, lines),
  );
  const deck = {
    file,
    frontMatter: front.yaml,
    headingDivider,
    runs: runsOf(cuts, slides),
    allowances: cuts.flatMap(([start, end]) => allowancesOn(start, end, finds, text, lines)),
    hasHeader:
      /^\s*header\s*:/m.test(front.yaml) ||
      finds.some((find) => find.kind === 'directive' && /\bheader["']?\s*:/.test(find.text)),
    images: images.map(({ url, start, end }) => ({ path: url, place: placeBetween(lines, start, end) })),
    ...grouped(slides),
  };
  const unreadable = checkEncoding(file, text);
  return { deck, diagnostics: [...(unreadable ? [unreadable] : []), ...front.diagnostics] };
}

/** Whether an offset lies within a link or a picture, the text of which is left as it is; they are in order. */
function isInside(links: readonly Pick<ScannedLink, 'start' | 'end'>[], offset: number): boolean {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (links[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low < links.length && links[low]!.start <= offset;
}

interface FrontMatter {
  readonly yaml: string;
  readonly headingDivider: readonly number[];
  /** Offset behind it. */
  readonly end: number;
  readonly diagnostics: Diagnostic[];
}

function frontMatter(text: string, lines: Lines): FrontMatter {
  const found = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (!found) return { yaml: '', headingDivider: [], end: 0, diagnostics: [] };
  const yaml = found[1] ?? '';
  try {
    const values: unknown = parse(yaml);
    const divider = isRecord(values) ? values.headingDivider : undefined;
    return {
      yaml: yaml.replace(/^headingDivider\s*:.*(?:\n(?:[ \t]+|-).*)*$/m, ''),
      headingDivider: levels(divider),
      end: found[0].length,
      diagnostics: [],
    };
  } catch (error) {
    const isSyntax = error instanceof YAMLParseError;
    // What the message says of the place counts from behind the first dashes.
    const why = isSyntax ? error.message.replace(/ at line \d+, column \d+:[\s\S]*$/, '') : 'no YAML';
    const [from, to] = isSyntax ? error.pos.map((at) => found[0].indexOf(yaml) + at) : [];
    const place = placeBetween(lines, from ?? 0, to ?? found[0].trimEnd().length);
    const reason = `The front matter cannot be read: ${why}`;
    return {
      yaml: '',
      headingDivider: [],
      end: found[0].length,
      diagnostics: [diagnose('front-matter-syntax', place, reason)],
    };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Marp's `headingDivider`: a number stands for all levels up to it, a list for just those. */
function levels(divider: unknown): number[] {
  if (Array.isArray(divider)) return divider.map(Number);
  return [1, 2, 3, 4, 5, 6].filter((level) => level <= Number(divider));
}

/** Where slides are cut: [end of one, start of the next]. */
function boundaries(
  blocks: readonly Block[],
  headingDivider: readonly number[],
  end: number,
  text: string,
): [number, number][] {
  const found: [number, number][] = [];
  for (const { heading, start, end: after } of blocks) {
    if (heading === null) found.push([start, after]);
    else if (headingDivider.includes(heading)) {
      const open = found.at(-1)?.[1];
      const before = open === undefined ? withoutComments(text.slice(end, start)) : text.slice(open, start);
      if (before.trim() !== '') found.push([start, start]);
    }
  }
  return found;
}

/** Comments before all else belong to the first slide, as in Marp. */
function withoutComments(text: string): string {
  const [before = '', ...comments] = text.split('<!--');
  return before + comments.map((comment) => comment.split('-->').slice(1).join('-->')).join('');
}

/** Where headings divide by the last comment that says so; null where none does. */
function dividersIn(finds: readonly Find[]): number[] | null {
  const said = finds.findLast((find) => find.kind === 'directive' && find.headingDivider !== null);
  return said?.kind === 'directive' ? levels(said.headingDivider) : null;
}

function cut(text: string, start: number, breaks: readonly [number, number][]): [number, number][] {
  const starts = [start, ...breaks.map(([, next]) => next)];
  const ends = [...breaks.map(([end]) => end), text.length];
  return starts.map((from, i) => [from, ends[i]!]);
}

/** What is lifted out of the Markdown: comments, and citations in its text. */
type Find = { readonly start: number; readonly end: number; readonly text: string } & (
  | DeckComment
  | { readonly kind: 'citation'; readonly citation: WrittenCitation }
);

function findsIn({ kind, start, end }: Stretch, text: string, lines: Lines): Find[] {
  const raw = text.slice(start, end);
  if (kind === 'html')
    return [...raw.matchAll(/<!--+([\s\S]*?)-->/g)].map((found) =>
      comment(withoutDashes(found[1] ?? '').trim(), start + found.index, found[0].length),
    );
  const marks = [...citationsIn(raw, start, lines), ...footnotesIn(raw, start, lines)].sort(
    (a, b) => a.start - b.start,
  );
  return marks.map((found) => ({ ...found, kind: 'citation', text: found.citation.source }));
}

function comment(text: string, start: number, length: number): Find {
  return { start, end: start + length, text, ...readComment(text) };
}

/** Exemptions, each for the slide it stands on. */
function allowancesOn(start: number, end: number, finds: readonly Find[], text: string, lines: Lines): Allowance[] {
  const holds = placeBetween(lines, start, end);
  return finds
    .filter((find) => find.start >= start && find.end <= end)
    .flatMap((find) => {
      const place = placeBetween(lines, find.start, find.end);
      if (find.kind === 'directive') return find.allow === null ? [] : [{ text: find.allow, place }];
      return find.kind === 'magic' ? allowanceMarks(text.slice(find.start, find.end), place, true) : [];
    })
    .map((mark) => ({ text: mark.text, place: mark.place, holds }));
}

interface Piece {
  readonly section: { readonly id: string; readonly start: number; readonly end: number } | null;
  readonly slide: WrittenSlide;
  readonly lines: Lines;
}

/** What was found in the whole deck. */
interface Found {
  readonly finds: readonly Find[];
  readonly links: readonly ScannedLink[];
  readonly seen: readonly SeenPiece[];
  /** Local directives that hold from a slide before; those of each slide are put in as it is read. */
  readonly flowing: Record<string, unknown>;
}

function slideOf(text: string, start: number, end: number, found: Found, lines: Lines): Piece {
  const inside = found.finds.filter((find) => find.start >= start && find.end <= end);
  const parts: (string | WrittenCitation)[] = [];
  let at = start;
  for (const find of inside) {
    if (find.kind === 'directive' && find.rest === null) continue;
    parts.push(text.slice(at, find.start));
    if (find.kind === 'citation') parts.push(find.citation);
    if (find.kind === 'directive') parts.push(find.rest ?? '');
    at = find.end;
  }
  parts.push(text.slice(at, end));
  const speakerNotes = inside.flatMap((find) => (find.kind === 'note' ? [find.text] : [])).join('\n\n');
  const spoken = inside.flatMap((find) =>
    find.kind === 'note'
      ? citationsIn(text.slice(find.start, find.end), find.start, lines).map(({ citation }) => citation)
      : [],
  );
  for (const find of inside) if (find.kind === 'directive') Object.assign(found.flowing, find.flowing);
  const named = inside.find((find) => find.kind === 'directive' && find.section !== null);
  const section = named?.kind === 'directive' ? { id: named.section!, start: named.start, end: named.end } : null;
  const standing = standingDirectives(found.flowing);
  const blank = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
  const place = placeBetween(lines, Math.min(end, start + blank), start + text.slice(start, end).trimEnd().length);
  const links = found.links
    .filter((link) => link.start >= start && link.end <= end)
    .map((link) => ({ url: link.url, place: placeBetween(lines, link.start, link.end) }));
  const seen = seenText(piecesBetween(found.seen, start, end), lines);
  return {
    section,
    slide: { directives: standing, parts: trimmed(parts), speakerNotes, spoken, seen, links, place },
    lines,
  };
}

/**
 * What holds on this slide by its own comments and those before it in the file. Slides stand elsewhere in the deck, so
 * it is said on each of them anew.
 */
function standingDirectives(flowing: Readonly<Record<string, unknown>>): string {
  return directiveComment(Object.fromEntries(Object.entries(flowing).map(([name, value]) => [`_${name}`, value])));
}

function seenText(pieces: readonly SeenPiece[], lines: Lines): SeenText {
  return {
    text: pieces.map(({ text }) => text).join(''),
    place: (start, end) => placeBetween(lines, sourceOf(pieces, start), sourceOf(pieces, end - 1) + 1),
  };
}

function trimmed(parts: readonly (string | WrittenCitation)[]): (string | WrittenCitation)[] {
  const ends = parts.map((part, i) => {
    if (typeof part !== 'string') return part;
    const opened = i === 0 ? part.replace(/^\s*\n/, '') : part;
    return i === parts.length - 1 ? opened.trimEnd() : opened;
  });
  return ends.filter((part) => part !== '');
}

function runsOf(cuts: readonly [number, number][], pieces: readonly Piece[]): WrittenRun[] {
  const runs: WrittenRun[] = [];
  cuts.forEach(([start, end], at) => {
    const last = runs.at(-1);
    const id = pieces[at]!.section?.id ?? last?.id ?? null;
    if (last?.id === id) runs[runs.length - 1] = { ...last, end };
    else if (id !== null || isShown(pieces[at]!.slide)) runs.push({ id, start, end });
  });
  return runs;
}

function isShown({ parts }: WrittenSlide): boolean {
  return parts.some((part) => typeof part !== 'string' || part.trim() !== '');
}

function grouped(pieces: readonly Piece[]): { opening: WrittenSlide[]; sections: WrittenSection[] } {
  const opening: WrittenSlide[] = [];
  const sections: (WrittenSection & { slides: WrittenSlide[] })[] = [];
  let current: WrittenSlide[] = opening;
  for (const { section, slide, lines } of pieces) {
    if (section) {
      const known = sections.find(({ id }) => id === section.id);
      const opened = known ?? { id: section.id, place: placeBetween(lines, section.start, section.end), slides: [] };
      if (!known) sections.push(opened);
      current = opened.slides;
    }
    if (isShown(slide)) current.push(slide);
  }
  return { opening, sections };
}
