import { describe, expect, it } from 'vitest';
import { latin1, onePage, pdfOf } from './hand-made.js';
import { reading } from './reading.js';

/** Three pages on several levels, and what leads to them. */
const PAGES = {
  1: '<< /Pages 2 0 R /Names << /Dests 9 0 R >> /Dests << /old [12 0 R /FitH 40] >> /Outlines 13 0 R /PageLabels << /Nums [0 << /S /r /St 4 >> 2 << /S /A /P (App. ) /St 28 >>] >> >>',
  2: '<< /Kids [10 0 R 12 0 R] /MediaBox [10 20 110 220] >>',
  9: '<< /Kids [<< /Names [(a\\374) [11 0 R /XYZ 30 50 0]] >> << /Names [(z) << /D [12 0 R /XYZ null 21 null] >>] >> 9 0 R] >>',
  10: '<< /Kids [11 0 R 15 0 R] /MediaBox [0 0 50 60] >>',
  11: '<< /Annots [16 0 R 17 0 R << /Subtype /Text >>] >>',
  12: '<< /Type /Page >>',
  13: '<< /First 14 0 R >>',
  14: '<< /Title <FEFF0041> /Dest (z) /First << /Title (B) /A << /S /GoTo /D [11 0 R /Fit] >> >> /Next 14 0 R >>',
  15: '<< /Type /Page /MediaBox [0 0 70 80] >>',
  16: '<< /Subtype /Link /Rect [30 40 10 20] /A << /S /URI /URI (https://example.org/) >> /Contents (There) >>',
  17: '<< /Subtype /Link /Rect [0 0 1 1] /Dest /old >>',
};

describe('a file', () => {
  const read = reading(pdfOf(PAGES));

  it('has its pages in order, with what they inherit', () => {
    expect(read.pages.map(({ width, height, label }) => [width, height, label])).toEqual([
      [50, 60, 'iv'],
      [70, 80, 'v'],
      [100, 200, 'App. BB'],
    ]);
  });

  it('has destinations of both kinds, and links to them', () => {
    expect([...read.destinations]).toEqual([
      ['aü', { page: 0, x: 30, y: 50 }],
      ['z', { page: 2, x: null, y: 1 }],
      ['old', { page: 2, x: null, y: 20 }],
    ]);
    expect(read.pages[0]?.links).toEqual([
      {
        page: 0,
        left: 10,
        bottom: 20,
        right: 30,
        top: 40,
        url: 'https://example.org/',
        destination: null,
        contents: 'There',
      },
      { page: 0, left: 0, bottom: 0, right: 1, top: 1, url: null, destination: 'old', contents: '' },
    ]);
  });

  it('has an outline, which ends where it comes round', () => {
    const target = { page: 2, x: null, y: 1 };
    const below = { title: 'B', destination: null, target: { page: 0, x: null, y: null }, children: [] };
    expect(read.outline).toEqual([{ title: 'A', destination: 'z', target, children: [below] }]);
  });

  it('is what its last update made of it', () => {
    const before = Buffer.from(pdfOf(onePage('BT /F1 9 Tf (a) Tj ET'))).toString('latin1');
    const start = /startxref\n(\d+)/.exec(before)![1];
    const page = '1 0 obj\n<< /Pages 2 0 R /Lang (fr) >>\nendobj\n';
    const after = `${before}${page}xref\n1 1\n${String(before.length).padStart(10, '0')} 00000 n \n`;
    const updated = `${after}trailer << /Root 1 0 R /Prev ${start} >>\nstartxref\n${before.length + page.length}\n%%EOF`;
    expect(reading(latin1(updated))).toMatchObject({ lang: 'fr', pages: [{ texts: [{ text: 'a' }] }] });
  });
});
