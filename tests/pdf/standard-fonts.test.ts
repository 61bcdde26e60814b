import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import standard from '@pdf-lib/standard-fonts';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../scripts/diagnostic.js';
import type { ImageFragment } from '../../scripts/page/index.js';
import { tag } from '../../scripts/paper/tag.js';
import { measurePage } from '../../scripts/pdf/pdf-source.js';
import { writeStandardFonts } from '../../scripts/standard-fonts.mjs';
import { line, page, report, write } from './toy.js';

/* Figures whose letters are in the fonts that every reader has, as R’s `pdf()` writes them. */

const require = createRequire(import.meta.url);
const PICTURES = new URL('../validate/pictures/', import.meta.url);
const installed = (command: string) => spawnSync(command, ['-v']).error === undefined;

describe('a figure in fonts that every reader has', () => {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-'));
  beforeAll(() => writeStandardFonts(folder, (name: string, path: string) => require.resolve(`${name}/${path}`)));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Pages of one file, each in a report’s page of its own. */
  async function placed(bytes: Uint8Array, numbers: readonly number[] = [1]) {
    const found: Diagnostic[] = [];
    const top = tag('Document', null);
    const pages = [];
    for (const number of numbers) {
      const size = await measurePage(bytes, number);
      const image = { url: 'x.pdf', format: 'pdf', bytes, page: number, ...size } as const;
      const figure = tag('Figure', top, { alt: 'A figure' });
      const fragment: ImageFragment = { kind: 'image', x: 0, y: 0, ...size, image, tag: figure };
      pages.push(page(pages.length, [fragment, line([{ text: 'x', tag: tag('P', top) }], 60, 590)]));
    }
    const pdf = await write(report(top, pages), {
      onDiagnostic: (diagnostic) => found.push(diagnostic),
      standardFont: (file) => new Uint8Array(readFileSync(join(folder, file))),
    });
    return { pdf, found };
  }

  /** What each font is, whether it is in the file, cut down, and says what it means, as Poppler tells it. */
  function fontsIn(pdf: Uint8Array): string[] {
    const file = join(folder, 'fonts.pdf');
    writeFileSync(file, pdf);
    const rows = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
    return rows.map((row) => row.replace(/^\w+\+(\S+) .* (\w+ \w+ \w+) +\d+ +\d+$/, '$1 $2').replace(/ +/g, ' '));
  }

  it.each([
    ['r-helvetica.pdf', 'LiberationSans-Regular'],
    ['r-times.pdf', 'FoxitSerif'],
  ])('keeps its letters where they were: %s', async (name, substitute) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, PICTURES)));
    const { pdf, found } = await placed(bytes);
    expect(found).toEqual([]);
    const texts = await textsOf(bytes, 1);
    expect(texts.map(({ text }) => text).join('\n')).toContain('Distance [m] ± 5');
    expect((await textsOf(pdf, 1)).slice(0, -1)).toEqual(
      texts.map((text) => ({ ...text, text: BETTER[text.text] ?? text.text })),
    );
    if (installed('pdffonts')) {
      const fonts = fontsIn(pdf);
      expect(fonts).toContain(`${substitute} yes yes yes`);
      expect(fonts).toContain('FoxitSymbol yes yes yes');
      expect(fonts.every((font) => font.endsWith('yes yes yes'))).toBe(true);
    }
  });

  it('has all letters of its encoding, as wide as Adobe’s', async () => {
    const chars = [...Array(224).keys()]
      .map((at) => 32 + at)
      .filter((code) => ![127, 129, 141, 143, 144, 157].includes(code));
    for (const name of ['Helvetica', 'Helvetica-Bold', 'Times-Italic', 'Courier-BoldOblique'] as const) {
      const { pdf, found } = await placed(await inWinAnsi(name, chars));
      expect(found).toEqual([]);
      const known = standard.Font.load(name);
      const end = Math.max(...(await textsOf(pdf, 1)).slice(0, -1).map(({ x, width }) => x + width));
      const expected = chars.map((code) => known.getWidthOfGlyph(glyphOf(code)) ?? 0).reduce((a, b) => a + b, 0);
      expect([name, Math.round(end)]).toEqual([name, Math.round(10 + (3 * expected) / 1000)]);
    }
  });

  it('shares its fonts among its pages, whatever letters are on each', async () => {
    const doc = await PDFDocument.create();
    const font = await doc.embedFont(StandardFonts.HelveticaBold);
    for (const text of ['abc', 'xyz', 'mno']) doc.addPage([200, 100]).drawText(text, { font, size: 20 });
    const { pdf, found } = await placed(await doc.save(), [1, 2, 3]);
    expect(found).toEqual([]);
    const shown = await Promise.all([1, 2, 3].map(async (number) => (await textsOf(pdf, number))[0]?.text));
    expect(shown).toEqual(['abc', 'xyz', 'mno']);
    if (installed('pdffonts')) expect(fontsIn(pdf).filter((row) => row.startsWith('Liberation'))).toHaveLength(1);
  });

  it('is drawn as pixels where its font is another one, or lacks a letter', async () => {
    const reasons = async (font: string, text: string) =>
      (await placed(inFont(font, text))).found.map(({ reason }) => reason);
    expect(await reasons('Arial,Bold', 'Hello')).toEqual([]);
    expect(await reasons('TimesNewRomanPS-BoldItalicMT', 'Hello')).toEqual([]);
    expect(await reasons('Helvetica-Narrow', 'Hello')).toEqual([expect.stringMatching('letters in Helvetica-Narrow')]);
    expect(await reasons('Helvetica', '\\001')).toEqual([expect.stringMatching('letters in Helvetica')]);
  });
});

/** Each text of a page with its place and width, as pdf.js finds them; lengths to a tenth of a point. */
async function textsOf(bytes: Uint8Array, number: number) {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const sheet = await document.getPage(number);
  const { items } = await sheet.getTextContent();
  const [, , , height = 0] = sheet.view;
  const tenth = (length: number) => Math.round(length * 10) / 10 || 0;
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [
          {
            text: item.str,
            x: tenth(item.transform[4]),
            y: tenth(height - item.transform[5]),
            width: tenth(item.width),
          },
        ]
      : [],
  );
}

/** Every code once, in one line. */
async function inWinAnsi(name: string, codes: readonly number[]): Promise<Uint8Array> {
  return inFont(name, codes.map((code) => `\\${code.toString(8).padStart(3, '0')}`).join(''));
}

/** A file written by hand, for PDF readers mend its table of objects. */
function inFont(name: string, text: string): Uint8Array {
  const content = `BT /F1 3 Tf 10 10 Td (${text}) Tj ET`;
  const font = `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 100]/Contents 4 0 R/Resources<</Font<</F1 ${font}>>>>>>`,
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer <</Root 1 0 R>>\n%%EOF`);
}

/** What is copied better than from the original. */
const BETTER: Readonly<Record<string, string>> = { l: '●', nuHp: '■◆★❐', 'αβγ∆Σ∞≥': 'αβγΔΣ∞≥' };

const { WinAnsi } = standard.Encodings;
const letters = WinAnsi.supportedCodePoints.map((point) => WinAnsi.encodeUnicodeCodePoint(point));

/** Two codes show what others do (ISO 32000-1, annex D, notes 5 and 6). */
function glyphOf(code: number): string {
  if (code === 160) return 'space';
  return code === 173 ? 'hyphen' : (letters.find((letter) => letter.code === code)?.name ?? '.notdef');
}
