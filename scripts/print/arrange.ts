import { bindBook, type Parts } from './book.js';
import { bookletSides } from './booklet.js';
import { nUpSides } from './n-up.js';
import type { PrintOrder } from './order.js';
import type { Side } from './side.js';
import { signatureSizes } from './signature.js';
import { singleSides } from './single.js';
import type { ShownPage } from './turn.js';

/** Pages on the sides of sheets, in the order of printing. */
export interface Arranged<P> {
  readonly sides: readonly Side[];
  /** What the numbers of placed pages stand for; null for a blank one. */
  readonly pages: readonly (P | null)[];
  /** Pages of each signature; none but for a booklet. */
  readonly signatures: readonly number[];
  readonly cover: boolean;
}

/** Lays pages out as `order` asks. `rightToLeft`: as a report is read whose spine is at the right. */
export function arrange<P extends ShownPage>(parts: Parts<P>, rightToLeft: boolean, order: PrintOrder): Arranged<P> {
  const { layout } = order;
  const { pages } = parts;
  const unbound = { pages, signatures: [], cover: false };
  switch (layout.kind) {
    case 'pages':
      return { ...unbound, sides: singleSides(pages, rightToLeft, order) };
    case 'n-up':
      return { ...unbound, sides: nUpSides(pages, layout, rightToLeft, order) };
    case 'booklet': {
      const own = layout.cover ? pages.slice(0, 1) : [];
      const book = bindBook({ ...parts, cover: parts.cover.length > 0 ? parts.cover : own });
      return {
        sides: bookletSides(book, layout, rightToLeft, order),
        pages: [...(book.cover ?? []), ...book.leaves],
        signatures: signatureSizes(book.leaves.length, layout.signature),
        cover: book.cover !== null,
      };
    }
  }
}
