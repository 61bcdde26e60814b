/** A stretch of the author's source; lines and columns count from 1, ends are exclusive columns. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
