import { inflateSync } from 'node:zlib';
import { type FinishedReport, type Inflate, isUnreadable, readReport } from '../../../scripts/check/finished/index.js';

export const inflate: Inflate = (deflated, most) => inflateSync(deflated, { maxOutputLength: most });

/** A report that can be read. */
export function reading(bytes: Uint8Array): FinishedReport {
  const read = readReport(bytes, inflate);
  if (isUnreadable(read)) throw new Error(read.unreadable);
  return read;
}
