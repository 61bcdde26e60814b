import { type CasedItem, mindsCapitals, splitCapitals } from './capitals.js';
import { POSITION_FEATURE, type Variant } from './features.js';
import type { Font, FontLoader } from './font.js';
import type { FontStyle } from './font-style.js';
import type { Dot } from './font-table.js';
import type { GlyphRun } from './glyph-run.js';
import { sideOf } from './ideographic.js';
import { type FontStacks, itemize, REPLACEMENT } from './itemize.js';
import type { Break } from './line-break.js';
import type { Edges, Opportunity, White } from './piece.js';
import { edgesOf, raisedEdges } from './protrusion.js';
import { FIRST_NOT_LATIN, joinsPrevious } from './script.js';
import { type RunStyle, shapeRun } from './shape-run.js';
import { canCut, sliceRun } from './slice-run.js';
import { dotted, halved, squared } from './square.js';

/** A chunk of text (or as much of it as has one style and direction), shaped and cut. Shared, so immutable. */
export interface Part {
  readonly pieces: readonly PartPiece[];
  readonly missing: readonly Missing[];
}

/** A code point that no font has, and where in the part's text it stands. */
export interface Missing {
  readonly codePoint: number;
  readonly at: number;
}

export type PartPiece = Fragment | Opportunity<GlyphRun> | White;

export interface Fragment {
  readonly kind: 'fragment';
  readonly run: GlyphRun;
  /** Points above the baseline. */
  readonly shift: number;
  readonly edges: Edges;
}

/** What shaping a part needs to know of its style. */
export interface PartStyle {
  readonly loader: FontLoader;
  readonly style: FontStyle;
  readonly stacks: FontStacks;
  /** The style's own font. */
  readonly font: Font;
  /** Width of an ideograph, points. */
  square(): number;
  /** Printed at the line's end where a word is divided. */
  hyphen(): GlyphRun;
  /** How to shape in one of the fonts, perhaps with other glyphs than the style's own. */
  runStyle(font: Font, size: number, variant: Variant | null): RunStyle;
}

/** Scaled figures and capitals where a font has no real ones: share of the size, and rise in ems of the full size. */
const SCALED = {
  super: { size: 0.62, rise: 0.34 },
  sub: { size: 0.62, rise: -0.14 },
  smallCaps: { size: 0.78, rise: 0 },
} as const;

/** Shapes `text`, which has no space and no control character, and cuts it at `breaks` (ascending). */
export function makePart(style: PartStyle, text: string, rtl: boolean, breaks: readonly Break[]): Part {
  const pieces: PartPiece[] = [];
  const missing: Missing[] = [];
  let next = 0;
  for (const item of itemsOf(style, text, rtl)) {
    if (item.missing !== null) missing.push({ codePoint: item.missing, at: item.start });
    const { run, shift } = shapeItem(style, item, text.slice(item.start, item.end), rtl);
    const add = (piece: GlyphRun) => {
      const shown = item.script === 'ideographic' ? inSquares(style, item.font, piece) : piece;
      pieces.push({ kind: 'fragment', run: shown, shift, edges: edges(style, item.font, shown) });
    };
    let from = 0;
    for (; (breaks[next]?.at ?? item.end) < item.end; next++) {
      const at = (breaks[next] as Break).at - item.start;
      if (at > 0 && !canCut(run, at)) continue;
      if (at > from) add(sliceRun(run, from, at));
      pieces.push(separator(style, breaks[next] as Break));
      from = at;
    }
    const last = sliceRun(run, from, run.text.length);
    if (last.glyphs.length > 0) add(last);
  }
  return { pieces, missing };
}

/** Each character in a square, punctuation in half of one. */
function inSquares(style: PartStyle, font: Font, run: GlyphRun): GlyphRun {
  // Half-width forms and Latin punctuation are narrow already.
  if (run.glyphs.length !== 1 || run.width < run.size * FULL_WIDTH) return run;
  const side = sideOf(run.text, style.style.lang);
  if (side === null) {
    const shown = font.square === null ? run : squared(run, style.square());
    return style.style.stressed && font.dot && /^[\p{L}\p{N}]/u.test(run.text)
      ? withDot(shown, font.dot, style, font)
      : shown;
  }
  const ink = style.loader.harfbuzz.extents(font.pointer, run.glyphs[0] as number);
  return ink ? halved(run, side, style.square(), ink) : run;
}

function withDot(run: GlyphRun, { character, above }: Dot, { loader }: PartStyle, font: Font): GlyphRun {
  const glyph = font.glyph(character.charCodeAt(0));
  const ink = glyph === 0 ? null : loader.harfbuzz.extents(font.pointer, glyph);
  return ink ? dotted(run, glyph, ink, above) : run;
}

/** A glyph as wide as this share of the size takes a square. */
const FULL_WIDTH = 0.8;

/** What stands between two fragments. */
export function separator(
  style: Pick<PartStyle, 'square' | 'hyphen' | 'font'>,
  one: Break,
): Opportunity<GlyphRun> | White {
  const { cause, gap } = one;
  if (gap) {
    const square = style.square();
    const [width, stretch, shrink] = [gap.width * square, gap.stretch * square, gap.shrink * square];
    return { kind: 'white', breakable: cause !== 'kept', width, stretch, shrink };
  }
  return opportunity(style, one, cause === 'kept' ? 'plain' : cause);
}

function edges({ style }: PartStyle, { family }: Font, run: GlyphRun): Edges {
  if (style.position !== 'normal') return raisedEdges(run);
  return edgesOf(run, family, style.smallCaps ? run.text.toUpperCase() : run.text);
}

const PLAIN = {
  explicit: { kind: 'opportunity', cause: 'explicit', run: null },
  plain: { kind: 'opportunity', cause: 'plain', run: null },
  address: { kind: 'opportunity', cause: 'address', run: null },
} as const;
const LAST_RESORT = { ...PLAIN.address, lastResort: true } as const;

function opportunity(
  style: Pick<PartStyle, 'hyphen' | 'font'>,
  { lastResort }: Break,
  cause: Exclude<Break['cause'], 'kept'>,
): Opportunity<GlyphRun> {
  if (cause === 'hyphen') {
    const run = style.hyphen();
    const right = edgesOf(run, style.font.family).right;
    return { kind: 'opportunity', cause, run, right, ...(lastResort && { lastResort }) };
  }
  return lastResort ? LAST_RESORT : PLAIN[cause];
}

/** Stretches of one font, one script and one case where that matters. */
function itemsOf(style: PartStyle, text: string, rtl: boolean): readonly CasedItem[] {
  const { font } = style;
  const items = isAllIn(font, text)
    ? [{ start: 0, end: text.length, font, script: 'latin' as const, missing: null }]
    : itemize(text, style.stacks, rtl);
  const { smallCaps } = style.style;
  const words: readonly CasedItem[] = smallCaps || mindsCapitals(style.style) ? splitCapitals(items, text) : items;
  const cased = smallCaps
    ? words.flatMap((item) => (item.capitals || item.font.has('smcp') ? [item] : splitByCase(item, text)))
    : words;
  return text.length > LONGEST ? cased.flatMap((item) => splitLong(item, text)) : cased;
}

/** No word is as long; what is gets several runs, so that offsets fit into 16 bits and cutting stays linear. */
const LONGEST = 1000;

function splitLong(item: CasedItem, text: string): CasedItem[] {
  const pieces: CasedItem[] = [];
  for (let start = item.start; start < item.end; ) {
    let end = Math.min(start + LONGEST, item.end);
    while (end < item.end && joinsPrevious(text.codePointAt(end) ?? 0)) end++;
    if (end < item.end && isLowSurrogate(text.charCodeAt(end))) end++;
    pieces.push({ ...item, start, end });
    start = end;
  }
  return pieces;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Latin text that the style's own font has every character of. */
function isAllIn(font: Font, text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_NOT_LATIN && (code < 0x2010 || code > 0x2044)) return false;
    if (font.glyph(code) === 0) return false;
  }
  return true;
}

function splitByCase(item: CasedItem, text: string): CasedItem[] {
  const stretches = text.slice(item.start, item.end).matchAll(/\p{Ll}+|\P{Ll}+/gu);
  return [...stretches].map(({ 0: stretch, index }) => {
    const start = item.start + index;
    return { ...item, start, end: start + stretch.length };
  });
}

interface Shaped {
  readonly run: GlyphRun;
  readonly shift: number;
}

function shapeItem(style: PartStyle, item: CasedItem, text: string, rtl: boolean): Shaped {
  const { size, position, smallCaps } = style.style;
  if (item.missing !== null) {
    const shown = String.fromCodePoint(REPLACEMENT);
    return level(shapeRun(style.loader, style.runStyle(item.font, size, null), text, rtl, shown));
  }
  if (position !== 'normal') return shapeRaised(style, item.font, text, rtl, position);
  if (item.capitals) return shapeAbbreviation(style, item.font, text, rtl);
  if (smallCaps && !item.font.has('smcp') && /^\p{Ll}/u.test(text)) return shapeCapitals(style, item.font, text, rtl);
  return level(shapeRun(style.loader, style.runStyle(item.font, size, null), text, rtl));
}

function level(run: GlyphRun): Shaped {
  return { run, shift: 0 };
}

/** A word in capitals: as small ones where those are wanted, spaced and with figures of its height where not. */
function shapeAbbreviation({ loader, style, runStyle }: PartStyle, font: Font, text: string, rtl: boolean): Shaped {
  if (!style.smallCaps) return level(shapeRun(loader, runStyle(font, style.size, 'capitals'), text, rtl));
  if (font.has('c2sc')) return level(shapeRun(loader, runStyle(font, style.size, 'c2sc'), text, rtl));
  return level(shapeRun(loader, runStyle(font, style.size * SCALED.smallCaps.size, null), text, rtl));
}

/** Real superior or inferior glyphs if the font has one for every character; otherwise scaled ones. */
function shapeRaised(
  { loader, style, runStyle }: PartStyle,
  font: Font,
  text: string,
  rtl: boolean,
  position: 'super' | 'sub',
): Shaped {
  const feature = POSITION_FEATURE[position];
  if (font.has(feature)) {
    const plain = shapeRun(loader, runStyle(font, style.size, null), text, rtl);
    const raised = shapeRun(loader, runStyle(font, style.size, feature), text, rtl);
    if (everyGlyphDiffers(plain, raised)) return level(raised);
  }
  const { size, rise } = SCALED[position];
  return { run: shapeRun(loader, runStyle(font, style.size * size, null), text, rtl), shift: style.size * rise };
}

function everyGlyphDiffers(a: GlyphRun, b: GlyphRun): boolean {
  return a.glyphs.length === b.glyphs.length && a.glyphs.every((glyph, i) => glyph !== b.glyphs[i]);
}

/** Lower-case letters as reduced capitals; the text stays as it was written. */
function shapeCapitals({ loader, style, runStyle }: PartStyle, font: Font, text: string, rtl: boolean): Shaped {
  const capitals = text.toUpperCase();
  const shown = capitals.length === text.length ? capitals : text;
  return level(shapeRun(loader, runStyle(font, style.size * SCALED.smallCaps.size, null), text, rtl, shown));
}
