import type { SlideContent } from '../deck/content/index.js';
import { mirrored } from './box.js';
import { codeShape } from './code-shape.js';
import { fill, hex } from './colours.js';
import type { Composed } from './compose.js';
import { type Frame, folio, holder, layoutPath } from './master.js';
import type { Gallery } from './media.js';
import { backgroundPicture, pictureShape } from './picture.js';
import type { Piece } from './piece.js';
import type { Writing } from './run.js';
import { figure, type Named, NO_LINE, named, shapeTree } from './shape.js';
import { tableShape } from './table-shape.js';
import { textShape } from './text-shape.js';
import { element, NAMESPACES, type Xml } from './xml.js';

/** What slides are written with. */
export interface SlideWriting extends Writing {
  readonly frame: Frame;
  readonly gallery: Gallery;
  highlight(language: string, code: string): readonly { readonly text: string; readonly kind: string | null }[];
}

/** A slide's part; `dark` where its colours are turned round. */
export function slidePart(
  content: SlideContent,
  { layout, pieces }: Composed,
  dark: boolean,
  writing: SlideWriting,
): Xml {
  writing.links.to('slideLayout', layoutPath(layout));
  const name = content.title.length > 0 ? null : `Slide ${content.number ?? ''}`.trim();
  return element(
    'p:sld',
    NAMESPACES,
    element(
      'p:cSld',
      { name },
      background(content, dark, writing),
      shapeTree(...pieces.map((piece, i) => shape(piece, i + 2, writing))),
    ),
    element('p:clrMapOvr', {}, dark ? DARK_MAP : '<a:masterClrMapping/>'),
  );
}

/** Ink on paper becomes paper on ink, with the dark variant's other colours (see the theme's last accents). */
const DARK_MAP =
  '<a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="accent4" tx2="accent5" accent1="accent6" accent2="accent6" accent3="accent5" accent4="accent4" accent5="accent5" accent6="accent6" hlink="lt1" folHlink="accent5"/>';

function background(
  { background: { color, pictures }, size }: SlideContent,
  dark: boolean,
  { gallery, links }: SlideWriting,
): Xml {
  const whole = pictures.find(({ split }) => split === null);
  const media = whole && gallery.get(whole.url);
  if (media) return backgroundPicture(media, size, links);
  const rgb = color === null ? null : hex(color);
  // A ground that is inherited does not turn with the slide's colours everywhere.
  const painted = rgb === null ? (dark ? fill('bg1') : null) : fill({ rgb });
  return painted === null ? '' : element('p:bg', {}, element('p:bgPr', {}, painted, '<a:effectLst/>'));
}

function shape(piece: Piece, id: number, writing: SlideWriting): Xml {
  const { frame } = writing;
  const turned = piece.box && frame.rtl ? { ...piece, box: mirrored(piece.box, frame.width) } : piece;
  return written(turned as Piece, id, writing);
}

function written(piece: Piece, id: number, writing: SlideWriting): Xml {
  const { frame, links } = writing;
  switch (piece.kind) {
    case 'text':
      if (piece.placeholder === 'folio') return number(id, piece.name, frame, piece.paras[0]!.inlines[0]);
      return textShape({ ...piece, name: { id, name: piece.name } }, frame, writing);
    case 'code':
      return codeShape({ ...piece, name: { id, name: 'Code' } }, frame, writing);
    case 'picture':
      return pictureShape({ ...piece, name: described(id, piece) }, links);
    case 'table':
      return tableShape({ ...piece, name: { id, name: 'Table' } }, writing);
    case 'ornament': {
      const edge = piece.edge ? element('a:ln', { w: 38100 }, fill(piece.edge)) : NO_LINE;
      return figure({ id, name: 'Ornament', decorative: true }, piece.preset, piece.box, piece.colour, edge);
    }
  }
}

function described(id: number, { name, description }: { readonly name: string; readonly description: string }): Named {
  return description === '' ? { id, name } : { id, name, description };
}

function number(id: number, name: string, frame: Frame, shown: object | undefined): Xml {
  const text = shown && 'text' in shown ? `${shown.text}` : '';
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      named({ id, name }),
      '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
      element('p:nvPr', {}, holder('folio')),
    ),
    '<p:spPr/>',
    element('p:txBody', {}, '<a:bodyPr/><a:lstStyle/>', folio(frame, text)),
  );
}
