import { rmSync } from 'node:fs';
import { isNew, type Judge } from '../judge.js';
import { eachOf, installed, silent } from './program.js';

/** Said of how Debian builds it, whatever the file. */
const OF_ITSELF = /^warning: ICC support is not available$/;

/** MuPDF draws the pages, and writes the file anew with all its objects checked, without a warning. */
export const mupdf: Judge = {
  name: 'mupdf',
  absent: () => (installed('mutool', '-v') ? null : 'mupdf is not installed; on Debian, `apt-get install mupdf-tools`'),
  judges: isNew,
  judge: (exhibits) =>
    eachOf(exhibits, async ({ file }) => {
      const drawn = await silent('mutool', ['draw', '-q', '-r', '10', '-F', 'ppm', '-o', '/dev/null', file], OF_ITSELF);
      // To a real file: it never ends where it is to write to /dev/null.
      const written = `${file}.mupdf`;
      const cleaned = await silent('mutool', ['clean', '-s', file, written], OF_ITSELF);
      rmSync(written, { force: true });
      return [...drawn, ...cleaned];
    }),
};
