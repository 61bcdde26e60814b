import type { Inflate } from '../check/finished/index.js';

/** What reading takes that belongs to the edge. */
export interface Means {
  readonly inflate: Inflate;
  /** MD5 in hexadecimal digits. */
  digest(bytes: Uint8Array): string;
  /** Whether names have to be such as Windows allows. */
  readonly windows: boolean;
}

/** A paper project as values. */
export interface Imported {
  readonly files: readonly ProjectFile[];
  /** Path of the paper among them. */
  readonly paper: string;
  readonly skipped: readonly Skipped[];
  /** Whether the file is damaged, so that some may be missing. */
  readonly isMended: boolean;
  /** Whether its author kept the images back. */
  readonly isTextOnly: boolean;
}

export interface ProjectFile {
  /** From the project’s folder, with slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Why it may not be what it was; null where nothing says so. */
  readonly doubt: string | null;
}

/** What was carried along and is not taken. */
export interface Skipped {
  /** As it can be shown. */
  readonly name: string;
  /** Goes on a sentence that begins with the name. */
  readonly reason: string;
}

export interface NotImported {
  /** A sentence with a capital and without a full stop. */
  readonly reason: string;
  readonly hint: string;
  /** Another kind of file was asked for than there can be. */
  readonly isMisuse: boolean;
}

export function isImported(result: Imported | NotImported): result is Imported {
  return 'files' in result;
}
