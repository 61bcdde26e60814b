import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tag } from '../../scripts/paper/tag.js';
import { builtPaper } from '../built-paper.js';
import { elements, readPdf } from '../reader.js';
import { READERS, type Reader } from '../readers.js';
import { line, page, report, write } from './toy.js';

/* What people get who copy from a report or search in it, in the programs they have. */

/** Bidi controls and the combining grapheme joiner say nothing, and compatibility forms the same as letters. */
function plain(text: string): string {
  return text.replace(/[\u034f\u200e\u200f\u202a-\u202e\u2060]/g, '').normalize('NFKC');
}

const oneLine = (text: string) => plain(text).replace(/\s+/g, ' ');
const dense = (text: string) => plain(text).replace(/\s+/g, '');

/** MuPDF before 1.24 gives letters from right to left in the order in which they are seen. */
const TURNING: readonly Reader['name'][] = ['pdf.js', 'pdftotext', 'pdftotext -layout', 'pdfium', 'mupdf'];

describe.each(READERS)('$name', ({ name, there, read }) => {
  const textOf = async (fixture: string) =>
    (await read(join(builtPaper(`tests/fixtures/${fixture}`).folder, 'report.pdf'))).join('\n');
  const turning = there && TURNING.includes(name);

  it.skipIf(!turning)('gives Arabic, Persian and Hebrew as they are read, word by word', async () => {
    const arabic = oneLine(await textOf('arabic'));
    expect(arabic).toContain('كتاب صلاة السواعي في مدينة فانو الإيطالية');
    expect(arabic).toContain('تتناول هذه الورقة نشأة الطباعة بالحروف العربية منذ القرن السادس');
    const hebrew = oneLine(await textOf('hebrew'));
    expect(hebrew).toContain('חלוקת מילים בסופי השורות');
    expect(hebrew).toContain('בתוך שנים ספורות קמו בתי דפוס במנטובה');
    expect(hebrew).toContain('The Makers of Hebrew Books in Italy');
  });

  it.skipIf(!turning)('parts no word where its letters are kerned or joined', async () => {
    const arabic = oneLine(await textOf('arabic'));
    for (const word of ['والإنجليزية', 'المحتويات', 'تُقرأ']) expect(arabic).toContain(word);
    // Poppler parts a word before a doubling mark that stands on a wide letter.
    if (!name.startsWith('pdftotext')) expect(arabic).toContain('أثّرت');
    expect(oneLine(await textOf('persian'))).toContain('کتاب\u200cهای');
  });

  it.skipIf(name !== 'pdf.js' && name !== 'pdfium')('keeps Arabic words apart from numbers and names', async () => {
    const arabic = oneLine(await textOf('arabic'));
    for (const words of [
      'الإيطالية سنة 1514',
      'كثيرون مثل UNESCO وغيرها',
      'ويقول الباحث',
      'إسطنبول 1727 17',
      '1.1 أسباب التأخر',
    ])
      expect(arabic).toContain(words);
  });

  it.skipIf(name !== 'pdf.js')('gives Hebrew with its points and accents', async () => {
    const hebrew = oneLine(await textOf('hebrew'));
    for (const words of ['בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ׃', 'בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים'])
      expect(hebrew).toContain(oneLine(words));
  });

  it.skipIf(!turning)('gives an Arabic title among English words in its place', async () => {
    const text = oneLine(await textOf('specimen'));
    expect(text).toMatch(/A title in Arabic, .{20,24}2015, p\. 33, leaves the year/);
  });

  it.skipIf(!there)(
    'leaves lines of Japanese and Chinese whole, beside punctuation that is set close too',
    async () => {
      const japanese = plain(await textOf('japanese'));
      expect(japanese).toContain('その後、徳川家康は木活字や銅活字を作らせ、「伏見版」「駿河版」と呼ばれ');
      expect(dense(japanese)).toContain('と呼ばれる書物を出版した(1599年〜1616年)。ところが、江戸時代を通じて主流');
      expect(dense(await textOf('chinese'))).not.toContain('\ufffd');
    },
  );

  it.skipIf(!there)('gives a sentence with formulas as it was typed', async () => {
    const text = oneLine(await textOf('specimen'));
    expect(text).toContain(
      String.raw`In a line there may be E = mc^2, a fraction \frac{a}{b}, a sum \sum_{i=1}^{n} x_i, or \alpha \in \mathbb{R}^n; the`,
    );
  });

  it.skipIf(!there)('gives ligatures as letters, and code with its spaces', async () => {
    const text = plain(await textOf('specimen'));
    expect(text).toContain('office, affluent, fjord, waffle');
    expect(text).toContain('return lambda x: f(f(x))');
    expect(text).toContain('const twice = (f) => (x) => f(f(x));');
  });
});

describe('a word divided at a line’s end', () => {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-words-'));
  const file = join(folder, 'words.pdf');
  let bytes: Uint8Array;

  beforeAll(async () => {
    const top = tag('Document', null);
    const p = tag('P', top);
    const added = line(
      [
        { text: 'It was an extra', tag: p },
        { text: '-', tag: p, role: 'hyphen' },
      ],
      60,
      80,
    );
    const own = { ...line([{ text: 'ordinary end for al-', tag: p }], 60, 94), within: true };
    bytes = await write(report(top, [page(0, [added, own, line([{ text: 'Badri and x=1.', tag: p }], 60, 108)])]));
    writeFileSync(file, bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is whole for those who go by the structure, its own hyphen included', async () => {
    const [paragraph] = elements((await readPdf(bytes)).structure, 'P');
    expect(paragraph?.text).toBe('It was an extra\u00adordinary end for al-Badri and x=1.');
  });

  it('ends in pdf.js with the hyphen that its search leaves out', async () => {
    const [text] = await READERS[0]!.read(file);
    expect(text).toContain('extra-\nordinary');
  });

  it.for(READERS)(
    'is copied by $name with its own hyphen, without the added one where it joins lines',
    async (reader, { skip }) => {
      skip(!reader.there, `${reader.name} is not installed`);
      const text = (await reader.read(file)).join('\n');
      if (reader.name === 'pdftotext' || reader.name === 'pdfium') expect(text).toContain('extraordinary');
      expect(text).toMatch(/al[-\u2010]\s*Badri/);
    },
  );
});
