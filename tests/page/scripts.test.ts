import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report, TextFragment } from '../../scripts/page/index.js';
import type { Tag } from '../../scripts/paper/tag.js';
import type { Run } from '../../scripts/shape/index.js';
import { type LaidOut, layOut } from '../golden/lay-out.js';
import { elements, type ReadPdf, readPdf, unbroken } from '../reader.js';

type Line = TextFragment<Run>;

const paper = (name: string) => layOut(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)));

const lines = ({ pages }: Report<Run>): Line[] =>
  pages.flatMap(({ fragments }) => fragments.filter((one): one is Line => one.kind === 'text' && !one.artifact));
const textOf = ({ runs }: Line) => runs.map(({ run, role }) => (role === 'hyphen' ? '' : run.text)).join('');
const inked = ({ runs }: Line) => runs.filter(({ role }) => role !== 'space');
const leftOf = (line: Line) => line.x + Math.min(...inked(line).map(({ x }) => x));
const rightOf = (line: Line) => line.x + Math.max(...inked(line).map(({ x, width }) => x + width));
const roles = (tag: Tag | null): string[] => (tag ? [tag.role, ...roles(tag.parent)] : []);
const under = (role: string) => (line: Line) => roles(line.runs[0]?.tag ?? null).includes(role);
const lineWith = (report: Report<Run>, text: string, role: string | null = null) => {
  const found = lines(report).find((line) => textOf(line).includes(text) && (role === null || under(role)(line)));
  if (!found) throw new Error(`no line says ${text}`);
  return found;
};
/** Edges of the type area on a page of A4 with equal margins. */
const edges = (report: Report<Run>, measure: number) => {
  const { width = 0 } = report.pages[0] ?? {};
  return { left: (width - measure) / 2, right: (width + measure) / 2 };
};

describe('an Arabic paper', () => {
  let made: LaidOut;
  let read: ReadPdf;
  const MEASURE = 368;

  beforeAll(async () => {
    made = await paper('arabic');
    read = await readPdf(made.pdf);
  });

  it('begins title, headings, paragraphs and captions at the right edge', () => {
    const { right } = edges(made.report, MEASURE);
    for (const [role, text] of [
      ['Title', 'تاريخ الطباعة'],
      ['H1', 'المقدمة'],
      ['H2', 'أسباب التأخر'],
      ['P', 'بدأت الطباعة'],
      ['P', 'سميرة'],
      ['Caption', 'أهم المطابع'],
    ] as const)
      expect(Math.abs(rightOf(lineWith(made.report, text, role)) - right), text).toBeLessThan(1);
  });

  it('has bullets, numbers and note numbers to the right of their text', () => {
    const beside = (text: string) => {
      const line = lineWith(made.report, text);
      const page = made.report.pages.find(({ fragments }) => fragments.includes(line));
      return [
        line,
        page?.fragments.find((one) => one.kind === 'text' && one.y === line.y && under('Lbl')(one)),
      ] as const;
    };
    for (const text of ['صعوبة صناعة', 'مقاومة النسّاخ', 'مرحلة المطابع الدينية', 'مرحلة الصحافة', 'للمزيد عن مطبعة']) {
      const [line, label] = beside(text);
      expect(leftOf(label as Line), text).toBeGreaterThan(rightOf(line));
    }
  });

  it('has a note in English, and a passage, with their numbers and bullets at the left', () => {
    for (const [label, text] of [
      ['1.', 'Miroslav'],
      ['•', 'a bullet at the left'],
    ] as const) {
      const line = lineWith(made.report, text);
      const found = lines(made.report).find((one) => textOf(one).trim() === label && one.y === line.y);
      expect(rightOf(found as Line)).toBeLessThan(leftOf(line));
    }
  });

  it('has its first column at the right, and the leaders of its contents run to folios at the left', () => {
    expect(leftOf(lineWith(made.report, 'إسطنبول', 'TD'))).toBeGreaterThan(
      rightOf(lineWith(made.report, '1727', 'TD')),
    );
    const entry = lines(made.report).filter(under('TOCI'));
    const { left } = edges(made.report, MEASURE);
    expect(entry.some((line) => /^\d+$/.test(textOf(line)) && Math.abs(leftOf(line) - left) < 2)).toBe(true);
  });

  it('keeps code from left to right, at the left, with its words joined', () => {
    const line = lineWith(made.report, 'return');
    expect(textOf(line)).toContain('مرحبا');
    expect(line.runs.some(({ run }) => run.text === 'مرحبا')).toBe(true);
    expect(leftOf(line)).toBeLessThan(leftOf(lineWith(made.report, 'يوضح')) + 60);
  });

  it('has its equation’s number at the left and the rule above its notes at the right', () => {
    const { left, right } = edges(made.report, MEASURE);
    expect(leftOf(lineWith(made.report, '(1)'))).toBeCloseTo(left, 0);
    const rules = made.report.pages.flatMap(({ fragments }) => fragments.filter((one) => one.kind === 'rule'));
    const above = rules.filter(({ width, height }) => width < 60 && height < 0.5);
    expect(above.length).toBeGreaterThan(0);
    for (const { x, width } of above) expect(x + width).toBeCloseTo(right, 0);
  });

  it('reads in logical order, names in Latin letters and figures in their places', () => {
    const said = elements(read.structure, 'P').map(({ text }) => unbroken(text));
    expect(said.some((text) => text.includes('ويقول الباحث Nicholas Barker (2001) إن الطباعة'))).toBe(true);
    expect(said.some((text) => text.startsWith('NATO منظمة دولية') && text.includes('12–34'))).toBe(true);
  });

  it('says in the file that it is read from the right', async () => {
    const { context } = await PDFDocument.load(made.pdf, { updateMetadata: false });
    const objects = context.enumerateIndirectObjects().map(([, object]) => `${object}`.replace(/\s+/g, ' '));
    for (const entry of ['/WritingMode /RlTb', '/WritingMode /LrTb'])
      expect(
        objects.some((object) => object.includes(entry)),
        entry,
      ).toBe(true);
  });

  it('reads so in pdftotext as well', ({ skip }) => {
    const file = join(mkdtempSync(join(tmpdir(), 'twofold-')), 'arabic.pdf');
    writeFileSync(file, made.pdf);
    let text = '';
    try {
      text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
    } catch {
      skip();
    }
    expect(text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '')).toContain('ثم جاءت المراحل بالترتيب');
  });
});

describe('a Hebrew and a Persian paper', () => {
  it('point their words from one font, and know what the bibliography is called', async () => {
    const { report, diagnostics } = await paper('hebrew');
    expect(diagnostics.map(({ reason }) => reason)).toEqual([]);
    const faces = new Set(
      lines(report)
        .flatMap(({ runs }) => runs)
        .flatMap(({ run }) => ('face' in run && /[\u0591-\u05af]/.test(run.text) ? [run.face.postScriptName] : [])),
    );
    expect([...faces]).toEqual(['NotoSerifHebrew-Regular']);
    expect(lines(report).filter((line) => textOf(line).trim() === 'ביבליוגרפיה')).toHaveLength(1);
  });

  it('have joined words with a zero-width non-joiner, and a comma of their own between authors', async () => {
    const { report, diagnostics } = await paper('persian');
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['quotation-source']);
    expect(textOf(lineWith(report, 'رضایی'))).toBe('مریم رضایی، علی کریمی و نگار احمدی');
    expect(textOf(lineWith(report, 'کتاب'))).toContain('کتاب\u200cهای');
  });

  it('number pages, lists and notes in figures of their own', async () => {
    const { report } = await paper('persian');
    const labels = lines(report).filter(under('Lbl')).map(textOf);
    expect(labels).toEqual(['۱.', '۲.', '۳.', '۱.']);
    const folio = report.pages[0]?.fragments.find(
      (one): one is Line => one.kind === 'text' && one.artifact === 'footer',
    );
    expect(folio && textOf(folio)).toBe('۱');
  });
});

describe.each([
  ['chinese', /^[，。、；：！？）》」』”’】〉・ーっゃゅょ々]/, /[（《「『“‘【〈]$/],
  ['japanese', /^[、。，．」』）】〉》・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々！？]/, /[（「『【〈《]$/],
] as const)('a %s paper', (name, notFirst, notLast) => {
  let made: LaidOut;

  beforeAll(async () => {
    made = await paper(name);
  });

  const body = () => lines(made.report).filter((line) => inked(line).length > 12 && under('Sect')(line));

  it('has nothing that is to be found', () => {
    expect(made.diagnostics.map(({ reason }) => reason)).toEqual([]);
  });

  it('begins no line with closing punctuation or a small letter, and ends none with an opening bracket', () => {
    expect(body().length).toBeGreaterThan(10);
    expect(
      body()
        .filter((line) => notFirst.test(textOf(line)) || notLast.test(textOf(line).trim()))
        .map(textOf),
    ).toEqual([]);
  });

  it('has straight edges: every line but the last of a paragraph ends at the same place', () => {
    const paragraphs = new Map<Tag | null, Line[]>();
    for (const line of body()) {
      const owner = paragraphOf(line.runs[0]?.tag ?? null);
      if (owner?.role === 'P' && !roles(owner).includes('BlockQuote'))
        paragraphs.set(owner, [...(paragraphs.get(owner) ?? []), line]);
    }
    const full = [...paragraphs.values()].filter((own) => own.length > 2 && own[0]?.width === own[1]?.width);
    const ends = full.flatMap((own) => own.slice(0, -1).map(rightOf));
    expect(ends.length).toBeGreaterThan(5);
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(0.05);
  });

  it('reads as it was written', async () => {
    const { structure } = await readPdf(made.pdf);
    const said = elements(structure, 'P').map(({ text }) => unbroken(text).replace(/\s/g, ''));
    const sentence =
      name === 'chinese'
        ? '为什么活字没有取代雕版？这个问题很复杂：'
        : '「活字」という言葉は、今もなお「本を読むこと」の';
    expect(said.some((text) => text.includes(sentence))).toBe(true);
  });
});

/** The nearest element above that holds whole lines. */
function paragraphOf(tag: Tag | null): Tag | null {
  for (let at = tag; at; at = at.parent) if (at.role === 'P' || at.role === 'LBody') return at;
  return null;
}
