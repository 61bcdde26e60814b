import type { Family } from './font-table.js';
import type { GlyphRun } from './glyph-run.js';
import { memo } from './memo.js';
import type { Edges } from './piece.js';
import { PROTRUSION } from './protrusion-table.js';

/** What of its advance a character hangs past an edge, as a share, by its code unit. */
interface Shares {
  readonly left: ReadonlyMap<number, number>;
  readonly right: ReadonlyMap<number, number>;
}

export const STRAIGHT: Edges = { left: 0, right: 0 };

const known = new Map<Family, Shares>();

/** Edges of a run in a face of `family`; `shown` is the text as its glyphs show it (capitals for small capitals). */
export function edgesOf(run: GlyphRun, family: Family, shown: string = run.text): Edges {
  const last = run.glyphs.length - 1;
  if (last < 0 || run.rtl) return STRAIGHT;
  const { left, right } = memo(known, family, () => sharesOf(family));
  const before = left.get(shown.charCodeAt(0)) ?? 0;
  const after = right.get(shown.charCodeAt(shown.length - 1)) ?? 0;
  if (before === 0 && after === 0) return STRAIGHT;
  return { left: before * (run.advances[0] as number), right: after * (run.advances[last] as number) };
}

/** Of superior and inferior figures, which are light: at the edge the text beside them is seen. */
const RAISED = 0.4;

export function raisedEdges(run: GlyphRun): Edges {
  const last = run.glyphs.length - 1;
  return last < 0 || run.rtl ? STRAIGHT : { left: 0, right: RAISED * (run.advances[last] as number) };
}

function sharesOf(family: Family): Shares {
  const shares = { left: new Map<number, number>(), right: new Map<number, number>() };
  for (const [characters, [left, right]] of Object.entries(PROTRUSION[family] ?? {}))
    for (const character of characters) {
      if (left !== 0) shares.left.set(character.charCodeAt(0), left / 1000);
      if (right !== 0) shares.right.set(character.charCodeAt(0), right / 1000);
    }
  return shares;
}
