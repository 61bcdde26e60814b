import type { Judge } from '../judge.js';
import { installed, silent } from './program.js';

/** Poppler reads the tags, the destinations and the text, and draws the pages, without a message. */
export const poppler: Judge = {
  name: 'poppler',
  absent: () =>
    installed('pdftotext', '-v') ? null : 'poppler is not installed; on Debian, `apt-get install poppler-utils`',
  async judge(exhibits) {
    const faults = new Map<string, readonly string[]>();
    const ways = [
      ['pdfinfo', (file: string) => ['-struct', file]],
      ['pdfinfo', (file: string) => ['-dests', file]],
      ['pdftotext', (file: string) => [file, '-']],
      ['pdftoppm', (file: string) => ['-r', '10', file]],
    ] as const;
    for (const [program, way] of ways)
      for (const [file, found] of await silent(exhibits, program, [way]))
        faults.set(file, [...(faults.get(file) ?? []), ...found]);
    return faults;
  },
};
