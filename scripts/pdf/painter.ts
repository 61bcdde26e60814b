import type { Fragment, Page, TextFragment } from '../page/index.js';
import { isRightToLeft } from '../paper/direction.js';
import type { PlacedRun } from '../paragraph/index.js';
import type { DrawnRun, GlyphRun, Run } from '../shape/index.js';
import { carriedText, roomForText } from './carried-text.js';
import { ContentStream } from './content-stream.js';
import { paintDrawing } from './drawing.js';
import { encodeParting, encodeTrimmed } from './encoded-run.js';
import { PageMarks } from './page-marks.js';
import { isTurned, partings, stretches, withOwnSpaces } from './painting-order.js';
import { PicturePainter } from './picture-painter.js';
import { hyphenSpan, hyphenText, spokenSpan, withHardHyphen } from './spoken-span.js';
import type { Studio } from './studio.js';
import { type Overlap, overlapOf } from './tight-glyph.js';

/** Above the first baseline, as part of the size: where a destination’s window begins. Less than any leading: the line before is not seen. */
const HEADROOM = 1.2;

interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/**
 * Paints one page into a content stream. Text is written in reading order, at whatever place it has, so that
 * the marked content is numbered as it is read; what runs from right to left, stretch by stretch.
 */
export class Painter {
  private readonly content: ContentStream;
  private readonly marks: PageMarks;
  private readonly pictures: PicturePainter;
  private readonly strikes: Stroke[] = [];
  private lastLine: TextFragment<Run> | null = null;

  constructor(
    private readonly page: Page<Run>,
    private readonly studio: Studio,
  ) {
    this.content = new ContentStream(studio.scratch);
    this.marks = new PageMarks(this.content, studio.structure, page.index, page.height);
    this.pictures = new PicturePainter(page, studio, this.content, this.marks);
  }

  paint(): Uint8Array {
    for (const fragment of this.page.fragments) this.fragment(fragment);
    for (const { x, y, width, height, colour } of this.strikes) {
      this.marks.beginArtifact('layout');
      this.content.fill(x, y, width, height, colour);
    }
    return this.content.finish();
  }

  private fragment(fragment: Fragment<Run>): void {
    if (fragment.kind === 'text') this.line(fragment);
    else if (fragment.kind === 'rule') this.pictures.rule(fragment);
    else if (fragment.kind === 'drawing') this.pictures.drawing(fragment);
    else this.pictures.image(fragment);
  }

  private line(line: TextFragment<Run>): void {
    const { studio } = this;
    const baseline = this.page.height - line.y;
    let runs = line.within ? withHardHyphen(line.runs) : line.runs;
    if (studio.wantingSpace.has(line)) runs = [...runs, ...this.spaceAfter(runs.at(-1)!)];
    studio.links.startLine();
    this.partingFrom(this.lastLine, line, baseline);
    this.lastLine = line;
    if (isTurned(runs)) {
      this.turned(withOwnSpaces(runs, studio.fonts), line, baseline);
      return;
    }
    for (let i = 0; i < runs.length; i++) {
      const placed = runs[i]!;
      if (line.artifact || isOrnament(placed)) this.marks.beginArtifact(line.artifact ?? 'layout');
      else {
        this.marks.beginText(placed.tag, hyphenSpan(placed), topOf(placed, baseline));
        this.link(placed, line.x, baseline);
      }
      const overlap = overlapOf(runs, i, studio.fonts);
      if (overlap) this.trimmed(placed, overlap, line.x, baseline);
      else this.run(placed, line.x, baseline, roomForText(runs, i));
    }
  }

  /** A line that is not read from left to right. */
  private turned(runs: readonly PlacedRun<Run>[], { x, artifact }: TextFragment<Run>, baseline: number): void {
    this.marks.end();
    const all = stretches(runs);
    for (const [i, stretch] of all.entries()) {
      if (artifact) this.marks.beginArtifact(artifact);
      else {
        this.marks.beginText(stretch.tag, spokenSpan(stretch, this.studio.lang), topOf(stretch.runs[0]!, baseline));
        for (const placed of stretch.runs) this.link(placed, x, baseline);
      }
      const { before, after } = partings(all[i - 1], stretch, all[i + 1]);
      if (before) this.parting(before, x, baseline);
      for (const placed of stretch.seen) {
        if (placed !== before && placed !== after) this.run(placed, x, baseline, placed.width);
      }
      if (after) this.parting(after, x, baseline);
    }
    this.marks.end();
  }

  private parting({ run, x, shift, colour }: PlacedRun<Run>, left: number, baseline: number): void {
    const letters = lettersOf(run);
    const font = this.studio.fonts.of(letters.face);
    const look = { font, size: letters.size, colour, rise: shift, scale: null };
    this.content.show(encodeParting(letters, font), look, left + x, baseline);
  }

  /** Between lines of which the second stands to the left of the first: cells of a table, a number and its heading. */
  private partingFrom(before: TextFragment<Run> | null, line: TextFragment<Run>, baseline: number): void {
    if (before?.y !== line.y || line.x >= before.x) return;
    const [first] = line.runs;
    if (!first || !(isRightToLeft(this.studio.lang) || isTurned(line.runs))) return;
    const [space] = this.spaceAfter(
      line.runs.reduce((last, run) => (run.x + run.width > last.x + last.width ? run : last)),
    );
    if (!space) return;
    this.marks.beginArtifact('layout');
    this.parting(space, line.x, baseline);
  }

  private link(placed: PlacedRun<Run>, left: number, baseline: number): void {
    const { tag, run, x, width, shift } = placed;
    const text = placed.role === 'hyphen' ? (hyphenText(placed) ?? '').replace('\u00ad', '') : placed.run.text;
    this.studio.links.add(tag, this.page.index, left + x, width, baseline + shift, lettersOf(run).size, text);
  }

  /** `room` is how far the text of a drawing may reach. */
  private run(placed: PlacedRun<Run>, left: number, baseline: number, room: number): void {
    const { run } = placed;
    const x = left + placed.x;
    if (run.kind === 'drawn') this.drawn({ ...placed, width: room }, run, x, baseline);
    else this.show(placed, run, x, baseline);
    if (placed.strike) this.strike(placed, x, baseline);
  }

  private show(placed: PlacedRun<Run>, run: GlyphRun, x: number, baseline: number): void {
    const font = this.studio.fonts.of(run.face);
    const encoded = this.studio.encoder.encode(run, font, placed.shift);
    // The width of a space is that of the gap: what follows is moved, the space itself is not drawn wider.
    const scale = placed.role === 'space' || run.width === 0 ? null : placed.width / run.width;
    const { colour, shift } = placed;
    this.content.show(encoded, { font, size: run.size, colour, rise: shift, scale }, x, baseline);
  }

  private trimmed(placed: PlacedRun<Run>, overlap: Overlap, left: number, baseline: number): void {
    const { colour, shift } = placed;
    const run = placed.run as GlyphRun;
    const font = this.studio.fonts.of(run.face);
    const x = left + placed.x + (run.xOffsets?.[0] ?? 0) + (overlap.before * run.size) / 1000;
    const look = { font, size: run.size, colour, rise: shift, scale: 1 };
    this.content.show(encodeTrimmed(run, font, overlap), look, x, baseline);
    if (placed.strike) this.strike(placed, left + placed.x, baseline);
  }

  /** A drawing among letters, with the text it stands for: what is not seen, as wide, and read as that text. */
  private drawn(placed: PlacedRun<Run>, run: DrawnRun, x: number, baseline: number): void {
    const y = baseline + placed.shift;
    paintDrawing(run.drawing, [1, 0, 0, 1, x, y], this.content, this.studio);
    if (run.text !== '') this.carry(placed, run, x, baseline);
    if (placed.tag.role !== 'Figure') return;
    this.studio.boxes.set(placed.tag, { edges: [x, y - run.depth, x + run.width, y + run.height], block: false });
    this.marks.end();
  }

  /** Kept apart from what follows, so that its spacing does not change that. */
  private carry(placed: PlacedRun<Run>, run: DrawnRun, x: number, baseline: number): void {
    const { face, size } = run.carrier;
    const spaces = carriedText(run);
    const letters = spaces ?? this.studio.fonts.of(face).runOf(run.text, size);
    if (!letters) return;
    this.content.save();
    if (!spaces) this.content.clipAway(x, baseline, placed.width, size);
    this.show(placed, letters, x, baseline);
    this.content.restore();
  }

  /** A space after a line's last run in the order of reading, in its face. */
  private spaceAfter(last: PlacedRun<Run>): PlacedRun<Run>[] {
    const { face, size, rtl } = lettersOf(last.run);
    const run = this.studio.fonts.of(face).runOf(' ', size);
    if (!run) return [];
    const x = rtl ? last.x - run.width : last.x + last.width;
    return [{ ...last, run, x, width: run.width, role: 'space', shift: 0, strike: false }];
  }

  /** Through the middle of the small letters. */
  private strike(placed: PlacedRun<Run>, x: number, baseline: number): void {
    const { face, size } = lettersOf(placed.run);
    const y = baseline + placed.shift + (size * face.xHeight) / face.unitsPerEm / 2;
    const before = this.strikes.at(-1);
    const height = size / 20;
    this.strikes.push({ x, y: y - height / 2, width: placed.width, height, colour: placed.colour });
    if (before && before.y === y - height / 2 && Math.abs(before.x + before.width - x) < 0.01) {
      this.strikes.splice(-2, 2, { ...before, width: x + placed.width - before.x });
    }
  }
}

/** The letters that a run consists of, or stands among. */
function lettersOf(run: Run): GlyphRun {
  return run.kind === 'drawn' ? run.carrier : run;
}

/** Top of what a run shows, for the windows of those who are led to it. */
function topOf({ run, shift }: PlacedRun<Run>, baseline: number): number {
  return baseline + Math.max(HEADROOM * lettersOf(run).size, run.kind === 'drawn' ? run.height + shift : 0);
}

/** A picture among letters of which nothing is said. */
function isOrnament({ run, tag }: PlacedRun<Run>): boolean {
  return run.kind === 'drawn' && run.text === '' && tag.role !== 'Figure' && tag.role !== 'Formula';
}
