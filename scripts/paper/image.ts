import type { InlineImage } from './inline.js';

/** An image that the paper shows, read and measured. */
export interface ImageFile {
  /** As the paper names it. */
  readonly url: string;
  readonly format: 'png' | 'jpeg' | 'pdf' | 'svg';
  readonly bytes: Uint8Array;
  /** Of a PDF, from 1; absent for the first. */
  readonly page?: number;
  /** Natural size in points: pixels at the file's own resolution, 96 to the inch where it has none. */
  readonly width: number;
  readonly height: number;
  /** Pixels across the natural width; absent where it is drawn of lines. */
  readonly pixels?: number;
  /** What the file itself says is to be seen. */
  readonly title?: string;
}

/** What an image is found by: its url, and the page of a PDF where one is named. */
export function imageKey({ url, attributes }: Pick<InlineImage, 'url' | 'attributes'>): string {
  const { page } = attributes.pairs;
  return page === undefined ? url : `${url}#page=${page}`;
}
