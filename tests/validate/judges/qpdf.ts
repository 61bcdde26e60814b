import type { Judge } from '../judge.js';
import { eachOf, installed, run } from './program.js';

/** Reads every object and stream, and says what is not as ISO 32000 has it. */
export const qpdf: Judge = {
  name: 'qpdf',
  absent: () => (installed('qpdf') ? null : 'qpdf is not installed; on Debian, `apt-get install qpdf`'),
  judge: (exhibits) =>
    eachOf(exhibits, async ({ file }) => {
      const { code, stdout, stderr } = await run('qpdf', ['--check', file]);
      if (code === 0 && stderr === '') return [];
      const said = `${stdout}\n${stderr}`.split('\n').filter((line) => /warning|error|WARNING|ERROR/.test(line));
      return said.length > 0 ? said : [`qpdf --check ended with ${code ?? 'no answer'}`];
    }),
};
