import { addressBreaks, looksLikeAddress } from './address.js';
import { TRACKING } from './capitals.js';
import { codeBreaks } from './code-break.js';
import { featuresOf, withVariant } from './features.js';
import type { FontLoader } from './font.js';
import { fontStacks } from './font-stack.js';
import { type FontStyle, styleKey } from './font-style.js';
import type { GlyphRun } from './glyph-run.js';
import type { Extents } from './harfbuzz.js';
import type { Hyphenator } from './hyphenation.js';
import { hasIdeographs, withBrackets, withGaps } from './ideographic.js';
import { type Break, proseBreaks } from './line-break.js';
import { withBrokenWords, withLongWords } from './long-word.js';
import { memo } from './memo.js';
import { makePart, type Part, type PartPiece, type PartStyle, separator } from './part.js';
import { type RunStyle, shapeRun, singleGlyph } from './shape-run.js';
import { createSpaceKern } from './space-kern.js';
import { type SpaceKind, spaceKind } from './spaces.js';
import { stripControls } from './strip-controls.js';
import { widened } from './style-gap.js';
import { type Context, divideWords } from './word-division.js';

/** A style with its fonts, and all that has been shaped in it: words come back far more often than they are new. */
export interface StyledFont {
  readonly style: FontStyle;
  /** A chunk that is all in this style: broken by its rules, shaped, cut. */
  chunk(text: string, rtl: boolean): Part;
  /** A part of a chunk whose breaks are known; hyphenation is added. */
  part(text: string, rtl: boolean, breaks: readonly Break[], context: Context): Part;
  /** What stands where one of those places lies between text of two styles. */
  separator(one: Break): PartPiece;
  /** Places where lines may end by this style's rules. */
  breaks(text: string): readonly Break[];
  /** A space, kerned with the characters beside it (their code units; 0 for none that is in this style). */
  space(code: number, before?: number, after?: number): StyledSpace;
  /** Box of a glyph of a run in this style's own font, in its units; null for other fonts. */
  extents(run: GlyphRun, glyph: number): Extents | null;
  /** A mark that is printed and is no part of the text. */
  mark(candidates: string): GlyphRun;
  /** The same style with something changed; `name` says what, and is the cache's key. */
  vary(name: string, change: Partial<FontStyle>): StyledFont;
}

export interface StyledSpace extends SpaceKind {
  readonly run: GlyphRun;
}

/** Finds the one `StyledFont` of a style. */
export type FontBook = (style: FontStyle) => StyledFont;

export function createFontBook(loader: FontLoader, hyphenatorFor: (lang: string) => Hyphenator | null): FontBook {
  const known = new Map<string, StyledFont>();
  const book: FontBook = (style) =>
    memo(known, styleKey(style), () =>
      createStyledFont(loader, style, style.hyphenate ? hyphenatorFor(style.lang) : null, book),
    );
  return book;
}

function createStyledFont(
  loader: FontLoader,
  style: FontStyle,
  hyphenator: Hyphenator | null,
  book: FontBook,
): StyledFont {
  const chunks = [new Map<string, Part>(), new Map<string, Part>()] as const;
  const parts = new Map<string, Part>();
  const spaces = new Map<number, StyledSpace>();
  const variants = new Map<string, StyledFont>();
  const partStyle = createPartStyle(loader, style);
  const spaceKern = createSpaceKern(partStyle);
  // Figures in columns and the cells of code stay where they are.
  const kerns = style.family !== 'mono' && style.figures !== 'tabular';

  function makeChunk(text: string, rtl: boolean): Part {
    const breaks = breaksOf(style, text);
    const whole = looksLikeAddress(text)
      ? breaks
      : withLastResorts(text, withDivisions(text, breaks, { letterBefore: false, letterAfter: false }));
    const stripped = stripControls(text, whole);
    return makePart(partStyle, stripped.text, rtl, stripped.breaks);
  }

  function withDivisions(text: string, breaks: readonly Break[], context: Context): readonly Break[] {
    if (!hyphenator || style.breaking !== 'prose') return breaks;
    const divisions = divideWords(text, hyphenator, context);
    return divisions.length === 0 ? breaks : [...breaks, ...divisions].sort((a, b) => a.at - b.at);
  }

  function withLastResorts(text: string, breaks: readonly Break[]): readonly Break[] {
    if (style.breaking !== 'prose') return breaks;
    return style.broken ? withBrokenWords(text, breaks) : withLongWords(text, breaks);
  }

  return {
    style,
    chunk: (text, rtl) => memo(chunks[rtl ? 1 : 0], text, () => makeChunk(text, rtl)),
    part(text, rtl, breaks, context) {
      const all = withLastResorts(text, withDivisions(text, breaks, context));
      const cuts = all.map(({ at, cause, lastResort }) => at + cause + lastResort).join();
      return memo(parts, `${text}\n${rtl}${cuts}`, () => {
        const stripped = stripControls(text, all);
        return makePart(partStyle, stripped.text, rtl, stripped.breaks);
      });
    },
    separator: (one) => separator(partStyle, one),
    breaks: (text) => breaksOf(style, text),
    space(code, before = 0, after = 0) {
      const kern = code === 0x20 && kerns ? spaceKern(before, after) : 0;
      const key = kern * 0x10000 + code;
      // Asked for at every space: nothing is made to ask.
      return spaces.get(key) ?? memo(spaces, key, () => kerned(makeSpace(partStyle, code), kern, partStyle));
    },
    extents: ({ face }, glyph) =>
      face === partStyle.font.face() ? loader.harfbuzz.extents(partStyle.font.pointer, glyph) : null,
    mark: (candidates) => makeMark(partStyle, candidates),
    vary: (name, change) => memo(variants, name, () => book({ ...style, ...change })),
  };
}

function breaksOf({ breaking, lang }: FontStyle, text: string): readonly Break[] {
  if (breaking === 'none') return [];
  if (breaking === 'code') return codeBreaks(text);
  return breaking === 'address' || looksLikeAddress(text) ? addressBreaks(text) : proseBreaksIn(text, lang);
}

function proseBreaksIn(text: string, lang: string): readonly Break[] {
  return hasIdeographs(text) ? withGaps(text, proseBreaks(withBrackets(text, lang)), lang) : proseBreaks(text);
}

function createPartStyle(loader: FontLoader, style: FontStyle): PartStyle {
  const stacks = fontStacks(loader, style);
  const language = loader.language(style.lang);
  const features = featuresOf(style);
  const runStyles = new Map<string, RunStyle>();
  let hyphen: GlyphRun | null = null;
  let square: number | null = null;
  const [font] = stacks.plain;
  if (!font) throw new Error('no font file is installed');
  const partStyle: PartStyle = {
    loader,
    style,
    stacks,
    font,
    square: () => (square ??= makeSquare(partStyle)),
    hyphen: () => (hyphen ??= makeHyphen(partStyle)),
    runStyle: (of, size, variant) =>
      memo(runStyles, `${of.pointer} ${size} ${variant}`, () => {
        const thousandths = variant === 'capitals' ? Math.max(style.tracking, TRACKING.capitals) : style.tracking;
        // Letters of Arabic words are joined.
        const tracking = of.family === 'arabic' ? 0 : (thousandths * size) / 1000;
        const list = loader.features(withVariant(features, variant));
        return { font: of, size: size * of.scale, features: list, language, tracking };
      }),
  };
  return partStyle;
}

/** As wide as a plain Han character, in the first font that has one. */
function makeSquare({ stacks, loader, runStyle, style }: PartStyle): number {
  const plain = '\u4e00';
  for (const font of stacks.of('ideographic'))
    if (font.glyph(plain.charCodeAt(0)) !== 0)
      return font.square === null
        ? shapeRun(loader, runStyle(font, style.size, null), plain, false).width
        : font.square * style.size;
  return style.size;
}

/** Readers of the file join a word again that is divided by this hyphen (pdf.js, Poppler, PDFium), and by no other. */
function makeHyphen(style: PartStyle): GlyphRun {
  return makeMark(style, '‐-', '-');
}

/** The first of some characters that a font has; stands for no text of the paper. */
function makeMark(style: PartStyle, candidates: string, text = '\u00ad'): GlyphRun {
  const { loader, runStyle, stacks } = style;
  for (const font of stacks.plain)
    for (const shown of candidates)
      if (font.glyph(shown.charCodeAt(0)) !== 0)
        return shapeRun(loader, runStyle(font, style.style.size, null), text, false, shown);
  throw new Error(`no font has one of ${candidates}`);
}

/** A space made wider by `kern` units of its font. */
function kerned(space: StyledSpace, kern: number, { font, style }: PartStyle): StyledSpace {
  if (kern === 0) return space;
  return { ...space, run: widened(space.run, (kern * style.size * font.scale) / space.run.face.unitsPerEm) };
}

function makeSpace(style: PartStyle, code: number): StyledSpace {
  const { font, loader, runStyle } = style;
  const { size } = style.style;
  const kind = spaceKind(code) ?? { breakable: true, flexible: true, width: 0.25 };
  const text = String.fromCharCode(code);
  const run =
    font.glyph(code) !== 0
      ? shapeRun(loader, runStyle(font, size, null), text, false)
      : singleGlyph(font, size, font.glyph(0x20), text, kind.width * size);
  const { breaking, tracking } = style.style;
  // Words of letters set apart stand further apart, too: by the space after the last letter and after this one.
  const spread = kind.flexible ? (2 * tracking * size) / 1000 : 0;
  return {
    ...kind,
    breakable: kind.breakable && breaking !== 'none',
    flexible: kind.flexible && breaking !== 'code',
    run: spread > 0 ? widened(run, spread) : run,
  };
}
