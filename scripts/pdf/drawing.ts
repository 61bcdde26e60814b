import type { Drawing, Fill, GlyphMark, GroupMark, Mark, PathMark, PixelMark, Stroke } from '../shape/index.js';
import { ByteBuffer } from './byte-buffer.js';
import { colourOperator } from './colour.js';
import { ContentStream } from './content-stream.js';
import { type Box, invert, type Matrix, matrixSyntax, multiply, transformBox } from './matrix.js';
import { outlineSyntax } from './outline-syntax.js';
import { shading } from './shading.js';
import { fading } from './soft-mask.js';
import type { Studio } from './studio.js';

/** Painting a drawing onto a page, or into a form XObject where a group is seen through as a whole. */
interface Canvas {
  readonly studio: Studio;
  readonly content: ContentStream;
  /** From the coordinates of the marks to those of the content stream. */
  readonly matrix: Matrix;
  /** What can be seen, in the coordinates of the marks. */
  readonly box: Box;
}

/** Paints `drawing`, its coordinates led to the page's by `matrix`. Marked content and text state are as before. */
export function paintDrawing(drawing: Drawing, matrix: Matrix, content: ContentStream, studio: Studio): void {
  const { width, height, depth, marks } = drawing;
  if (marks.length === 0) return;
  content.save(matrix);
  // Ink may reach over a drawing's edges, as an italic letter does.
  const spill = Math.max(width, height + depth);
  paintMarks(marks, {
    studio,
    content,
    matrix,
    box: [-spill, -depth - spill, width + spill, height + spill],
  });
  content.restore();
}

function paintMarks(marks: readonly Mark[], canvas: Canvas): void {
  for (const mark of marks) (PAINT[mark.kind] as (mark: Mark, canvas: Canvas) => void)(mark, canvas);
}

/** One handler a kind of mark. */
const PAINT: { readonly [K in Mark['kind']]: (mark: Extract<Mark, { kind: K }>, canvas: Canvas) => void } = {
  path: paintPath,
  glyphs: paintGlyphs,
  pixels: paintPixels,
  group: paintGroup,
};

function paintPath({ outline, fill, stroke }: PathMark, canvas: Canvas): void {
  if (outline.commands === '') return;
  if (fill) {
    const form = isPlain(fill) ? canvas.studio.outlines.form(outline, fill.rule) : null;
    if (form !== null) {
      canvas.content.fillWith(fill.paint as string);
      canvas.content.operators(`/${form} Do\n`);
    } else fillPath(outlineSyntax(outline), fill, canvas);
  }
  if (stroke && stroke.width > 0) strokePath(outlineSyntax(outline), stroke, canvas);
}

function isPlain({ paint, opacity }: Fill | Stroke): boolean {
  return typeof paint === 'string' && opacity >= 1;
}

function fillPath(path: string, { paint, rule, opacity }: Fill, { content, studio, box }: Canvas): void {
  const star = rule === 'evenodd' ? '*' : '';
  if (typeof paint === 'string' && opacity >= 1) {
    content.fillWith(paint);
    content.operators(`${path}f${star}\n`);
    return;
  }
  content.save();
  content.operators(seenThrough(opacity, 'ca', studio));
  if (typeof paint === 'string') {
    content.fillWith(paint);
    content.operators(`${path}f${star}\n`);
  } else {
    const fades = paint.stops.some((stop) => (stop.opacity ?? 1) < 1);
    if (fades) content.operators(`/${fading(paint, box, studio)} gs\n`);
    content.operators(`${path}W${star} n/${studio.book.name('Shading', shading(paint))} sh\n`);
  }
  content.restore();
}

/** Line caps and joins by their numbers (ISO 32000-1, 8.4.3.3 and 8.4.3.4). */
const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

function strokePath(path: string, stroke: Stroke, { content, studio, matrix }: Canvas): void {
  const { paint, cap, join, dash, opacity } = stroke;
  content.save();
  let state = `${fine(stroke.width)} w ${CAPS[cap]} J ${JOINS[join]} j ${fine(Math.max(1, stroke.miterLimit))} M\n`;
  if (dash.some((length) => length > 0)) state += `[${dash.map(fine).join(' ')}]${fine(stroke.dashOffset)} d\n`;
  if (typeof paint === 'string') state += colourOperator(paint, 'stroke');
  else {
    // A pattern stands in the coordinates of the whole content stream (8.7.3.1).
    const pattern = `<</PatternType 2/Shading${shading(paint)}/Matrix[${matrixSyntax(matrix)}]>>`;
    state += `/Pattern CS/${studio.book.name('Pattern', pattern)} SCN\n`;
  }
  content.operators(`${state}${seenThrough(opacity, 'CA', studio)}${path}S\n`);
  content.restore();
}

/** Sets the opacity of fills (`ca`) or strokes (`CA`), or of both (11.6.4.4). */
function seenThrough(opacity: number, what: 'ca' | 'CA', { book }: Studio): string {
  if (opacity >= 1) return '';
  return `/${book.name('ExtGState', `<</${what} ${fine(Math.max(0, opacity))}>>`)} gs\n`;
}

function paintGlyphs({ run, x, y, colour }: GlyphMark, { content, studio }: Canvas): void {
  const font = studio.fonts.of(run.face);
  const encoded = studio.encoder.encode(run, font, 0);
  content.show(encoded, { font, size: run.size, colour, rise: 0, scale: 1 }, x, y);
}

function paintPixels({ image, x, y, width, height }: PixelMark, { content, studio }: Canvas): void {
  const picture = studio.pictures.get(image);
  if (picture) content.paint(picture.resource, width / picture.width, height / picture.height, x, y);
}

function paintGroup(group: GroupMark, canvas: Canvas): void {
  const { content, studio } = canvas;
  const inverse = invert(group.transform);
  if (inverse === null || group.opacity <= 0) return;
  const matrix = multiply(group.transform, canvas.matrix);
  const box = transformBox(canvas.box, inverse);
  content.save(group.transform);
  if (group.clip) {
    const { outline, rule } = group.clip;
    // Nothing at all is seen through an empty outline.
    const path = outline.commands === '' ? '0 0 m\n' : outlineSyntax(outline);
    content.operators(`${path}W${rule === 'evenodd' ? '*' : ''} n\n`);
  }
  if (group.opacity >= 1) paintMarks(group.marks, { ...canvas, matrix, box });
  else {
    content.operators(seenThrough(group.opacity, 'ca', studio));
    content.operators(`/${groupForm(group.marks, box, studio)} Do\n`);
  }
  content.restore();
}

/** The marks as one object, a transparency group (11.6.6): where they overlap, the one below does not show through. */
function groupForm(marks: readonly Mark[], box: Box, studio: Studio): string {
  const content = new ContentStream(new ByteBuffer(1024));
  // A form begins with the text state and the colour of the moment, a content stream with these.
  content.operators('0 Ts 100 Tz 0 g\n');
  paintMarks(marks, { studio, content, matrix: [1, 0, 0, 1, 0, 0], box });
  const { context } = studio.file;
  const ref = studio.file.addStream(
    {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: box.map((value) => Math.round(value * 1000) / 1000),
      Resources: studio.shared,
      Group: context.obj({ S: 'Transparency' }),
    },
    content.finish(),
  );
  return studio.book.name('XObject', String(ref));
}

function fine(value: number): number {
  return Math.round(value * 10000) / 10000 || 0;
}
