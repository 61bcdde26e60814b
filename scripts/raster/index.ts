import { drawPdf } from './pdf.js';
import { encodePng, type Pixels } from './png.js';
import { drawSvg } from './svg.js';

/** What turns drawings into pixels is given, because it may not fetch it. */
export interface RasterResources {
  /** A WebAssembly program: `resvg` draws SVG, `pdfium` PDF. */
  program(name: 'resvg' | 'pdfium'): Uint8Array;
  /** A whole font file; null where there is none of that name. */
  font(file: string): Uint8Array | null;
  /** Zlib's format (RFC 1950). */
  deflate(bytes: Uint8Array): Uint8Array;
}

/** Pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Picture extends Box {
  readonly png: Uint8Array;
}

/** Drawings as PNG, for whatever shows no SVG or PDF. The same input gives the same bytes. */
export interface Rasteriser {
  /**
   * An SVG as large as fits `room`, on nothing; its text in our faces.
   * @throws Error that says what is wrong with it.
   */
  svgToPng(svg: Uint8Array, room: Box): Promise<Picture>;
  /**
   * A page of a PDF, counted from 1, as large as fits `room`, on white.
   * @throws Error that says what is wrong with it.
   */
  pdfToPng(pdf: Uint8Array, page: number, room: Box): Promise<Picture>;
  /**
   * The same as pixels, in a room of any size.
   * @throws Error that says what is wrong with it.
   */
  pdfToPixels(pdf: Uint8Array, page: number, room: Box): Promise<Pixels>;
}

export function createRasteriser(resources: RasterResources): Rasteriser {
  return {
    svgToPng: (svg, room) => drawSvg(svg, within(room), resources),
    pdfToPixels: (pdf, page, room) => drawPdf(pdf, page, room, resources),
    async pdfToPng(pdf, page, room) {
      const pixels = await drawPdf(pdf, page, within(room), resources);
      return { png: encodePng(pixels, resources.deflate), width: pixels.width, height: pixels.height };
    },
  };
}

/** More than a slide has on any projector; memory stays within bounds whatever is asked for. Pixels. */
const LARGEST = { width: 3840, height: 2160 } as const;

function within({ width, height }: Box): Box {
  return { width: Math.min(width, LARGEST.width), height: Math.min(height, LARGEST.height) };
}
