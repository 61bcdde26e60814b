import { Broken } from '../unreadable.js';
import type { Dict, PdfObject } from './object.js';

/**
 * Undoes Flate; from the edge. Never gives more than `most` bytes, and throws where the data are broken or would
 * be more.
 */
export type Inflate = (deflated: Uint8Array, most: number) => Uint8Array;

/** Undoes the predictor that the parameters of a Flate filter name (ISO 32000-1, 7.4.4.4). */
export function unpredict(data: Uint8Array, parameters: Dict | null): Uint8Array {
  const number = (key: string, otherwise: number) => positive(parameters?.get(key), otherwise);
  const predictor = number('Predictor', 1);
  if (predictor === 1) return data;
  const bits = number('Colors', 1) * number('BitsPerComponent', 8);
  const row = Math.ceil((bits * number('Columns', 1)) / 8);
  if (!(row > 0 && row <= data.length)) throw new Broken('A predictor has impossible columns');
  const pixel = Math.max(1, bits >> 3);
  if (predictor >= 10) return unpredictPng(data, row, pixel);
  if (predictor === 2 && number('BitsPerComponent', 8) === 8) return unpredictTiff(data, row, pixel);
  throw new Broken(`Predictor ${predictor} is not known`);
}

/** Each byte is the difference to the pixel on its left (TIFF 6.0, section 14). */
function unpredictTiff(data: Uint8Array, row: number, pixel: number): Uint8Array {
  const out = data.slice();
  for (let i = 0; i < out.length; i++) if (i % row >= pixel) out[i] = out[i]! + out[i - pixel]!;
  return out;
}

/** Each row begins with the number of its filter (PNG, second edition, 9.2). */
function unpredictPng(data: Uint8Array, row: number, pixel: number): Uint8Array {
  const rows = Math.floor(data.length / (row + 1));
  const out = new Uint8Array(rows * row);
  for (let y = 0; y < rows; y++) {
    const filter = data[y * (row + 1)]!;
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      const left = x < pixel ? 0 : out[at - pixel]!;
      const above = y === 0 ? 0 : out[at - row]!;
      const corner = x < pixel || y === 0 ? 0 : out[at - row - pixel]!;
      out[at] = data[y * (row + 1) + 1 + x]! + predicted(filter, left, above, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return filter === 4 ? paeth(left, above, corner) : 0;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [byLeft, byAbove, byCorner] = [left, above, corner].map((value) => Math.abs(guess - value));
  if (byLeft! <= byAbove! && byLeft! <= byCorner!) return left;
  return byAbove! <= byCorner! ? above : corner;
}

function positive(value: PdfObject | undefined, otherwise: number): number {
  return typeof value === 'number' && value > 0 && value < 1 << 24 ? Math.floor(value) : otherwise;
}
