import { Broken } from '../unreadable.js';
import { Keyword } from './object.js';
import { Parser } from './parser.js';

/** Where the content of a stream lies in a file. */
export interface StreamBody {
  readonly start: number;
  readonly end: number;
}

/**
 * The content of the stream whose keyword ends at `at` (ISO 32000-1, 7.3.8), as long as the stream says.
 * @throws Broken where that cannot be.
 */
export function streamBody(bytes: Uint8Array, at: number, length: number | null): StreamBody {
  const start = contentStart(bytes, at);
  if (length === null || length < 0 || start + length > bytes.length)
    throw new Broken(`The stream at byte ${start} is longer than the file, or does not say how long it is`);
  const after = new Parser(bytes, start + length).next();
  if (!(after instanceof Keyword && after.word.startsWith('endstream')))
    throw new Broken(`The stream at byte ${start} is not as long as it says`);
  return { start, end: start + length };
}

/** The same in a damaged file: where the stream’s length cannot be, up to its end, or to that of the file. */
export function mendedStreamBody(bytes: Uint8Array, at: number, length: number | null): StreamBody {
  try {
    return streamBody(bytes, at, length);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    const start = contentStart(bytes, at);
    return { start, end: Math.max(start, lineBefore(bytes, endOfStream(bytes, start))) };
  }
}

function contentStart(bytes: Uint8Array, at: number): number {
  const past = at + (bytes[at] === 13 ? 1 : 0);
  return past + (bytes[past] === 10 ? 1 : 0);
}

const END = [...'endstream'].map((char) => char.charCodeAt(0));

function endOfStream(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(END[0]!, from); at >= 0; at = bytes.indexOf(END[0]!, at + 1))
    if (END.every((code, i) => bytes[at + i] === code)) return at;
  return bytes.length;
}

/** Without the line end before the keyword, which does not belong to the content. */
function lineBefore(bytes: Uint8Array, at: number): number {
  const end = bytes[at - 1] === 10 ? at - 1 : at;
  return bytes[end - 1] === 13 ? end - 1 : end;
}
