import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { latin1 } from '../../pdf/content-marks.js';
import { readCalculator } from './calculator.js';

/** A function object (ISO 32000-1, 7.10). */
export type PdfFunction = (inputs: readonly number[]) => readonly number[];

/** Several functions of one output each count as one of several. Functions that cannot be read give nothing. */
export function readFunction(object: PDFObject | undefined): PdfFunction {
  if (object instanceof PDFArray) {
    const parts = Array.from({ length: object.size() }, (_, at) => readFunction(object.lookup(at)));
    return (inputs) => parts.flatMap((part) => part(inputs));
  }
  const dict = object instanceof PDFRawStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return () => [];
  const make = TYPES[numbersIn(dict, 'FunctionType')[0] ?? -1];
  if (!make) return () => [];
  const domain = numbersIn(dict, 'Domain');
  const range = numbersIn(dict, 'Range');
  const raw = make(dict, object as PDFDict | PDFRawStream);
  return (inputs) => clipped(raw(clipped(inputs, domain)), range);
}

const TYPES: Readonly<Record<number, (dict: PDFDict, object: PDFDict | PDFRawStream) => PdfFunction>> = {
  0: sampled,
  2: exponential,
  3: stitched,
  4: (_, object) =>
    object instanceof PDFRawStream ? readCalculator(latin1(decodePDFRawStream(object).decode())) : () => [],
};

/** 7.10.2; the nearest sample in each direction but the first, in which is interpolated. */
function sampled(dict: PDFDict, object: PDFDict | PDFRawStream): PdfFunction {
  const bytes = object instanceof PDFRawStream ? decodePDFRawStream(object).decode() : new Uint8Array();
  const sizes = numbersIn(dict, 'Size');
  const [bits = 8] = numbersIn(dict, 'BitsPerSample');
  const [domain, range] = [numbersIn(dict, 'Domain'), numbersIn(dict, 'Range')];
  const given = numbersIn(dict, 'Encode');
  const encode = given.length > 0 ? given : sizes.flatMap((size) => [0, size - 1]);
  const decode = numbersIn(dict, 'Decode').length > 0 ? numbersIn(dict, 'Decode') : range;
  const outputs = range.length / 2;
  const sample = (index: number, output: number) => {
    const value = bitsAt(bytes, (index * outputs + output) * bits, bits) / (2 ** bits - 1);
    return within(value, 0, 1, decode[2 * output] ?? 0, decode[2 * output + 1] ?? 1);
  };
  return (inputs) => {
    const at = sizes.map((size, i) => {
      const [from = 0, to = 1] = domain.slice(2 * i);
      const [low = 0, high = 1] = encode.slice(2 * i);
      return Math.min(size - 1, Math.max(0, within(inputs[i] ?? 0, from, to, low, high)));
    });
    const index = (first: number) =>
      at.reduceRight((sum, place, i) => sum * (sizes[i] ?? 1) + (i === 0 ? first : Math.round(place)), 0);
    const [low, high] = [Math.floor(at[0] ?? 0), Math.ceil(at[0] ?? 0)];
    const share = (at[0] ?? 0) - low;
    return Array.from({ length: outputs }, (_, output) => {
      const before = sample(index(low), output);
      return before + share * (sample(index(high), output) - before);
    });
  };
}

function bitsAt(bytes: Uint8Array, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at++) value = value * 2 + (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
  return value;
}

/** 7.10.3. */
function exponential(dict: PDFDict): PdfFunction {
  const [c0, c1] = [numbersIn(dict, 'C0'), numbersIn(dict, 'C1')];
  const [first, last] = [c0.length > 0 ? c0 : [0], c1.length > 0 ? c1 : [1]];
  const [exponent = 1] = numbersIn(dict, 'N');
  return ([x = 0]) => first.map((value, i) => value + x ** exponent * ((last[i] ?? 0) - value));
}

/** 7.10.4. */
function stitched(dict: PDFDict): PdfFunction {
  const parts = dict.lookup(PDFName.of('Functions'));
  const functions =
    parts instanceof PDFArray ? Array.from({ length: parts.size() }, (_, at) => readFunction(parts.lookup(at))) : [];
  const [bounds, encode] = [numbersIn(dict, 'Bounds'), numbersIn(dict, 'Encode')];
  const [start = 0, end = 1] = numbersIn(dict, 'Domain');
  return ([x = 0]) => {
    const found = bounds.findIndex((bound) => x < bound);
    const part = found < 0 ? functions.length - 1 : found;
    const [from, to] = [bounds[part - 1] ?? start, bounds[part] ?? end];
    const [low = 0, high = 1] = encode.slice(2 * part);
    return functions[part]?.([within(x, from, to, low, high)]) ?? [];
  };
}

/** Where `value` lies between `from` and `to`, between `low` and `high`. */
function within(value: number, from: number, to: number, low: number, high: number): number {
  return to === from ? low : low + ((value - from) / (to - from)) * (high - low);
}

function clipped(values: readonly number[], limits: readonly number[]): readonly number[] {
  return values.map((value, i) => Math.min(limits[2 * i + 1] ?? value, Math.max(limits[2 * i] ?? value, value)));
}

/** The numbers of an entry: an array’s, or its one. */
export function numbersIn(dict: PDFDict, key: string): readonly number[] {
  const value = dict.lookup(PDFName.of(key));
  if (value instanceof PDFNumber) return [value.asNumber()];
  if (!(value instanceof PDFArray)) return [];
  return Array.from({ length: value.size() }, (_, at) => value.lookup(at)).flatMap((one) =>
    one instanceof PDFNumber ? [one.asNumber()] : [],
  );
}
