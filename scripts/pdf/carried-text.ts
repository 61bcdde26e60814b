import type { PlacedRun } from '../paragraph/index.js';
import type { DrawnRun, GlyphRun, Run } from '../shape/index.js';

/** One code stands for little more: MuPDF reads no longer entry of a ToUnicode map than eight. UTF-16 units. */
const LONGEST = 6;

/**
 * Spaces that stand for the text of a drawing, so that readers of the file find it where the drawing is. At least two,
 * because PDFium reads nothing of one that stands alone; no code stands for white space first, or pdf.js and Poppler
 * would take all of it for that. Of a single character null.
 */
export function carriedText({ text, carrier }: DrawnRun): GlyphRun | null {
  const starts: number[] = [];
  const step = Math.min(LONGEST, Math.ceil(text.length / 2));
  for (let at = 0; at < text.length; at = nextStart(text, at + step)) starts.push(at);
  if (starts.length < 2) return null;
  const [glyph, advance] = [carrier.glyphs[0] as number, carrier.width];
  return {
    ...carrier,
    text,
    glyphs: new Uint16Array(starts.length).fill(glyph),
    clusters: Uint16Array.from(starts),
    advances: new Float32Array(starts.length).fill(advance),
    width: starts.length * advance,
  };
}

/** No character is divided. */
function nextStart(text: string, at: number): number {
  return /[\s\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at;
}

/** How far the text of the drawing at `index` may reach: a formula may stand on a line in several parts. Points. */
export function roomForText(runs: readonly PlacedRun<Run>[], index: number): number {
  const { tag, x } = runs[index]!;
  let last = index;
  while (runs[last + 1]?.tag === tag && runs[last + 1]!.run.kind === 'drawn' && runs[last + 1]!.run.text === '') last++;
  return runs[last]!.x + runs[last]!.width - x;
}
