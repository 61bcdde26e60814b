import { expect, it } from 'vitest';
import { type Tag, tag } from '../../scripts/paper/tag.js';
import { line, page, report, write } from '../pdf/toy.js';
import { elements, readPdf } from '../reader.js';
import { randomFrom } from './random.js';

type Random = (below: number) => number;

/** Letters, ligatures, capitals that kern, accents that combine, and characters that PDF strings escape. */
const PARTS = [
  'a',
  'fi',
  'ffl',
  'AV',
  'To',
  'é',
  'e\u0301',
  'q\u0323\u0302',
  'ß',
  'Ω',
  'ж',
  '(',
  ')',
  '\\',
  '–',
  '“',
  '1/2',
  'ı',
];
/** Set instead of a character where a glyph adds nothing to its cluster's text. */
const NOTHING = /\u2060/g;

function words(random: Random): string {
  const word = () => Array.from({ length: 1 + random(6) }, () => PARTS[random(PARTS.length)]).join('');
  return Array.from({ length: 1 + random(8) }, word).join(' ');
}

/** Two pages of paragraphs with spans inside spans; gives what each paragraph says. */
function document(random: Random) {
  const top = tag('Document', null);
  const said: string[] = [];
  const pages = [0, 1].map((index) => {
    const fragments = Array.from({ length: 1 + random(6) }, (_, i) => {
      const paragraph = tag('P', top);
      let within: Tag = paragraph;
      const bits = Array.from({ length: 1 + random(5) }, () => {
        within = [paragraph, tag('Span', within), within][random(3)]!;
        return { text: `${words(random)} `, tag: within, size: 5 + random(8), shift: random(4) - 1 };
      });
      said.push(bits.map(({ text }) => text).join(''));
      return line(bits, 5, 60 + 20 * i, null, random(30) / 10);
    });
    return page(index, fragments);
  });
  return { made: report(top, pages), said };
}

it('reads every paragraph back as it was written, whatever stands in it', async () => {
  for (let seed = 1; seed <= 25; seed++) {
    const { made, said } = document(randomFrom(seed));
    const read = await readPdf(await write(made));
    const found = elements(read.structure, 'P').map(({ text }) => text.replace(NOTHING, '').normalize());
    expect(found, `seed ${seed}`).toEqual(said.map((text) => text.normalize()));
  }
});
