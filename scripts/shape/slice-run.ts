import type { GlyphRun } from './glyph-run.js';

/**
 * Cuts a run where it may break, in logical order. A word is shaped once and its fragments are views of the
 * same glyphs, so that it looks the same whether it could break or not.
 */
export function sliceRun(run: GlyphRun, from: number, to: number): GlyphRun {
  if (from === 0 && to === run.text.length) return run;
  const [start, end] = glyphRange(run, from, to);
  const clusters = run.clusters.slice(start, end);
  for (let i = 0; i < clusters.length; i++) clusters[i] = (clusters[i] ?? 0) - from;
  const advances = run.advances.subarray(start, end);
  return {
    kind: 'glyphs',
    face: run.face,
    size: run.size,
    rtl: run.rtl,
    text: run.text.slice(from, to),
    glyphs: run.glyphs.subarray(start, end),
    clusters,
    advances,
    xOffsets: run.xOffsets?.subarray(start, end) ?? null,
    yOffsets: run.yOffsets?.subarray(start, end) ?? null,
    width: advances.reduce((sum, advance) => sum + advance, 0),
  };
}

/** True where a cluster begins at `at`: not inside a ligature, nor between a letter and its mark. */
export function canCut(run: GlyphRun, at: number): boolean {
  return run.clusters.includes(at);
}

/** Glyphs whose clusters lie in [from, to): clusters rise in a left-to-right run and fall in the other. */
function glyphRange({ clusters, rtl }: GlyphRun, from: number, to: number): [number, number] {
  let start = 0;
  let end = clusters.length;
  const outsideLeft = (c: number) => (rtl ? c >= to : c < from);
  const outsideRight = (c: number) => (rtl ? c < from : c >= to);
  while (start < end && outsideLeft(clusters[start] ?? 0)) start++;
  while (end > start && outsideRight(clusters[end - 1] ?? 0)) end--;
  return [start, end];
}
