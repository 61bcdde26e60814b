import type { Diagnostic } from '../diagnostic.js';
import type { Compression } from './objects.js';

/** What the file says about itself, and the machinery that the engine does not carry. */
export interface PdfOptions extends Compression {
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
  /** Told of images that cannot be embedded; a frame stands in their place. */
  readonly onDiagnostic?: (found: Diagnostic) => void;
}

/** A file carried inside the report (ISO 19005-3, 6.8). */
export interface Attachment {
  readonly name: string;
  /** Media type, as `text/markdown`. */
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified';
  readonly description: string;
}
