import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDeck, readReport } from '../../../scripts/check/finished/index.js';
import { BIB, folderOf, paper, twofold } from '../../cli/run.js';
import { randomFrom } from '../../property/random.js';
import { latin1, onePage, pdfOf, stream } from './hand-made.js';
import { inflate, reading } from './reading.js';

const FINE = onePage('BT /F1 9 Tf (a) Tj ET');
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bomb = text(deflateSync(Buffer.alloc(1 << 29)));

/** Files that cannot be read, and what is said of them. */
const BROKEN: readonly (readonly [name: string, bytes: Uint8Array, reason: string])[] = [
  ['nothing', new Uint8Array(), 'The file is not a PDF'],
  ['a page of HTML', latin1('<!DOCTYPE html>'), 'The file is not a PDF'],
  ['half a file', pdfOf(FINE).subarray(0, 300), 'The file’s end is missing'],
  ['a wrong start', latin1(text(pdfOf(FINE)).replace(/startxref\n\d+/, 'startxref\n9999')), 'outside of the file'],
  ['a shifted file', latin1(text(pdfOf(FINE)).replace('%PDF', '%%%PDF')), 'There is no cross-reference at byte'],
  ['a shifted object', latin1(text(pdfOf(FINE)).replace('1 0 obj', '1 0 obx')), 'Object 1 is not at byte 9'],
  ['no catalog', pdfOf(FINE, ''), 'The file has no catalog'],
  ['no pages', pdfOf({ 1: '<< /Type /Catalog >>' }), 'a page that is missing'],
  ['pages within themselves', pdfOf({ 1: '<< /Pages 2 0 R >>', 2: '<< /Kids [2 0 R] >>' }), 'comes again'],
  ['an encrypted file', pdfOf(FINE, '/Root 1 0 R /Encrypt << >>'), 'The file is encrypted'],
  ['another compression', pdfOf({ ...FINE, 5: stream('', '/Filter /LZWDecode') }), 'LZWDecode'],
  ['broken compression', pdfOf({ ...FINE, 5: stream('abc', '/Filter /FlateDecode') }), 'A compressed stream is broken'],
  ['a stream too large', pdfOf({ ...FINE, 5: stream(bomb, '/Filter /FlateDecode') }), 'or too large'],
  ['a stream too long', pdfOf({ ...FINE, 5: '<< /Length 99999 >> stream\nendstream' }), 'longer than the file'],
  ['a wrong length', pdfOf({ ...FINE, 5: '<< /Length 2 >> stream\nabcdef endstream' }), 'not as long as it says'],
  ['a length within itself', pdfOf({ ...FINE, 5: '<< /Length 5 0 R >> stream\nendstream' }), 'to read itself'],
  ['deep arrays', pdfOf({ ...FINE, 5: stream(nested(100_000)) }), 'deep in one another'],
  ['an open string', pdfOf({ ...FINE, 5: stream('(a') }), 'A string is not closed'],
];

describe('a file that cannot be read', () => {
  it.each(BROKEN)('says what is wrong: %s', (_, bytes, reason) => {
    expect(readReport(bytes, inflate)).toEqual({ unreadable: expect.stringContaining(reason) });
  });

  it('is one without slides, for a deck', () => {
    for (const html of ['', '<p>Nothing', '\0'.repeat(99), '<svg data-marpit-svg>'])
      expect(readDeck(html)).toHaveProperty('unreadable');
    expect(readDeck(`<svg data-marpit-svg><section>${'<div>'.repeat(9999)}`)).toHaveProperty('unreadable');
  });
});

describe('a file that comes round to itself', () => {
  it('ends where it does, in forms, references and tags', () => {
    const form = { 4: '<< /Font << /F1 6 0 R >> /XObject << /Fm 9 0 R >> >>' };
    const within = stream('/Fm Do BT /F1 9 Tf (b) Tj ET', '/Subtype /Form');
    const tags = { 20: '<< /K 21 0 R >>', 21: '<< /S /P /K [21 0 R 22 0 R] >>', 22: '<< /S /Span /K 21 0 R >>' };
    const read = reading(pdfOf({ ...onePage('/Fm Do', { ...form, ...tags, 9: within }), 30: '30 0 R' }));
    expect(read.pages[0]?.texts.map((one) => one.text)).toEqual(['b']);
    expect(read.structure?.content).toMatchObject([{ role: 'Span', content: [] }]);
  });

  it('is bounded where a small file asks for much', () => {
    const forms = Array.from({ length: 15 }, (_, i) => [
      9 + i,
      stream('/Fm Do '.repeat(50), `/Subtype /Form /Resources << /XObject << /Fm ${10 + i} 0 R >> >>`),
    ]);
    const last = { 24: stream('BT /F1 9 Tf (b) Tj ET', '/Subtype /Form') };
    const resources = { 4: '<< /Font << /F1 6 0 R >> /XObject << /Fm 9 0 R >> >>' };
    const bytes = pdfOf({ ...onePage('/Fm Do', resources), ...Object.fromEntries(forms), ...last });
    expect(readReport(bytes, inflate)).toEqual({ unreadable: expect.stringContaining('over and over') });
  });
});

describe('a file with bytes changed at random', () => {
  const out = mkdtempSync(join(tmpdir(), 'twofold-broken-'));
  const folder = folderOf({ 'paper.md': paper('^[A note.]'), 'references.bib': BIB });
  afterAll(() => {
    rmSync(out, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });
  let report: Uint8Array;
  let deck: string;
  beforeAll(() => {
    twofold(folder, ['build', 'paper.md', '--out', out]);
    report = readFileSync(join(out, 'report.pdf'));
    deck = readFileSync(join(out, 'slides.html'), 'utf8').replace(/base64,[^"]*/g, 'base64,');
  });

  it.each(['built', 'made by hand'])('is read, or refused with a reason: %s', (which) => {
    const whole = which === 'built' ? report : pdfOf(FINE);
    for (let seed = 1; seed <= 400; seed++) {
      const read = readReport(harmed(whole, seed), inflate);
      if ('unreadable' in read) expect(read.unreadable, `seed ${seed}`).toMatch(/^\p{Lu}.*[^.]$/u);
      else expect(read.pages.length).toBeGreaterThanOrEqual(0);
    }
  });

  it('is read or refused as a deck, too', () => {
    for (let seed = 1; seed <= 40; seed++) expect(readDeck(text(harmed(latin1(deck), seed)))).toBeDefined();
  });
});

/** With some bytes changed, a stretch taken out, or another doubled. */
function harmed(bytes: Uint8Array, seed: number): Uint8Array {
  const random = randomFrom(seed);
  const kind = random(3);
  const [from, length] = [random(bytes.length), random(60)];
  if (kind === 0) return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
  if (kind === 1) return Buffer.concat([bytes.subarray(0, from + length), bytes.subarray(from)]);
  const changed = bytes.slice();
  for (let i = 0; i <= length; i++) changed[random(bytes.length)] = random(256);
  return changed;
}
