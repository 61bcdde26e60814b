import type { GroupMark, Mark } from './drawing.js';
import type { FormulaMark } from './mathematics.js';
import type { StyledFont } from './styled-font.js';

/** How a formula is drawn among letters of `font`. */
export interface FormulaLook {
  readonly font: StyledFont;
  /** Points to a thousandth of the formula's size. */
  readonly scale: number;
  readonly colour: string;
}

const LINE = { cap: 'butt', join: 'miter', miterLimit: 10, dash: [], dashOffset: 0, opacity: 1 } as const;

/** A mark of a formula, in points and in the colour of the text around. */
export function formulaMark(mark: FormulaMark, look: FormulaLook): GroupMark {
  const { scale } = look;
  const [a, b, c, d, e, f] = mark.transform;
  // Letters are shaped in points already.
  const own = mark.kind === 'letters' ? (1000 * scale) / look.font.style.size : scale;
  return {
    kind: 'group',
    transform: [a * own, b * own, c * own, d * own, e * scale, f * scale],
    clip: null,
    opacity: 1,
    marks: mark.kind === 'letters' ? letters(mark.text, mark.colour ?? look.colour, look.font) : [path(mark, look)],
  };
}

function path({ outline, stroke, colour }: Extract<FormulaMark, { kind: 'outline' }>, look: FormulaLook): Mark {
  const paint = colour ?? look.colour;
  return {
    kind: 'path',
    outline,
    fill: stroke === null ? { paint, rule: 'nonzero', opacity: 1 } : null,
    stroke: stroke === null ? null : { ...LINE, paint, width: stroke },
  };
}

function letters(text: string, colour: string, font: StyledFont): Mark[] {
  let x = 0;
  return font.chunk(text, false).pieces.flatMap((piece): Mark[] => {
    if (piece.kind !== 'fragment') return [];
    const mark: Mark = { kind: 'glyphs', run: piece.run, x, y: piece.shift, colour };
    x += piece.run.width;
    return [mark];
  });
}

/** Width of letters as a share of their size. */
export function widthOf(text: string, font: StyledFont): number {
  let width = 0;
  for (const piece of font.chunk(text, false).pieces) if (piece.kind === 'fragment') width += piece.run.width;
  return width / font.style.size;
}
