import type { ParagraphStyle, Setter } from './page/index.js';
import type { Microtype } from './paper/metadata.js';
import { tag } from './paper/tag.js';
import { setDisplay, setParagraph } from './paragraph/index.js';
import type { Piece, Run, Shaper } from './shape/index.js';

/** In a column narrower than this, in ems, words are not broken: nobody could read them. */
const NARROWEST = 3;
/** Overfull by less cannot be seen. Points. */
const VISIBLE = 0.05;

/** Shaping and line breaking put together, as `page/` asks for them. */
export function createSetter(shaper: Shaper, microtype?: Microtype): Setter<Run> {
  const shape = (style: ParagraphStyle, measure: number) => ({ ...style, measure, ...without(style, microtype) });
  return {
    lines(content, style, measure, owner) {
      const entered = owner.children.length;
      const set = (broken: boolean) =>
        setParagraph(shaper.shape(content, style.text, owner, { measure, broken }), shape(style, measure));
      const lines = set(false);
      if (measure < NARROWEST * style.text.size || lines.every(({ overfull }) => overfull <= VISIBLE)) return lines;
      // The structure is entered anew with the text.
      owner.children.length = entered;
      return set(true);
    },
    preformatted: (text, style, measure, owner, stretches) =>
      setParagraph(shaper.preformatted(text, style.text, owner, stretches), shape(style, measure)),
    display({ tex, place, whole, aside }, style, measure, owner) {
      const at = (share: number) => shaper.display(tex, { ...style.text, size: style.text.size * share }, place);
      const natural = at(1);
      if (!natural) return null;
      const look = { tag: owner(natural.mathml), colour: style.text.colour, whole, aside };
      return setDisplay(natural, at, measure, { ...look, leading: style.leading });
    },
    widths: (content, style) => widthsOf(shaper.shape(content, style.text, tag('P', null)).pieces),
  };
}

/** What of a style a paper does without. */
function without({ expansion = 0, protrusion = false }: ParagraphStyle, microtype?: Microtype) {
  if (!microtype) return { expansion, protrusion };
  return { expansion: microtype.expansion ? expansion : 0, protrusion: microtype.protrusion && protrusion };
}

/** The widest stretch without an opportunity to break, and the widest line if only forced breaks are taken. */
function widthsOf(pieces: readonly Piece<Run>[]): { min: number; max: number } {
  const widest = { min: 0, max: 0 };
  let word = 0;
  let line = 0;
  for (const piece of pieces) {
    if (piece.kind === 'forced') word = line = 0;
    else if (piece.kind === 'opportunity') word = 0;
    else if (piece.kind === 'white') {
      line += piece.width;
      word = piece.breakable ? 0 : word + piece.width;
    } else {
      line += piece.run.width;
      word = piece.kind === 'space' && piece.breakable ? 0 : word + piece.run.width;
    }
    widest.min = Math.max(widest.min, word);
    widest.max = Math.max(widest.max, line);
  }
  return widest;
}
