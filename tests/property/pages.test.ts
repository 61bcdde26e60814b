import { describe, expect, it } from 'vitest';
import type { Note } from '../../scripts/citation/index.js';
import { type Fragment, paginate, type Report, type TextFragment } from '../../scripts/page/index.js';
import type { Block, CitedInline, Section } from '../../scripts/paper/index.js';
import type { Tag } from '../../scripts/paper/tag.js';
import {
  inlines,
  note,
  PLACE,
  paper,
  paragraph,
  type Squares,
  section,
  squareDesign,
  squareSetter,
} from '../page/squares.js';
import { randomFrom } from './random.js';

type Random = (below: number) => number;

/** A document whose every word is different, so that each can be found again. */
class Author {
  private words = 0;
  readonly notes: Note[] = [];

  constructor(
    private readonly random: Random,
    private readonly longNotes: boolean,
  ) {}

  /** Numbers to the base of 33 have no x in them. */
  prose(length: number): string {
    const words: string[] = [];
    for (let at = 0; at < length; at++) words.push(`w${(this.words++).toString(33)}${'x'.repeat(this.random(4))}`);
    return words.join(' ');
  }

  paragraph(notes: boolean): Block<CitedInline> {
    const parts: string[] = [];
    for (let sentence = 0; sentence <= this.random(5); sentence++) {
      parts.push(this.prose(3 + this.random(20)));
      if (notes && this.random(3) === 0) parts[parts.length - 1] += this.mark();
    }
    return paragraph(parts.join(' '));
  }

  /** Where notes may be long, one in ten is longer than a page. */
  private mark(): string {
    const number = this.notes.length + 1;
    const length = this.longNotes && this.random(10) === 0 ? 150 + this.random(200) : 2 + this.random(40);
    this.notes.push(note(number, this.prose(length)));
    return `[${number}]`;
  }

  block(): Block<CitedInline> {
    const kind = this.random(9);
    if (kind === 0) return { kind: 'quote', blocks: [this.paragraph(true)], place: PLACE };
    if (kind === 1) return this.list();
    if (kind === 2) return this.table();
    if (kind === 3) return this.figure();
    return this.paragraph(true);
  }

  private list(): Block<CitedInline> {
    const items = Array.from({ length: 1 + this.random(5) }, () => ({
      checked: null,
      blocks: [this.paragraph(true)],
      place: PLACE,
    }));
    return { kind: 'list', ordered: this.random(2) === 0, start: 1, tight: this.random(2) === 0, items, place: PLACE };
  }

  private table(): Block<CitedInline> {
    const cell = () => ({
      children: inlines(this.prose(1 + this.random(4)) + (this.random(8) === 0 ? this.mark() : '')),
      blocks: [],
      place: PLACE,
    });
    const row = () => ({ cells: [cell(), cell()], place: PLACE });
    const attributes = { id: null, classes: [], pairs: {} };
    const columns = [
      { align: null, width: null },
      { align: 'right' as const, width: null },
    ];
    const caption = this.caption();
    const head = [row()];
    const rows = Array.from({ length: 1 + this.random(12) }, row);
    return { kind: 'table', attributes, number: null, columns, caption, head, rows, place: PLACE };
  }

  /** Half of the figures and tables have a caption, and so may stand elsewhere; some captions have notes. */
  private caption(): CitedInline[] {
    return this.random(2) === 0 ? [] : inlines(this.prose(4) + (this.random(4) === 0 ? this.mark() : ''));
  }

  private figure(): Block<CitedInline> {
    const attributes = { id: null, classes: [], pairs: {} };
    const image = {
      kind: 'image' as const,
      url: `${3 + this.random(8)}.png`,
      alt: 'A picture',
      attributes,
      place: PLACE,
    };
    return { kind: 'figure', attributes, number: null, image, caption: this.caption(), place: PLACE };
  }

  section(): Section<CitedInline> {
    return section(
      this.prose(1 + this.random(6)),
      Array.from({ length: 1 + this.random(8) }, () => this.block()),
    );
  }
}

interface Case {
  readonly name: string;
  readonly report: Report<Squares>;
  readonly words: string[];
  readonly notes: readonly Note[];
  readonly depth: number;
}

/** Pictures of several heights. */
const IMAGES = new Map(
  Array.from({ length: 20 }, (_, height) => [
    `${height}.png`,
    { url: `${height}.png`, format: 'png' as const, bytes: new Uint8Array(), width: 10, height },
  ]),
);

function made(seed: number, longNotes: boolean): Case {
  const random = randomFrom(seed);
  const author = new Author(random, longNotes);
  const sections = Array.from({ length: 1 + random(4) }, () => author.section());
  const depth = 16 + random(30);
  const report = paginate(
    paper({ sections, notes: author.notes }),
    squareDesign(24 + random(30), depth),
    squareSetter,
    IMAGES,
  );
  const words =
    JSON.stringify({ sections, notes: author.notes })
      .replace(/"id":"[^"]*"/g, '')
      .match(/\bw(?!idth)[0-9a-z]+/g) ?? [];
  return { name: `seed ${seed}`, report, words, notes: author.notes, depth };
}

const TAME = Array.from({ length: 100 }, (_, seed) => made(seed, false));
const CASES = [...TAME, ...Array.from({ length: 100 }, (_, seed) => made(1000 + seed, true))];

describe('any document', () => {
  it('has every word once, on some page, in order within body and notes', () => {
    for (const { name, report, words } of CASES) {
      const printed = report.pages.flatMap((page) =>
        page.fragments.flatMap((fragment) =>
          fragment.kind === 'text' && !fragment.artifact
            ? fragment.runs.filter((run) => /^w[0-9a-z]/.test(run.run.text)).map((run) => run.run.text)
            : [],
        ),
      );
      expect(printed.sort(), name).toEqual([...words].sort());
    }
  });

  it('has the words of the body, of each note, figure and table in the order of the text', () => {
    for (const { name, report, words: ordered } of CASES) {
      const groups = new Map<Tag | null, string[]>();
      for (const fragment of textOf(report)) {
        for (const { run, tag } of fragment.runs) {
          if (!/^w[0-9a-z]/.test(run.text)) continue;
          const group = groupOf(tag);
          groups.set(group, [...(groups.get(group) ?? []), run.text]);
        }
      }
      const place = new Map(ordered.map((word, at) => [word, at]));
      for (const words of groups.values()) {
        const places = words.map((word) => place.get(word) ?? -1);
        expect(places, name).toEqual([...places].sort((a, b) => a - b));
      }
    }
  });

  it('is laid out the same again', () => {
    const places = () => textOf(made(7, true).report).map(({ x, y, runs }) => [x, y, runs.map(({ run }) => run.text)]);
    expect(places()).toEqual(places());
  });

  it('ends no page with a heading', () => {
    for (const { name, report } of CASES) {
      for (const page of report.pages) {
        const body = page.fragments.filter((one) => one.kind !== 'rule' && !(one.kind === 'text' && isApart(one)));
        const lowest = body.reduce<Fragment<Squares> | null>((low, one) => (low && low.y > one.y ? low : one), null);
        const ends = lowest?.kind === 'text' && lowest.runs.some(({ tag }) => isHeading(tag));
        expect(ends, `${name}, page ${page.label}`).toBe(false);
      }
    }
  });

  it('has no line wider than its measure that is not reported', () => {
    let over = 0;
    for (const { name, report } of CASES) {
      const wide = textOf(report).filter(({ line }) => line && line.overfull > 0.05);
      over += wide.length;
      const reported = report.diagnostics.filter(({ ruleId }) => ruleId === 'line-overfull');
      expect(reported.length, name).toBeGreaterThanOrEqual(wide.length);
      const right = Math.max(
        ...textOf(report).map(({ x, runs }) =>
          Math.max(...runs.map((run) => x + run.x + (run.role === 'space' ? 0 : run.width))),
        ),
      );
      if (reported.length === 0) expect(right, name).toBeLessThanOrEqual(report.pages[0]!.width - 2 + 1e-6);
    }
    expect(over).toBeLessThan(20);
  });

  it('begins every note on the page of its mark', () => {
    for (const { name, report, notes } of CASES) {
      const marks = new Map<number, number>();
      const starts = new Map<number, number>();
      for (const page of report.pages) {
        for (const fragment of page.fragments) {
          if (fragment.kind !== 'text' || fragment.artifact) continue;
          if (fragment.noteStart) starts.set(fragment.noteStart, page.index);
          for (const run of fragment.runs)
            if (run.tag.id?.startsWith('mark-')) marks.set(Number(run.tag.id.slice(5)), page.index);
        }
      }
      expect(marks.size, name).toBe(notes.length);
      expect([...starts].sort(), name).toEqual([...marks].sort());
    }
  });

  it('marks notes in the order of their numbers, and sets them so, wherever floats went', () => {
    for (const { name, report } of CASES) {
      const texts = report.pages.flatMap(({ fragments }) =>
        fragments.flatMap((one) => (one.kind === 'text' ? [one] : [])),
      );
      const marks = texts.filter(({ artifact }) => !artifact).flatMap(({ runs }) => runs.flatMap(markOf));
      const starts = texts.flatMap(({ noteStart }) => (noteStart > 0 ? [noteStart] : []));
      expect(marks, name).toEqual([...marks].sort((a, b) => a - b));
      expect(starts, name).toEqual([...starts].sort((a, b) => a - b));
    }
  });

  it('leaves two lines at least of a divided note on each page, or says that it cannot', () => {
    let divided = 0;
    for (const { name, report } of CASES) {
      const scraps = report.diagnostics.filter(({ ruleId }) => ruleId === 'note-split').length;
      const parts = notesByPage(report).flatMap((pages) => (pages.length > 1 ? pages : []));
      divided += parts.length;
      expect(parts.filter((lines) => lines < 2).length, name).toBe(scraps);
    }
    expect(divided).toBeGreaterThan(100);
  });

  it('sets nothing below the type area without saying so', () => {
    for (const { name, report, depth } of CASES) {
      const over = new Set(
        report.diagnostics
          .filter(({ ruleId }) => ruleId === 'page-overfull')
          .map(({ message }) => message.split(' ')[1]),
      );
      for (const page of report.pages) {
        const lowest = Math.max(
          ...page.fragments.map((fragment) => (fragment.kind === 'text' && !fragment.artifact ? fragment.y : 0)),
        );
        if (!over.has(page.label)) expect(lowest, `${name}, page ${page.label}`).toBeLessThanOrEqual(depth + 2);
      }
    }
  });

  it('has every figure once, in order, on the page where it is mentioned or the next', () => {
    let floated = 0;
    for (const { name, report } of CASES) {
      const pageOf = new Map<Tag, number>();
      const beginsOn = new Map<Tag, number>();
      for (const page of report.pages) {
        for (const fragment of page.fragments) {
          const tag = fragment.kind === 'image' && fragment.tag ? groupOf(fragment.tag) : null;
          if (tag) expect(pageOf.has(tag), name).toBe(false);
          if (tag) pageOf.set(tag, page.index);
          if (fragment.kind !== 'text' || fragment.artifact) continue;
          for (const { tag: owner } of fragment.runs) {
            const block = paragraphOf(owner);
            pageOf.set(block, page.index);
            if (!beginsOn.has(block)) beginsOn.set(block, page.index);
          }
        }
      }
      const blocks = childrenOf(report.structure);
      let last = 0;
      blocks.forEach((block, at) => {
        if (block.role !== 'Figure' && !(block.role === 'Div' && isCaptioned(block))) return;
        const before = pageOf.get(blocks[at - 1] as Tag) ?? 0;
        const own = pageOf.get(block) ?? -1;
        expect(own, name).toBeGreaterThanOrEqual(Math.max(last, before));
        if (blocks[at - 1]?.role === 'P') expect(own - before, name).toBeLessThanOrEqual(1);
        const after = beginsOn.get(blocks[at + 1] as Tag);
        if (blocks[at + 1]?.role === 'P' && after !== undefined && after < own) floated++;
        last = own;
      });
    }
    expect(floated).toBeGreaterThan(3);
  });

  it('leaves no widow and no orphan, unless a note longer than a page leaves no choice', () => {
    let widows = 0;
    let pages = 0;
    for (const { report } of TAME) {
      pages += report.pages.length;
      widows += widowsAndOrphans(report);
    }
    expect(pages).toBeGreaterThan(500);
    expect(widows).toBe(0);
  });
});

/** Every line of text that is no running head, folio or leader. */
function textOf(report: Report<Squares>): TextFragment<Squares>[] {
  const all = report.pages.flatMap(({ fragments }) => fragments);
  return all.filter((one): one is TextFragment<Squares> => one.kind === 'text' && !one.artifact);
}

/** The note, table, or figure with its caption that a tag belongs to; null for the body. */
function groupOf(tag: Tag): Tag | null {
  for (let at: Tag | null = tag; at; at = at.parent) {
    if (['Note', 'Table'].includes(at.role)) return at;
    if (['Figure', 'Caption'].includes(at.role)) return isCaptioned(at.parent) ? at.parent : at;
  }
  return null;
}

/** A table holds its caption, a figure stands beside it. */
function isCaptioned(tag: Tag | null): tag is Tag {
  return tag?.children.some(({ role }) => role === 'Caption') ?? false;
}

/** Running heads and folios, and notes. */
function isApart({ artifact, runs }: TextFragment<Squares>): boolean {
  return artifact !== null || runs.some(({ tag }) => groupOf(tag)?.role === 'Note');
}

/** How many lines of each note stand on each of its pages. */
function notesByPage(report: Report<Squares>): number[][] {
  const notes = new Map<Tag, Map<number, Set<number>>>();
  for (const { index, fragments } of report.pages) {
    for (const fragment of fragments) {
      if (fragment.kind !== 'text' || fragment.artifact) continue;
      const note = groupOf(fragment.runs[0]?.tag as Tag);
      if (note?.role !== 'Note') continue;
      const pages = notes.get(note) ?? new Map<number, Set<number>>();
      notes.set(note, pages.set(index, (pages.get(index) ?? new Set()).add(fragment.y)));
    }
  }
  return [...notes.values()].map((pages) => [...pages.values()].map(({ size }) => size));
}

function isHeading({ role }: Tag): boolean {
  return /^H[1-6]$/.test(role);
}

function markOf({ tag }: { readonly tag: Tag }): number[] {
  return tag.id?.startsWith('mark-') ? [Number(tag.id.slice(5))] : [];
}

function paragraphOf(tag: Tag): Tag {
  return tag.role === 'Link' && tag.parent?.parent ? tag.parent.parent : tag;
}

/** Blocks of all sections, in reading order. */
function childrenOf(tag: Tag): Tag[] {
  return tag.children.flatMap((child) => (child.role === 'Sect' ? childrenOf(child) : [child]));
}

/** Paragraphs of the body of which one page has a single line and another the rest. */
function widowsAndOrphans(report: Report<Squares>): number {
  const lines = new Map<object, Map<number, Set<number>>>();
  for (const page of report.pages) {
    for (const fragment of page.fragments) {
      if (fragment.kind !== 'text' || fragment.artifact) continue;
      for (const run of fragment.runs) {
        const owner = run.tag.role === 'Link' ? run.tag.parent?.parent : run.tag;
        if (owner?.role !== 'P' || owner.parent?.role === 'Note') continue;
        const pages = lines.get(owner) ?? new Map<number, Set<number>>();
        lines.set(owner, pages.set(page.index, (pages.get(page.index) ?? new Set()).add(fragment.y)));
      }
    }
  }
  let count = 0;
  for (const pages of lines.values()) {
    if (pages.size < 2) continue;
    const ordered = [...pages.values()];
    if (ordered[0]?.size === 1 || ordered.at(-1)?.size === 1) count++;
  }
  return count;
}
