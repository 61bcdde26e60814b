import type { Measured, Opportunity, Piece, ShapedText, Space, Word } from '../shape/piece.js';
import { PENALTIES, RAGGED_HYPHEN } from './demerits.js';
import { FLAGGED, HYPHEN, type Items } from './items.js';

/**
 * Width of a space in justified text, as a share of the face's own. Its stretch and shrink are shares of that. TeX's
 * Computer Modern has 1/2 and 1/3; a narrow space that shrinks by more than a third no longer parts the words. These and the
 * penalty of hyphens were chosen by `npm run bench:evenness`: gaps as even as LuaLaTeX's with fewer hyphens.
 */
export const NATURAL = 1;
export const STRETCH = 0.45;
export const SHRINK = 0.3;

/** What a paragraph's material may do. */
export interface Freedom {
  /** Spaces may stretch and shrink. */
  readonly justified: boolean;
  /** Share of their width by which letters may. */
  readonly expansion: number;
  /** Edges past which light characters hang: where lines begin and where they end, in reading direction. */
  readonly outset: { readonly begin: boolean; readonly end: boolean };
}

/** Enters the pieces of a paragraph into `items`. */
export function enterPieces<R extends Measured>(text: ShapedText<R>, freedom: Freedom, items: Items): void {
  items.clear();
  const { justified, expansion, outset } = freedom;
  const pieces = text.pieces;
  let lineHasWord = false;
  /** What the last word adds to a line that it ends: nothing, or less. */
  let ending = 0;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece<R>;
    switch (piece.kind) {
      case 'word':
        items.box(piece.run.width, at, giveOf(piece) * expansion, outset.begin ? leftOf(piece) : 0);
        ending = outset.end ? -rightOf(piece) : 0;
        lineHasWord = true;
        break;
      case 'space':
        enterSpace(piece, at, justified, lineHasWord, items, ending);
        break;
      case 'opportunity':
        enterOpportunity(piece, at, justified, items, piece.run === null ? ending : added(piece, outset.end));
        break;
      case 'white':
        items.glue(
          piece.width,
          justified ? piece.stretch : 0,
          justified ? piece.shrink : 0,
          piece.breakable,
          at,
          ending,
        );
        break;
      case 'forced':
        items.force(at, ending);
        ending = 0;
        lineHasWord = false;
        break;
    }
  }
  // The paragraph ends here, unless a forced break has just ended it.
  if (pieces.length > 0 && pieces[pieces.length - 1]?.kind !== 'forced') items.force(pieces.length, ending);
}

/** Width of the letters in a word: a drawing gives nothing. Points. */
function giveOf<R extends Measured>({ run }: Word<R>): number {
  return isRigid(run) ? 0 : run.width;
}

export function isRigid(run: Measured): boolean {
  return run.height !== undefined;
}

/** How far a word hangs past the edge where its line begins; only text in the paragraph's own direction does. */
export function leftOf<R>(word: Word<R>): number {
  return word.level === 0 ? (word.edges?.left ?? 0) : 0;
}

export function rightOf<R>(word: Word<R>): number {
  return word.level === 0 ? (word.edges?.right ?? 0) : 0;
}

function added<R extends Measured>({ run, right = 0 }: Opportunity<R>, hangs: boolean): number {
  return (run?.width ?? 0) - (hangs ? right : 0);
}

/** A space before the first word of a line is indentation of preformatted text: it stays. */
function enterSpace<R extends Measured>(
  space: Space<R>,
  at: number,
  justified: boolean,
  lineHasWord: boolean,
  items: Items,
  ending: number,
): void {
  const own = space.run.width;
  if (!lineHasWord) items.box(own, at);
  else if (justified && space.flexible) {
    const width = own * NATURAL;
    items.glue(width, width * STRETCH, width * SHRINK, space.breakable, at, ending);
  } else items.glue(own, 0, 0, space.breakable, at, ending);
}

function enterOpportunity<R extends Measured>(
  { cause, run, lastResort }: Opportunity<R>,
  at: number,
  justified: boolean,
  items: Items,
  added: number,
): void {
  if (lastResort && (cause === 'hyphen' || cause === 'address'))
    items.penalty(PENALTIES.lastResort, added, FLAGGED, at);
  else if (cause === 'hyphen') items.penalty(justified ? PENALTIES.hyphen : RAGGED_HYPHEN, added, FLAGGED | HYPHEN, at);
  else if (cause === 'plain' && run !== null)
    items.penalty(lastResort ? PENALTIES.markInside : PENALTIES.mark, added, 0, at);
  else items.penalty(PENALTIES[cause], added, cause === 'explicit' ? FLAGGED : 0, at);
}
