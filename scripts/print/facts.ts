import type { Arranged } from './arrange.js';
import type { Beyond } from './bleed.js';
import { uprightEdge } from './duplex.js';
import type { Duplex, PrintOrder } from './order.js';
import type { Size } from './side.js';

/** What whoever prints a file has to know of it. Lengths in points. */
export interface PrintFacts {
  readonly kind: PrintOrder['layout']['kind'];
  /** Of the report, those that were chosen. */
  readonly pages: number;
  /** Without those of a cover. */
  readonly blanks: number;
  readonly sides: number;
  readonly paper: Size;
  /** What is left when a side is cut. */
  readonly trim: Size;
  /** At which most pages are printed. */
  readonly scale: number;
  /** Pages of each signature. */
  readonly signatures: readonly number[];
  readonly cover: boolean;
  /** The edge to turn sheets about; null where nothing depends on it. */
  readonly flip: Duplex | null;
  /** How many pages go on beyond their trim; null where they are not to. */
  readonly bleed: Readonly<Record<Beyond, number>> | null;
}

export function factsOf<P extends Size>(
  arranged: Arranged<P>,
  pages: readonly P[],
  beyond: ReadonlyMap<P, Beyond>,
  order: PrintOrder,
): PrintFacts {
  const { sides, signatures, cover } = arranged;
  const first = sides[0];
  const { width = 0, height = 0, trim = { width, height } } = first ?? {};
  const scales = sides.flatMap(({ placements }) => placements.map(({ matrix: [a, b] }) => Math.hypot(a, b)));
  return {
    kind: order.layout.kind,
    pages: pages.length,
    blanks: arranged.pages.slice(cover ? 4 : 0).filter((page) => page === null).length,
    sides: sides.length,
    paper: { width, height },
    trim: { width: trim.width, height: trim.height },
    scale: scales[scales.length >> 1] ?? 1,
    signatures,
    cover,
    flip: flipOf(arranged, order),
    bleed: order.marks?.bleed ? bleedOf(arranged, beyond) : null,
  };
}

function bleedOf<P>({ pages }: Arranged<P>, beyond: ReadonlyMap<P, Beyond>): Readonly<Record<Beyond, number>> {
  const counts = { nothing: 0, own: 0, mirrored: 0 };
  for (const page of pages) if (page !== null) counts[beyond.get(page) ?? 'nothing']++;
  return counts;
}

/** Both sides of a booklet’s sheet belong together; those of others only where the author says so. */
export function flipOf({ sides }: Arranged<Size>, { layout, duplex }: PrintOrder): Duplex | null {
  const [first] = sides;
  return duplex ?? (layout.kind === 'booklet' && first ? uprightEdge(first) : null);
}
