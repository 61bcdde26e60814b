/** One font file in use. */
export interface Face {
  /** Dense, from 0, in order of first use. */
  readonly index: number;
  readonly postScriptName: string;
  /** The whole TrueType file. */
  readonly data: Uint8Array;
  readonly unitsPerEm: number;
  /** In font units; descent is negative. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly bbox: readonly [number, number, number, number];
  readonly monospaced: boolean;
  readonly serif: boolean;
  readonly weight: number;
}
