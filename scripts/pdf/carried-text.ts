import type { DrawnRun, GlyphRun } from '../shape/index.js';

/** One code stands for no more: readers built on Poppler take no longer entry of a ToUnicode map. UTF-16 units. */
const LONGEST = 60;

/** Spaces that stand for the text of a drawing, so that readers of the file find it where the drawing is. */
export function carriedText({ text, carrier }: DrawnRun): GlyphRun {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at = nextStart(text, at)) starts.push(at);
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
  const next = at + LONGEST;
  return /[\udc00-\udfff]/.test(text[next] ?? '') ? next + 1 : next;
}
