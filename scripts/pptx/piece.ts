import type { ContentTable } from '../deck/content/index.js';
import type { Box } from './box.js';
import type { Colour } from './colours.js';
import type { PlaceholderName } from './layouts.js';
import type { Look } from './look.js';
import type { Media } from './media.js';
import type { Para } from './paragraph.js';
import type { Grid } from './table-shape.js';

/** What a slide is put together from, first to last as it is read; places as in a deck that is read from the left. */
export type Piece = TextPiece | CodePiece | PicturePiece | TablePiece | OrnamentPiece;

export interface TextPiece {
  readonly kind: 'text';
  readonly name: string;
  readonly placeholder: PlaceholderName | null;
  /** Null where the layout says it. */
  readonly box: Box | null;
  readonly look: Look;
  readonly paras: readonly Para[];
  /** How much smaller than its look it has to be; null where that fits. */
  readonly scale: number | null;
}

export interface CodePiece {
  readonly kind: 'code';
  readonly placeholder: PlaceholderName | null;
  readonly box: Box;
  readonly look: Look;
  readonly text: string;
  readonly language: string | null;
  readonly scale: number | null;
}

export interface PicturePiece {
  readonly kind: 'picture';
  readonly name: string;
  readonly description: string;
  readonly placeholder: PlaceholderName | null;
  readonly box: Box;
  readonly media: Media;
}

export interface TablePiece {
  readonly kind: 'table';
  readonly placeholder: PlaceholderName | null;
  readonly box: Box;
  readonly table: ContentTable;
  readonly grid: Grid;
}

/** A line or a disc, for the eye alone. */
export interface OrnamentPiece {
  readonly kind: 'ornament';
  readonly preset: 'rect' | 'ellipse';
  readonly box: Box;
  readonly colour: Colour;
  readonly edge?: Colour;
}
