import type { Diagnostic } from '../diagnostic.js';
import type { PdfVersion } from '../paper/pdf-standard.js';
import type { Compression } from './objects.js';

/** What the file says about itself, and the machinery that the engine does not carry. */
export interface PdfOptions extends Compression {
  /** 1.7 unless told otherwise. */
  readonly version?: PdfVersion;
  readonly title: string;
  readonly authors: readonly string[];
  /** One sentence or an abstract; empty for none. */
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47. */
  readonly lang: string;
  /** Date of creation and change; null writes none. There is no clock in here. */
  readonly date: Date | null;
  readonly attachments: readonly Attachment[];
  /** Whether citations lead to their sources, which they do unless told otherwise. */
  readonly linkCitations?: boolean;
  /**
   * Draws a page of a PDF, counted from 1, as large as fits the room, on white. Without it, a figure that keeps the
   * report from being PDF/A is taken over as it is. Throws an Error with a sentence where it cannot.
   */
  readonly drawPdf?: (pdf: Uint8Array, page: number, room: Omit<Pixels, 'rgba'>) => Promise<Pixels>;
  /**
   * A file of the outlines that stand for those of the fonts that every reader has, or their `metrics.json`; null where
   * there is none. Without it, figures that lack these fonts are drawn as pixels.
   */
  readonly standardFont?: (file: string) => Uint8Array | null;
  /** Told of images that cannot be embedded; a frame stands in their place. */
  readonly onDiagnostic?: (found: Diagnostic) => void;
}

/** Four bytes a pixel, row by row from the top; every pixel is opaque. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** A file carried inside the report (ISO 19005-3, 6.8). */
export interface Attachment {
  /** By which readers show and save it: unlike the others’, and without a folder. */
  readonly name: string;
  /** By which it is known in the file: where it lies in its project, with slashes. */
  readonly path: string;
  /** Media type, as `text/markdown`. */
  readonly mime: string;
  readonly bytes: Uint8Array;
  /** MD5 of the bytes, in hexadecimal digits. */
  readonly checksum: string;
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified';
  readonly description: string;
}
