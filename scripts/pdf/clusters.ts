import type { GlyphRun } from '../shape/index.js';

/** Glyphs that stand for one piece of text which cannot be divided among them by looking. */
export interface Cluster {
  /** Index of its first glyph. */
  readonly first: number;
  /** Text of each glyph. */
  readonly texts: readonly string[];
  /** What all of them together stand for, where the glyphs' own texts do not add up to it. */
  readonly actualText: string | null;
}

/** What a glyph is said to stand for that adds nothing to its cluster's text; zero width, and no break of a word. */
const NOTHING = '\u2060';

/** The clusters of a run, in the order of its glyphs. */
export function clusters(run: GlyphRun): Cluster[] {
  const found: Cluster[] = [];
  const count = run.glyphs.length;
  let previous = run.text.length;
  for (let first = 0; first < count; ) {
    const start = run.clusters[first]!;
    let after = first + 1;
    while (after < count && run.clusters[after] === start) after++;
    const end = run.rtl ? previous : after < count ? run.clusters[after]! : run.text.length;
    found.push(cluster(run, first, after - first, run.text.slice(start, end)));
    previous = start;
    first = after;
  }
  return found;
}

/**
 * One glyph takes all the text; as many glyphs as characters take one each. Otherwise the text is given to
 * the first glyph, and to all of them together as ActualText. From right to left that is left to the
 * structure element (`Tag.actualText`): inside the content it made readers lose text.
 */
function cluster(run: GlyphRun, first: number, glyphs: number, text: string): Cluster {
  if (glyphs === 1) return { first, texts: [text === '' ? NOTHING : text], actualText: isPrivate(text) ? text : null };
  const characters = [...text];
  if (run.rtl) characters.reverse();
  if (characters.length === glyphs) return { first, texts: characters, actualText: null };
  const texts = Array.from({ length: glyphs }, (_, i) => (i === 0 && text !== '' ? text : NOTHING));
  return { first, texts, actualText: run.rtl ? null : text };
}

/** Whether a character means something to its author alone: it needs ActualText (ISO 19005-3, 6.2.11.7.3). */
export function isPrivate(text: string): boolean {
  return /[\ue000-\uf8ff\udb80-\udbff]/.test(text);
}
