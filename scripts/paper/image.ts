/** An image that the paper shows, read and measured. */
export interface ImageFile {
  /** As the paper names it. */
  readonly url: string;
  readonly format: 'png' | 'jpeg' | 'pdf' | 'svg';
  readonly bytes: Uint8Array;
  /** Natural size in points: pixels at the file's own resolution, 96 to the inch where it has none. */
  readonly width: number;
  readonly height: number;
  /** Pixels across the natural width; absent where it is drawn of lines. */
  readonly pixels?: number;
  /** What the file itself says is to be seen. */
  readonly title?: string;
}
