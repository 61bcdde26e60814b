import { isRightToLeft } from '../paper/direction.js';
import { placeInside } from '../paper/place-inside.js';
import { bidiLevels } from './bidi.js';
import { Findings } from './findings.js';
import { flatten } from './flatten.js';
import { createFontLoader } from './font.js';
import { plainStyle } from './font-style.js';
import { formulaProblem } from './formula-problem.js';
import { Formulas } from './formulas.js';
import { startHarfBuzz } from './harfbuzz.js';
import { createHyphenator, type Hyphenator, patternName } from './hyphenation.js';
import type { FindPicture } from './inline-picture.js';
import { isKnownText } from './pair-break.js';
import { cutPieces } from './pieces.js';
import { shapePreformatted } from './preformatted.js';
import type { ShapeResources, Shaper } from './shaper.js';
import type { TextStyle } from './style.js';
import { createFontBook, type FontBook, type StyledFont } from './styled-font.js';
import { loadLineBreaker } from './unicode-break.js';

export type * from './drawing.js';
export type * from './drawn-run.js';
export type * from './face.js';
export { fontFiles } from './font-table.js';
export type * from './glyph-run.js';
export { patternFiles } from './hyphenation.js';
export type * from './mathematics.js';
export type * from './piece.js';
export type * from './shaper.js';
export type * from './style.js';
export { compileModule, startModule, type WasmSource } from './webassembly.js';

/**
 * Starts HarfBuzz; fonts and hyphenation patterns are read when the text first needs them. `sample` is all
 * the text that will be set, where it is known: for European and Arabic text a start is quicker. `picture` finds what
 * images within the text show.
 */
export async function createShaper(
  resources: ShapeResources,
  sample?: string,
  picture: FindPicture = () => undefined,
): Promise<Shaper> {
  const starting = startHarfBuzz(resources.harfbuzz);
  const known = sample !== undefined && isKnownText(sample);
  if (!known) await loadLineBreaker();
  const han = !known && /[\u3040-\u30ff]/.test(sample ?? '') ? 'japanese' : 'chinese';
  const loader = createFontLoader(await starting, resources.font, han);
  const book = createFontBook(loader, hyphenators(resources));
  const styled = fontsByStyle(book);
  const findings = new Findings();
  const formulas = new Formulas(resources.mathematics);

  return {
    faces: loader.faces,
    get diagnostics() {
      return findings.all;
    },
    shape(content, style, tag, { measure = Number.POSITIVE_INFINITY, broken = false } = {}) {
      const base = style.rtl ?? isRightToLeft(style.lang);
      const flat = flatten(
        content,
        broken ? styled(style).vary('broken', { broken }) : styled(style),
        style.colour,
        tag,
        base,
        { formulas, picture, measure },
      );
      const levels = bidiLevels(flat.text, base);
      const pieces = cutPieces(flat, levels, (codePoint, { place, source }, offset) =>
        findings.missing(codePoint, place ? placeInside(place, source, offset) : tag.place),
      );
      for (const diagnostic of flat.diagnostics) findings.add(diagnostic);
      for (const { codePoint, place } of flat.missing) findings.missing(codePoint, place);
      return { pieces, rtl: levels.rtl };
    },
    display(tex, style, place) {
      const font = styled(style);
      const formula = formulas.formula(tex, 'display', font);
      const problem = formulaProblem(formula, tex, place);
      if (problem) findings.add(problem);
      if (!formula || problem) return null;
      for (const text of formula.letters)
        for (const { codePoint } of font.chunk(text, false).missing) findings.missing(codePoint, place);
      return formulas.display(formula, tex, font, style.colour);
    },
    preformatted(text, style, tag, stretches) {
      const font = styled(style).vary('preformatted', { breaking: 'none', hyphenate: false });
      const missing = (codePoint: number) => findings.missing(codePoint, tag.place);
      return shapePreformatted(text, { font, colour: style.colour, tag }, stretches ?? [], missing);
    },
  };
}

/** A design has few styles and passes the same objects again and again. */
function fontsByStyle(book: FontBook): (style: TextStyle) => StyledFont {
  const known = new WeakMap<TextStyle, StyledFont>();
  return (style) => {
    const found = known.get(style) ?? book(plainStyle(style));
    known.set(style, found);
    return found;
  };
}

/** Patterns by language, started once each. */
function hyphenators(resources: ShapeResources): (lang: string) => Hyphenator | null {
  const known = new Map<string, Hyphenator | null>();
  return (lang) => {
    const name = patternName(lang) ?? '';
    let found = known.get(name);
    if (found === undefined) {
      found = createHyphenator(lang, (file) => resources.hyphenation(file));
      known.set(name, found);
    }
    return found;
  };
}
