/** A file to be judged. */
export interface Exhibit {
  /** What the reader of the table calls it: `specimen: report.pdf`. */
  readonly name: string;
  readonly file: string;
  /** The standards that it says it meets, as veraPDF names their profiles; none for what is made for a printer. */
  readonly profiles: readonly string[];
  /** Whether its pages are those of another one, in another version of PDF: they need not be drawn and read again. */
  readonly again: boolean;
}

export const isNew = ({ again }: Exhibit): boolean => !again;

/** By the file's path: what is wrong with it, a sentence each. A file without faults may be left out. */
export type Faults = ReadonlyMap<string, readonly string[]>;

/** Somebody from outside who says whether files are as they should be. */
export interface Judge {
  readonly name: string;
  /** Whether it has something to say of a file; of every one, where it does not say. */
  readonly judges?: (exhibit: Exhibit) => boolean;
  /** Why it cannot judge on this machine, and what to do about it; null where it can. */
  absent(): string | null;
  judge(exhibits: readonly Exhibit[]): Promise<Faults>;
}
