import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPaper } from '../built-paper.js';
import { FINDERS } from '../finders.js';
import { layOut } from '../golden/lay-out.js';
import { acrossLineEnds } from '../line-ends.js';

/* What people find who search in a report for a phrase of the paper. */

const NAMES = ['pdf.js', 'pdfium', 'mupdf'] as const;

/** Per cent. pdf.js looks past a line's end, whatever stands there; others only behind a space, or an added hyphen. */
const FLOORS = { 'pdf.js': 99, pdfium: 96, mupdf: 96 } as const;

/** An address is divided without a sign: most programs find either part alone. */
const ADDRESS = /\/|\.org/;

describe.each(['report', 'tests/fixtures/specimen', 'tests/fixtures/every-block'])('%s', (paper) => {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-search-'));
  const file = join(folder, 'report.pdf');
  let phrases: readonly string[];
  beforeAll(async () => {
    const { report, pdf } = await layOut(paper);
    phrases = acrossLineEnds(report);
    writeFileSync(file, pdf);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(NAMES)('is searched across the ends of lines by %s, divided words and addresses too', async (name) => {
    const finder = await FINDERS[name](file);
    const wanted = name === 'pdf.js' ? phrases : phrases.filter((phrase) => !ADDRESS.test(phrase));
    const lost: string[] = [];
    for (const phrase of wanted) if (!(await finder.finds(phrase))) lost.push(phrase);
    expect(100 * (1 - lost.length / wanted.length), lost.join('\n')).toBeGreaterThan(FLOORS[name]);
  });
});

it('finds lines of ideographs as if they were one, in pdf.js', async () => {
  const { report } = await layOut('tests/fixtures/japanese');
  const finder = await FINDERS['pdf.js'](join(builtPaper('tests/fixtures/japanese').folder, 'report.pdf'));
  const phrases = acrossLineEnds(report).filter((phrase) => !/[\w ]/.test(phrase));
  expect(phrases.length).toBeGreaterThan(10);
  for (const phrase of phrases) expect(await finder.finds(phrase), phrase).toBe(true);
});

describe.each(NAMES)('%s finds', (name) => {
  const finding = async (paper: string, phrases: readonly string[]) => {
    const finder = await FINDERS[name](join(builtPaper(paper).folder, 'report.pdf'));
    for (const phrase of phrases) expect(await finder.finds(phrase), phrase).toBe(true);
  };

  it('what stands in cells, in code and in notes', () =>
    finding('tests/fixtures/specimen', [
      'return lambda x: f(f(x))',
      'const twice = (f) => (x) => f(f(x));',
      'on coarse screens its fine strokes may get lost',
      'Or small pica',
    ]));

  it('words with ligatures, and formulas as they were typed', () =>
    finding('tests/fixtures/specimen', [
      'office, affluent, fjord, waffle',
      'In a line there may be E = mc^2, a fraction',
    ]));

  it('Arabic and Hebrew as they are read', async () => {
    await finding('tests/fixtures/arabic', ['نشأة الطباعة بالحروف العربية', 'كتاب صلاة السواعي في مدينة فانو']);
    await finding('tests/fixtures/hebrew', ['בתוך שנים ספורות קמו בתי דפוס']);
  });
});
