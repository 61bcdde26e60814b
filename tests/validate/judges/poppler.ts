import type { Judge } from '../judge.js';
import { eachOf, installed, silent } from './program.js';

/** Owners of attributes that came with PDF 2.0 (ISO 32000-2, Table 376), which Poppler 22 does not know. */
const OF_ITSELF = /^Syntax Warning: O object is invalid value \((FENote|ARIA-1\.1|NSO)\)$/;

/** Poppler reads the tags, the destinations and the text, and draws the pages, without a message. */
export const poppler: Judge = {
  name: 'poppler',
  absent: () =>
    installed('pdftotext', '-v') ? null : 'poppler is not installed; on Debian, `apt-get install poppler-utils`',
  judge: (exhibits) =>
    eachOf(exhibits, async ({ file }) => [
      ...(await silent('pdfinfo', ['-struct', file], OF_ITSELF)),
      ...(await silent('pdfinfo', ['-dests', file], OF_ITSELF)),
      ...(await silent('pdftotext', [file, '-'], OF_ITSELF)),
      ...(await silent('pdftoppm', ['-r', '10', file], OF_ITSELF)),
    ]),
};
