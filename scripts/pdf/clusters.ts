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

/** Keeps letters apart that would join, as in Persian; shaping gives it to the letter after it. */
const NON_JOINER = '\u200c';

/** The clusters of a run, in the order of its glyphs. */
export function clusters(run: GlyphRun): Cluster[] {
  const found: Cluster[] = [];
  const count = run.glyphs.length;
  let previous = run.text.length;
  let parting = '';
  for (let first = 0; first < count; ) {
    const start = run.clusters[first]!;
    let after = first + 1;
    while (after < count && run.clusters[after] === start) after++;
    const end = run.rtl ? previous : after < count ? run.clusters[after]! : run.text.length;
    const text = run.text.slice(start, end);
    const own = run.rtl && text.length > 1 && text.startsWith(NON_JOINER) ? text.slice(1) : text;
    found.push(preceded(cluster(run, first, after - first, own), parting));
    parting = text.slice(0, text.length - own.length);
    previous = start;
    first = after;
  }
  return found;
}

/** From right to left a sign between two letters is given to the one that is read first, before which it is seen. */
function preceded(made: Cluster, sign: string): Cluster {
  return sign === '' ? made : { ...made, texts: [sign + made.texts[0]!, ...made.texts.slice(1)] };
}

/**
 * One glyph takes all the text; as many glyphs as characters take one each. Otherwise the text is given to
 * the first glyph, and to all of them together as ActualText. From right to left that is left to the
 * structure element (`Tag.actualText`): inside the content it made readers lose text.
 */
function cluster(run: GlyphRun, first: number, glyphs: number, text: string): Cluster {
  const pointed = run.rtl && text.length > glyphs ? pointedLetter(text, glyphs) : null;
  if (pointed) return { first, texts: pointed, actualText: null };
  if (glyphs === 1) return { first, texts: [text === '' ? NOTHING : text], actualText: isPrivate(text) ? text : null };
  const characters = [...text];
  if (run.rtl) characters.reverse();
  if (characters.length === glyphs) return { first, texts: characters, actualText: null };
  const texts = Array.from({ length: glyphs }, (_, i) => (i === 0 && text !== '' ? text : NOTHING));
  return { first, texts, actualText: run.rtl ? null : text };
}

/**
 * A letter with points of which some have no glyph of their own. Readers turn such text around character by character:
 * the points come before their letter, whose glyph is the last.
 */
function pointedLetter(text: string, glyphs: number): readonly string[] | null {
  if (!POINTED.test(text)) return null;
  const [letter, ...points] = text;
  const turned = points.reverse().join('');
  if (glyphs === 1) return [turned + letter];
  return Array.from({ length: glyphs }, (_, i) => (i === 0 ? turned : i === glyphs - 1 ? letter! : NOTHING));
}

/** A letter and the combining marks of Hebrew and Arabic. */
const POINTED = /^.[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+$/;

/** Whether a character means something to its author alone: it needs ActualText (ISO 19005-3, 6.2.11.7.3). */
export function isPrivate(text: string): boolean {
  return /[\ue000-\uf8ff\udb80-\udbff]/.test(text);
}
