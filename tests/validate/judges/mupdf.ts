import { rmSync } from 'node:fs';
import type { Judge } from '../judge.js';
import { eachOf, installed, run } from './program.js';

/** Said of itself, whatever the file: Debian builds it so. */
const OF_ITSELF = 'warning: ICC support is not available';

/** MuPDF draws the pages, and writes the file anew with all its objects checked, without a warning. */
export const mupdf: Judge = {
  name: 'mupdf',
  absent: () => (installed('mutool', '-v') ? null : 'mupdf is not installed; on Debian, `apt-get install mupdf-tools`'),
  judge: (exhibits) =>
    eachOf(exhibits, async ({ file }) => {
      const written = `${file}.mupdf`;
      const drawn = await run('mutool', ['draw', '-q', '-r', '10', '-F', 'ppm', '-o', '/dev/null', file]);
      // To a real file: it never ends where it is to write to /dev/null.
      const cleaned = await run('mutool', ['clean', '-s', file, written]);
      rmSync(written, { force: true });
      const lines = [drawn, cleaned].flatMap(({ stderr }) => stderr.split('\n'));
      const said = lines.filter((line) => line.trim() !== '' && line !== OF_ITSELF);
      if (said.length === 0 && (drawn.code !== 0 || cleaned.code !== 0)) said.push('mutool does not end well');
      return [...new Set(said)];
    }),
};
