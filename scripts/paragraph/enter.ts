import type { Measured, Opportunity, Piece, ShapedText, Space } from '../shape/piece.js';
import { PENALTIES, RAGGED_HYPHEN } from './demerits.js';
import { FLAGGED, HYPHEN, type Items } from './items.js';

/**
 * Width of a space in justified text, as a share of the face's own: about a quarter of an em in Source Serif
 * (Bringhurst 2.1.1). Its stretch and shrink are shares of that. TeX's Computer Modern has 1/2 and 1/3; a
 * narrow space that shrinks by a third no longer parts the words.
 */
export const NATURAL = 1.08;
export const STRETCH = 0.45;
export const SHRINK = 0.25;

/**
 * Enters the pieces of a paragraph into `items`; `justified` is whether spaces may stretch and shrink,
 * `expansion` the share of their width by which letters may.
 */
export function enterPieces<R extends Measured>(
  text: ShapedText<R>,
  justified: boolean,
  items: Items,
  expansion = 0,
): void {
  items.clear();
  const pieces = text.pieces;
  let lineHasWord = false;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece<R>;
    switch (piece.kind) {
      case 'word':
        items.box(piece.run.width, at, piece.run.width * expansion);
        lineHasWord = true;
        break;
      case 'space':
        enterSpace(piece, at, justified, lineHasWord, items);
        break;
      case 'opportunity':
        enterOpportunity(piece, at, justified, items);
        break;
      case 'forced':
        items.force(at);
        lineHasWord = false;
        break;
    }
  }
  // The paragraph ends here, unless a forced break has just ended it.
  if (pieces.length > 0 && pieces[pieces.length - 1]?.kind !== 'forced') items.force(pieces.length);
}

/** A space before the first word of a line is indentation of preformatted text: it stays. */
function enterSpace<R extends Measured>(
  space: Space<R>,
  at: number,
  justified: boolean,
  lineHasWord: boolean,
  items: Items,
): void {
  const own = space.run.width;
  if (!lineHasWord) items.box(own, at);
  else if (justified && space.flexible) {
    const width = own * NATURAL;
    items.glue(width, width * STRETCH, width * SHRINK, space.breakable, at);
  } else items.glue(own, 0, 0, space.breakable, at);
}

function enterOpportunity<R extends Measured>(
  opportunity: Opportunity<R>,
  at: number,
  justified: boolean,
  items: Items,
): void {
  const { cause, run } = opportunity;
  const added = run === null ? 0 : run.width;
  if (cause === 'hyphen') items.penalty(justified ? PENALTIES.hyphen : RAGGED_HYPHEN, added, FLAGGED | HYPHEN, at);
  else if (cause === 'plain' && run !== null) items.penalty(PENALTIES.mark, added, 0, at);
  else items.penalty(PENALTIES[cause], added, cause === 'explicit' ? FLAGGED : 0, at);
}
