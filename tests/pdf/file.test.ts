import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../reader.js';
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

describe('other programs', () => {
  let folder: string;
  let path: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'twofold-pdf-'));
    path = join(folder, 'toy.pdf');
    writeFileSync(path, await write(sample(), about));
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

  for (const flavour of ['3a', 'ua1']) {
    it.skipIf(!installed('verapdf'))(`veraPDF finds it to be PDF/${flavour === '3a' ? 'A-3a' : 'UA-1'}`, () => {
      expect(execFileSync('verapdf', ['-f', flavour, '--format', 'text', path], { encoding: 'utf8' })).toMatch(/^PASS/);
    });
  }
});
