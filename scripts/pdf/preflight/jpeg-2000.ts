import PDFName from 'pdf-lib/es/core/objects/PDFName';
import type PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import { latin1 } from '../content-marks.js';

/** The box that a file of JPEG 2000 begins with (ISO/IEC 15444-1, I.5.1). */
const SIGNATURE = '\0\0\0\fjP  \r\n\x87\n';
/** Its header comes soon after it. Bytes. */
const HEAD = 256;

/**
 * Whether an image in JPEG 2000 is a whole file, not its pixels alone, with one, three or four channels
 * (ISO 19005-3, 6.2.8.3). True of other images.
 */
export function isWholeJpeg2000(image: PDFRawStream): boolean {
  if (!String(image.dict.lookup(PDFName.of('Filter'))).includes('/JPXDecode')) return true;
  const head = latin1(image.getContents().subarray(0, HEAD));
  const at = head.indexOf('ihdr');
  if (!head.startsWith(SIGNATURE) || at < 0) return false;
  // Height and width of four bytes each, and then the number of channels (I.5.3.1).
  const channels = 256 * head.charCodeAt(at + 12) + head.charCodeAt(at + 13);
  return channels === 1 || channels === 3 || channels === 4;
}
