import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { matrixSyntax } from '../pdf/matrix.js';
import type { PdfFile } from '../pdf/objects.js';
import { number } from '../pdf/syntax.js';
import { mirrored, shownPart } from './bleed.js';
import type { Placement, Rect, Side } from './side.js';

/** What is drawn on a side beside its pages. */
export interface Furniture {
  /** Operators, and what they name, by the entries of a dictionary of resources. */
  readonly operators: string;
  readonly resources: string;
}

/** The form of a page, and whether its mirror is drawn beyond its edges. */
export interface Drawn {
  readonly ref: PDFRef;
  readonly mirrored: boolean;
}

/** The page tree of sides (ISO 32000-1, 7.7.3); `formOf` gives what is drawn of a page. */
export function writeSides(
  file: PdfFile,
  sides: readonly Side[],
  bleed: number | null,
  formOf: (page: number) => Drawn,
  furniture: (side: Side) => Furniture,
): PDFRef {
  const root = file.reserve();
  const kids = sides.map((side) => {
    const { operators, resources } = furniture(side);
    const forms = side.placements.map(({ page }, at) => `/P${at} ${formOf(page).ref}`).join('');
    const drawn = `${placed(side, bleed ?? 0, (page) => formOf(page).mirrored)}${frames(side)}${operators}`;
    const content = file.addStream({}, latin1(side.turned ? turned(side, drawn) : drawn));
    return file.add(
      `<</Type/Page/Parent ${root}${boxes(side, bleed)}/Resources<</XObject<<${forms}>>${resources}>>/Contents ${content}>>`,
    );
  });
  return file.add(`<</Type/Pages/Count ${kids.length}/Kids[${kids.join(' ')}]>>`, root);
}

/** Each page in its room, so that none reaches across the fold. */
function placed(side: Side, bleed: number, isMirrored: (page: number) => boolean): string {
  const shown = (placement: Placement, at: number) => {
    const { page, matrix } = placement;
    const all = isMirrored(page) ? [matrix, ...mirrored(placement)] : [matrix];
    const forms = all.map((one) => `q ${matrixSyntax(one)} cm/P${at} Do Q\n`).join('');
    return `q ${rect(shownPart(placement, side, bleed))} re W n\n${forms}Q\n`;
  };
  return side.placements.map(shown).join('');
}

function frames({ frames: rects }: Side): string {
  return rects.length === 0 ? '' : `q 0.25 w 0.5 G ${rects.map((frame) => `${rect(frame)} re S`).join(' ')} Q\n`;
}

/** Half a turn about the middle of the side. */
function turned({ width, height }: Side, drawn: string): string {
  return `q ${matrixSyntax([-1, 0, 0, -1, width, height])} cm\n${drawn}Q\n`;
}

/** The sheet; where there are marks, what is cut out of it and how far colour may go on beyond (14.11.2). */
function boxes({ width, height, trim }: Side, bleed: number | null): string {
  const media = `/MediaBox[0 0 ${number(width)} ${number(height)}]`;
  if (bleed === null) return media;
  return `${media}/BleedBox[${corners(trim, bleed)}]/TrimBox[${corners(trim, 0)}]`;
}

function corners({ left, bottom, width, height }: Rect, beyond: number): string {
  return [left - beyond, bottom - beyond, left + width + beyond, bottom + height + beyond].map(number).join(' ');
}

function rect({ left, bottom, width, height }: Rect): string {
  return [left, bottom, width, height].map((value) => number(value)).join(' ');
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
