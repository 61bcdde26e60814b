import type { Drawing } from './drawing.js';
import type { DrawnPart, DrawnRun } from './drawn-run.js';
import { formulaMark, widthOf } from './formula-marks.js';
import type { GlyphRun } from './glyph-run.js';
import type { Formula, FormulaPart, Mathematics, MeasureLetters } from './mathematics.js';
import { memo } from './memo.js';
import type { ShapedDisplay } from './piece.js';
import type { StyledFont } from './styled-font.js';

/** x-height of the formulas' typeface, STIX Two Math, in thousandths of its size. */
const X_HEIGHT = 473;
/** Formulas are made so much smaller or larger at most, so that their small letters are as high as the text's. */
const [SMALLEST, LARGEST] = [0.9, 1.1];

/** Formulas in the size and colour of the text around them, each drawn once. */
export class Formulas {
  private mathematics: Mathematics | null | undefined;
  private readonly inlines = new Map<string, readonly DrawnPart[]>();

  /** `start` is called when the first formula comes; null where none can be set. */
  constructor(private readonly start: (measure: MeasureLetters) => Mathematics | null) {}

  /** A formula as it is set, whatever its size; null where nothing is here that sets formulas. */
  formula(tex: string, where: 'text' | 'display', font: StyledFont): Formula | null {
    if (this.mathematics === undefined) this.mathematics = this.start((text) => widthOf(text, font));
    if (!this.mathematics) return null;
    if (where === 'display') return this.mathematics.display(tex);
    return this.mathematics.inline(isBold(font) ? `\\boldsymbol{${tex}}` : tex);
  }

  /** The formula between letters of `font`. */
  inline(formula: Formula, tex: string, font: StyledFont, colour: string): readonly DrawnPart[] {
    const carrier = font.space(0x20).run;
    return memo(this.inlines, `${font.style.weight} ${carrier.face.index} ${carrier.size} ${colour} ${tex}`, () => {
      const parts = formula.rows.flatMap((row) => row.parts);
      return parts.flatMap((part, at): DrawnPart[] => {
        const run = this.run(part, at === 0 ? tex : '', font, carrier, colour);
        if (part.cause === null) return [{ kind: 'part', run }];
        const gap = blank(part.gap * scaleOf(font), carrier);
        return [
          { kind: 'opportunity', cause: part.cause, run: null },
          { kind: 'gap', run: gap },
          { kind: 'part', run },
        ];
      });
    });
  }

  /** The formula on lines of its own. */
  display(formula: Formula, tex: string, font: StyledFont, colour: string): ShapedDisplay<DrawnRun> {
    const scale = scaleOf(font);
    const carrier = font.space(0x20).run;
    const rows = formula.rows.map(({ up, align, parts }, at) => ({
      up: up * scale,
      align,
      parts: parts.map((part, index) => ({
        gap: part.gap * scale,
        cause: part.cause,
        run: this.run(part, at === 0 && index === 0 ? tex : '', font, carrier, colour),
      })),
    }));
    return { width: formula.width * scale, rows, mathml: formula.mathml };
  }

  private run(part: FormulaPart, tex: string, font: StyledFont, carrier: GlyphRun, colour: string): DrawnRun {
    const scale = scaleOf(font);
    const [width, height, depth] = [part.width * scale, part.height * scale, part.depth * scale];
    const marks = part.marks.map((mark) => formulaMark(mark, { font, scale, colour }));
    const drawing: Drawing = { width, height, depth, marks };
    return { kind: 'drawn', width, height, depth, drawing, text: tex.replace(/\s+/g, ' '), carrier };
  }
}

/** White between parts of a formula. */
function blank(width: number, carrier: GlyphRun): DrawnRun {
  const drawing: Drawing = { width, height: 0, depth: 0, marks: [] };
  return { kind: 'drawn', width, height: 0, depth: 0, drawing, text: '', carrier };
}

/** Points to a thousandth of the formulas' size: their small letters are as high as those around. */
function scaleOf(font: StyledFont): number {
  const { face } = font.space(0x20).run;
  const match = (face.xHeight / face.unitsPerEm / X_HEIGHT) * 1000;
  return (font.style.size * Math.min(LARGEST, Math.max(SMALLEST, match))) / 1000;
}

/** Display type of the serif is semibold only because it is large. */
function isBold({ style: { weight, family } }: StyledFont): boolean {
  return weight === 'bold' || (weight === 'semibold' && family === 'sans');
}
