import type { Sheet } from '../paper/page-setup.js';

/** What is to be made of a report. Lengths in points. */
export interface PrintOrder {
  readonly layout: Layout;
  /** Numbers of the pages to print, from 1, in their order; null for all. */
  readonly pages: readonly PageRange[] | null;
  /** The paper to print on; null for the one that fits. */
  readonly paper: Sheet | null;
  /** The edge about which the printer turns a sheet; null for the one that leaves both sides upright. */
  readonly duplex: Duplex | null;
  /** Crop and registration marks; null for none. */
  readonly marks: { readonly bleed: number } | null;
  readonly grey: boolean;
}

export type Layout =
  | {
      readonly kind: 'booklet';
      /** Pages of a signature, a multiple of four; null for one signature of all. */
      readonly signature: number | null;
      /** How much further a sheet stands out at the fore edge than the one that it lies in: its paper's thickness. */
      readonly creep: number;
      /** Whether the first page is repeated as a cover, where no file has one. */
      readonly cover: boolean;
    }
  | {
      readonly kind: 'n-up';
      /** Pages on a side. */
      readonly count: number;
      /** A hairline around each page. */
      readonly frame: boolean;
    }
  /** One page on a side, as large as it is. */
  | { readonly kind: 'pages' };

export type Duplex = 'long-edge' | 'short-edge';

/** Both ends belong to it; it may run backwards. Null for the last page. */
export interface PageRange {
  readonly first: number;
  readonly last: number | null;
}
