import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elements, readPdf } from '../reader.js';
import { expectValid, type Flavour } from '../verapdf.js';
import { sample, write } from './toy.js';

const date = new Date('2021-09-01T12:00:00Z');
const about = {
  title: 'Über “Twofold” & <more>',
  authors: ['Faizan Ali', 'İbrahim Karataş'],
  subject: 'A subject',
  keywords: ['one', 'two'],
  lang: 'en-GB',
  date,
  attachments: [
    {
      name: 'paper.md',
      path: 'report/paper.md',
      checksum: '0123456789abcdef0123456789abcdef',
      mime: 'text/markdown',
      bytes: new TextEncoder().encode('# Paper\n'),
      relationship: 'Source' as const,
      description: 'The paper’s source',
    },
  ],
};

const installed = (command: string) => spawnSync(command, ['--version']).error === undefined;

describe('the file', () => {
  it('is the same, byte for byte, when it is made again', async () => {
    expect(Buffer.compare(await write(sample(), about), await write(sample(), about))).toBe(0);
  });

  it('is another file, by its id, when a word is changed', async () => {
    const id = (bytes: Uint8Array) => /\/ID \[ <([0-9a-f]{32})>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    const [one, other] = [id(await write(sample())), id(await write(sample(), { title: 'Another' }))];
    expect(one).toBeDefined();
    expect(other).not.toBe(one);
  });

  it('says what it is, in both kinds of metadata', async () => {
    const read = await readPdf(await write(sample(), about));
    expect(read.info.get('Title')).toBe(about.title);
    expect(read.info.get('Author')).toBe('Faizan Ali; İbrahim Karataş');
    expect(read.info.get('CreationDate')).toMatch(/^D:20210901120000/);
    expect(read.lang).toBe('en-GB');
    expect(read.metadata).toContain('Über “Twofold” &amp; &lt;more&gt;');
    expect(read.metadata).toContain('2021-09-01T12:00:00Z');
    expect(read.metadata).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('says no date where none is given', async () => {
    const read = await readPdf(await write(sample()));
    expect(read.info.has('CreationDate')).toBe(false);
    expect(read.metadata).not.toContain('CreateDate');
  });

  it('carries the sources along', async () => {
    const read = await readPdf(await write(sample(), about));
    expect([...read.attachments].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['paper.md', '# Paper\n'],
    ]);
  });
});

describe('a file of PDF 2.0', () => {
  it('says what it is, in XMP alone', async () => {
    const bytes = await write(sample(), { ...about, version: '2.0' });
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 9))).toBe('%PDF-2.0\n');
    const read = await readPdf(bytes);
    expect(read.info.has('Title')).toBe(false);
    expect(read.metadata).toContain('Über “Twofold” &amp; &lt;more&gt;');
    expect(read.metadata).toContain('<pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev>');
    expect(read.metadata).toContain('<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>');
  });

  it('has notes that know their marks, which know them', async () => {
    const { structure } = await readPdf(await write(sample(), { ...about, version: '2.0' }));
    const [note] = elements(structure, 'FENote');
    const [mark] = elements(structure, 'Reference');
    expect(note?.attributes.get('FENote.NoteType')).toBe('Footnote');
    expect(note?.references[0]).toBe(mark);
    expect(mark?.references[0]).toBe(note);
  });

  it('leads to the same places', async () => {
    const [older, newer] = [await write(sample(), about), await write(sample(), { ...about, version: '2.0' })];
    expect((await readPdf(newer)).destinations).toEqual((await readPdf(older)).destinations);
  });

  it('names its attached files, even where there are none', async () => {
    expect((await readPdf(await write(sample(), { ...about, version: '2.0' }))).attachments.size).toBe(1);
    const none = await write(sample(), { ...about, attachments: [], version: '2.0' });
    expect((await readPdf(none)).attachments.size).toBe(0);
  });
});

describe.each([
  { version: '1.7', flavours: { '3a': 'PDF/A-3a', ua1: 'PDF/UA-1' } },
  {
    version: '2.0',
    flavours: {
      '4f': 'PDF/A-4f',
      ua2: 'PDF/UA-2',
      wt1a: 'well-tagged to be accessible',
      wt1r: 'well-tagged to be used again',
    },
  },
] as const)('other programs, of PDF $version', ({ version, flavours }) => {
  let folder: string;
  let path: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'twofold-pdf-'));
    path = join(folder, 'toy.pdf');
    writeFileSync(path, await write(sample(), { ...about, version }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.skipIf(!installed('qpdf'))('qpdf finds no fault', () => {
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });

  it.skipIf(!installed('pdftotext'))('pdftotext reads every word', () => {
    const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    for (const words of ['AVATAR affine waffles', 'العربية', 'A note that stands at the foot.'])
      expect(text).toContain(words);
  });

  for (const [flavour, name] of Object.entries(flavours)) {
    it(`veraPDF finds it to be ${name}`, (context) => expectValid(context, flavour as Flavour, path));
  }
});
