import type { GlyphMark, Mark } from '../shape/drawing.js';
import type { Face } from '../shape/face.js';
import type { SvgElement } from './element.js';
import { faceStyle } from './face-style.js';
import { group } from './group.js';
import { readLength } from './length.js';
import { type Letter, lettersOf } from './letters.js';
import { IDENTITY, multiply, rotation, scaleOf, translation } from './matrix.js';
import { rectangleOutline } from './outline.js';
import { readPaint } from './paint.js';
import { share } from './share.js';
import type { Frame, SetText, Sketch } from './sketch.js';
import type { Style } from './style.js';

/** Letters that are set together, in user units from where they begin. */
interface Stretch {
  readonly letters: readonly Letter[];
  readonly runs: ReturnType<SetText>;
  /** From points of the runs to user units. */
  readonly unit: number;
  readonly width: number;
}

/** A `text` element as text in our faces. */
export function drawText(element: SvgElement, frame: Frame, sketch: Sketch): readonly Mark[] {
  const chunks = chunksOf(lettersOf(element, frame, sketch), frame, sketch);
  const length = readLength(element.attributes.textLength, frame.viewport.width, Number(frame.style['font-size']));
  const [only] = chunks;
  return placeChunks(chunks, chunks.length === 1 && only && length ? stretchTo(length, widthOf(only)) : 1, sketch);
}

/**
 * By how much letters are drawn wider to be as wide as `textLength` says. It was measured with letters of another face:
 * where ours are a little narrower they are left as they were drawn.
 */
function stretchTo(length: number, width: number): number {
  const stretch = length / width;
  return stretch < 0.4 || (stretch > 1 && stretch < 1.25) || !(stretch < 2.5) ? 1 : stretch;
}

/** One line that begins, is centred or ends at x, y, as `text-anchor` says. */
export function drawLine(text: string, x: number, y: number, frame: Frame, sketch: Sketch): readonly Mark[] {
  const letters = [...text].map((char, at) => ({
    ...{ char, style: frame.style, line: 0, dx: 0, dy: 0, rotate: 0 },
    x: at === 0 ? x : null,
    y: at === 0 ? y : null,
  }));
  return placeChunks(chunksOf(letters, frame, sketch), 1, sketch);
}

export function lineWidth(text: string, frame: Frame, sketch: Sketch): number {
  const letters = [...text].map((char) => ({
    char,
    style: frame.style,
    line: 0,
    x: null,
    y: null,
    dx: 0,
    dy: 0,
    rotate: 0,
  }));
  return setStretch(letters, frame, sketch).width;
}

/** A chunk is anchored as a whole (SVG 2, 11.7.1); a new one begins at each absolute place. */
function chunksOf(letters: readonly Letter[], frame: Frame, sketch: Sketch): Stretch[][] {
  const chunks: Letter[][][] = [];
  let previous: Letter | null = null;
  for (const letter of letters) {
    const absolute = letter.x !== null || letter.y !== null;
    const apart = letter.dx !== 0 || letter.dy !== 0 || letter.rotate !== 0 || letter.style !== previous?.style;
    if (absolute || chunks.length === 0) chunks.push([[letter]]);
    else if (apart) chunks.at(-1)!.push([letter]);
    else chunks.at(-1)!.at(-1)!.push(letter);
    previous = letter;
  }
  return chunks.map((chunk) => chunk.map((stretch) => setStretch(stretch, frame, sketch)));
}

function setStretch(letters: readonly Letter[], frame: Frame, sketch: Sketch): Stretch {
  const { style } = letters[0]!;
  const em = Number(style['font-size']);
  // Faces are drawn for the size at which they are printed, and few sizes make few runs.
  const size = Math.max(0.1, Math.round(em * scaleOf(frame.matrix) * 100) / 100);
  const text = letters.map(({ char }) => char).join('');
  const runs = em > 0 ? sketch.tools.setText(text, faceStyle(style, size, sketch)) : [];
  const last = runs.at(-1);
  return { letters, runs, unit: em / size, width: last ? ((last.x + last.width) * em) / size : 0 };
}

function widthOf(chunk: readonly Stretch[]): number {
  return chunk.reduce((sum, { width, letters }) => sum + width + letters[0]!.dx, 0);
}

function placeChunks(chunks: readonly (readonly Stretch[])[], stretch: number, sketch: Sketch): readonly Mark[] {
  const marks: Mark[] = [];
  let [x, y] = [0, 0];
  for (const chunk of chunks) {
    const { letters } = chunk[0]!;
    const { style } = letters[0]!;
    x = (letters[0]!.x ?? x) - widthOf(chunk) * stretch * anchorOf(style);
    y = letters[0]!.y ?? y;
    for (const one of chunk) {
      const { dx, dy } = one.letters[0]!;
      x += dx;
      y += dy;
      marks.push(...placeStretch(one, x, y, stretch, sketch));
      x += one.width * stretch;
    }
  }
  return marks;
}

/** Which share of a chunk lies before its place. */
function anchorOf(style: Style): number {
  const anchor = style['text-anchor'];
  if (anchor === 'middle') return 0.5;
  return (anchor === 'end') === (style.direction === 'rtl') ? 0 : 1;
}

function placeStretch(
  { letters, runs, unit, width }: Stretch,
  x: number,
  y: number,
  stretch: number,
  sketch: Sketch,
): readonly Mark[] {
  const { style, rotate, line } = letters[0]!;
  const fill = readPaint(style.fill, style, sketch);
  const stroke = readPaint(style.stroke, style, sketch).colour;
  const first = runs[0];
  if (!first || style.visibility !== 'visible' || (!fill.element && !fill.colour && !stroke)) return [];
  if (fill.element && !fill.colour) sketch.complain('a gradient or pattern in letters', line);
  if (stroke && (fill.element || fill.colour)) sketch.complain('a line around letters', line);
  const { colour } = faceStyle(style, first.run.size, sketch);
  const shifted = y + baselineShift(style, first.run.face) * Number(style['font-size']);
  const turned = rotate === 0 ? IDENTITY : rotation((rotate * Math.PI) / 180);
  const place = multiply(multiply(translation(x, shifted), turned), [unit * stretch, 0, 0, -unit, 0, 0]);
  const glyphs = runs.map((placed): GlyphMark => ({ kind: 'glyphs', run: placed.run, x: placed.x, y: 0, colour }));
  const opacity = fill.colour ? fill.colour.opacity * share(style['fill-opacity']) : 1;
  const lines = decorations(style, width / unit, first.run.size, colour);
  return opacity === 0 ? [] : [group(place, [...glyphs, ...lines], null, opacity)];
}

/** Lines under and through letters, in points upward. */
function decorations(style: Style, width: number, size: number, colour: string): readonly Mark[] {
  const asked = `${style['text-decoration']} ${style['text-decoration-line']}`;
  const heights = [/underline/.test(asked) ? -0.12 : null, /line-through/.test(asked) ? 0.26 : null];
  return heights.flatMap((height) => {
    if (height === null) return [];
    const outline = rectangleOutline(0, height * size, width, size / 18);
    return [{ kind: 'path', outline, fill: { paint: colour, rule: 'nonzero', opacity: 1 }, stroke: null } as const];
  });
}

/** Where each baseline lies above the alphabetic one, in ems (CSS Inline 3, 4.1 and appendix A). */
const BASELINES: Readonly<Record<string, (ascent: number, descent: number, xHeight: number) => number>> = {
  middle: (_ascent, _descent, xHeight) => xHeight / 2,
  central: (ascent, descent) => (ascent + descent) / 2,
  mathematical: (ascent) => ascent / 2,
  hanging: (ascent) => ascent * 0.8,
  'text-before-edge': (ascent) => ascent,
  'before-edge': (ascent) => ascent,
  'text-top': (ascent) => ascent,
  'text-after-edge': (_ascent, descent) => descent,
  'after-edge': (_ascent, descent) => descent,
  ideographic: (_ascent, descent) => descent,
  'text-bottom': (_ascent, descent) => descent,
};

/** How far down letters stand so that the baseline that is asked for lies where they are placed, ems. */
function baselineShift(style: Style, { ascent, descent, xHeight, unitsPerEm }: Face): number {
  const own = style['alignment-baseline'];
  const asked = own === 'auto' || own === 'baseline' ? style['dominant-baseline'] : own;
  const baseline = BASELINES[asked]?.(ascent / unitsPerEm, descent / unitsPerEm, xHeight / unitsPerEm) ?? 0;
  const shift = style['baseline-shift'];
  const raised = shift === 'super' ? 0.33 : shift === 'sub' ? -0.2 : (readLength(shift, 1, 1) ?? 0);
  return baseline - raised;
}
