import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import type { DrawingFragment, Fragment, ImageFragment, Page, RuleFragment, TextFragment } from '../page/index.js';
import { isRightToLeft } from '../paper/direction.js';
import type { ImageFile } from '../paper/image.js';
import type { Tag } from '../paper/tag.js';
import type { PlacedRun } from '../paragraph/index.js';
import type { DrawnRun, GlyphRun, Run } from '../shape/index.js';
import type { ByteBuffer } from './byte-buffer.js';
import { carriedText, roomForText } from './carried-text.js';
import { ContentStream } from './content-stream.js';
import { paintDrawing } from './drawing.js';
import { encodeParting, encodeTrimmed, type RunEncoder } from './encoded-run.js';
import type { Fonts } from './fonts.js';
import type { Picture } from './image.js';
import type { Links } from './links.js';
import type { PdfFile } from './objects.js';
import type { Outlines } from './outlines.js';
import { isTurned, partings, stretches, withOwnSpaces } from './painting-order.js';
import type { ResourceBook } from './resource-book.js';
import { hyphenSpan, hyphenText, spokenSpan, withHardHyphen } from './spoken-span.js';
import type { FigureBox, Structure } from './structure.js';
import { type Overlap, overlapOf } from './tight-glyph.js';

/** What the pages of one report share while they are painted. */
export interface Studio {
  readonly file: PdfFile;
  /** The resource dictionary of all pages and forms. */
  readonly shared: PDFRef;
  readonly book: ResourceBook;
  readonly outlines: Outlines;
  readonly fonts: Fonts;
  readonly pictures: ReadonlyMap<ImageFile, Picture>;
  readonly structure: Structure;
  /** The document's language. */
  readonly lang: string;
  readonly links: Links;
  /** Lines that have to be given a space at their end. */
  readonly wantingSpace: ReadonlySet<TextFragment<Run>>;
  readonly boxes: Map<Tag, FigureBox>;
  readonly encoder: RunEncoder;
  /** Where the operators of the page at hand are written. */
  readonly scratch: ByteBuffer;
}

/** Above the first baseline, as part of the size: where a destination’s window begins. Less than any leading: the line before is not seen. */
const HEADROOM = 1.2;

/** Artifact types (ISO 32000-1, 14.8.2.2.2). */
const HEADER = '<</Type/Pagination/Subtype/Header/Attached[/Top]>>';
const FOOTER = '<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>';
const PAGINATION = '<</Type/Pagination>>';
const LAYOUT = '<</Type/Layout>>';
const ARTIFACTS = { header: HEADER, footer: FOOTER, pagination: PAGINATION, layout: LAYOUT } as const;

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
  /** Whose marked content is open: a tag's, an artifact's, or nobody's. */
  private owner: Tag | string | null = null;
  private readonly strikes: Stroke[] = [];
  private lastLine: TextFragment<Run> | null = null;

  constructor(
    private readonly page: Page<Run>,
    private readonly studio: Studio,
  ) {
    this.content = new ContentStream(studio.scratch);
  }

  paint(): Uint8Array {
    for (const fragment of this.page.fragments) this.fragment(fragment);
    for (const { x, y, width, height, colour } of this.strikes) {
      this.beginArtifact(LAYOUT);
      this.content.fill(x, y, width, height, colour);
    }
    return this.content.finish();
  }

  private fragment(fragment: Fragment<Run>): void {
    if (fragment.kind === 'text') this.line(fragment);
    else if (fragment.kind === 'rule') this.rule(fragment);
    else if (fragment.kind === 'drawing') this.drawing(fragment);
    else this.image(fragment);
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
      if (line.artifact || isOrnament(placed)) this.beginArtifact(ARTIFACTS[line.artifact ?? 'layout']);
      else {
        this.beginText(placed.tag, hyphenSpan(placed), topOf(placed, baseline));
        this.link(placed, line.x, baseline);
      }
      const overlap = overlapOf(runs, i, studio.fonts);
      if (overlap) this.trimmed(placed, overlap, line.x, baseline);
      else this.run(placed, line.x, baseline, roomForText(runs, i));
    }
  }

  /** A line that is not read from left to right. */
  private turned(runs: readonly PlacedRun<Run>[], { x, artifact }: TextFragment<Run>, baseline: number): void {
    this.endOwner();
    const all = stretches(runs);
    for (const [i, stretch] of all.entries()) {
      if (artifact) this.beginArtifact(ARTIFACTS[artifact]);
      else {
        this.beginText(stretch.tag, spokenSpan(stretch, this.studio.lang), topOf(stretch.runs[0]!, baseline));
        for (const placed of stretch.runs) this.link(placed, x, baseline);
      }
      const { before, after } = partings(all[i - 1], stretch, all[i + 1]);
      if (before) this.parting(before, x, baseline);
      for (const placed of stretch.seen) {
        if (placed !== before && placed !== after) this.run(placed, x, baseline, placed.width);
      }
      if (after) this.parting(after, x, baseline);
    }
    this.endOwner();
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
    this.beginArtifact(LAYOUT);
    this.parting(space, line.x, baseline);
  }

  /** Begins text of a tag, or of a span that says what it reads. */
  private beginText(tag: Tag, span: Tag | null, top: number): void {
    if (span) this.studio.structure.enterOwner(span, this.page.index, top);
    this.beginTag(span ?? tag, top);
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
    this.endOwner();
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

  private rule(rule: RuleFragment): void {
    this.beginArtifact(LAYOUT);
    this.content.fill(rule.x, this.page.height - rule.y - rule.height, rule.width, rule.height, rule.colour);
  }

  private image(image: ImageFragment): void {
    const bottom = this.page.height - image.y - image.height;
    this.beginFigure(image.tag, [image.x, bottom, image.x + image.width, bottom + image.height]);
    const picture = this.studio.pictures.get(image.image);
    if (!picture) this.frame(image, bottom);
    else {
      const [sx, sy] = [image.width / picture.width, image.height / picture.height];
      this.content.paint(picture.resource, sx, sy, image.x, bottom);
      this.areas(image);
    }
    // One figure, one piece of content: what follows may belong to the same tag and still be text.
    this.endOwner();
  }

  /** Links upon a picture. */
  private areas({ areas = [], x, y, width, height }: ImageFragment): void {
    const { structure, links } = this.studio;
    const { index: page, height: sheet } = this.page;
    for (const { tag, text, ...sides } of areas) {
      const [left, right] = [x + sides.left * width, x + sides.right * width];
      const [top, bottom] = [sheet - y - sides.top * height, sheet - y - sides.bottom * height];
      structure.enter(tag, { page, top });
      links.pieces.push({ tag, page, left, right, bottom, top, text });
    }
  }

  private drawing(fragment: DrawingFragment): void {
    const { x, width, height, drawing, tag } = fragment;
    const bottom = this.page.height - fragment.y - height;
    this.beginFigure(tag, [x, bottom, x + width, bottom + height]);
    const [sx, sy] = [width / drawing.width, height / (drawing.height + drawing.depth)];
    paintDrawing(drawing, [sx, 0, 0, sy, x, bottom + drawing.depth * sy], this.content, this.studio);
    this.endOwner();
  }

  private beginFigure(tag: Tag, box: readonly [number, number, number, number]): void {
    if (isDecoration(tag)) this.beginArtifact(LAYOUT);
    else {
      this.studio.boxes.set(tag, { edges: box, block: true });
      this.beginTag(tag, box[3]);
    }
  }

  /** Stands for an image that could not be read. */
  private frame(image: ImageFragment, bottom: number): void {
    const [line, colour] = [0.5, '#999999'];
    this.content.fill(image.x, bottom, image.width, line, colour);
    this.content.fill(image.x, bottom + image.height - line, image.width, line, colour);
    this.content.fill(image.x, bottom, line, image.height, colour);
    this.content.fill(image.x + image.width - line, bottom, line, image.height, colour);
  }

  private beginTag(tag: Tag, top: number): void {
    if (this.owner === tag) return;
    const mcid = this.studio.structure.mark(tag, this.page.index, Math.min(top, this.page.height));
    this.content.begin(tag.role, `<</MCID ${mcid}>>`);
    this.owner = tag;
  }

  private beginArtifact(properties: string): void {
    if (this.owner === properties) return;
    this.content.begin('Artifact', properties);
    this.owner = properties;
  }

  private endOwner(): void {
    this.content.end();
    this.owner = null;
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

/**
 * An image of which nothing is said is no figure (ISO 14289-1, 7.3): like an empty `alt` in HTML it means that
 * there is nothing to say. The author is told by a check.
 */
function isDecoration({ alt, actualText, children }: Tag): boolean {
  return !alt && !actualText && children.length === 0;
}
