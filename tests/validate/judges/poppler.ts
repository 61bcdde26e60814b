import { isNew, type Judge } from '../judge.js';
import { eachOf, installed, silent } from './program.js';

/** What came with PDF 2.0, and Poppler 22 does not know: owners of attributes (ISO 32000-2, Table 376), kinds of lists, letters raised and lowered. */
const OF_ITSELF =
  /^Syntax Warning: (?:O object is invalid value \((FENote|ARIA-1\.1|NSO)\)|Attribute ListNumbering value is of wrong type \(name\)|Wrong Attribute 'TextPosition' in element Span)$/;

/** Poppler reads the tags, the destinations and the text, and draws the pages, without a message. */
export const poppler: Judge = {
  name: 'poppler',
  absent: () =>
    installed('pdftotext', '-v') ? null : 'poppler is not installed; on Debian, `apt-get install poppler-utils`',
  judges: isNew,
  judge: (exhibits) =>
    eachOf(exhibits, async ({ file }) => [
      ...(await silent('pdfinfo', ['-struct', file], OF_ITSELF)),
      ...(await silent('pdfinfo', ['-dests', file], OF_ITSELF)),
      ...(await silent('pdftotext', [file, '-'], OF_ITSELF)),
      ...(await silent('pdftoppm', ['-r', '10', file], OF_ITSELF)),
    ]),
};
