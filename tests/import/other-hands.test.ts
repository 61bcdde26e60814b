import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { twofold } from '../cli/run.js';
import { builtProject, filesIn, PROJECT, scratch } from './project.js';

const has = (program: string, flag: string) => spawnSync(program, [flag]).error === undefined;
const folder = scratch();
let report: string;
beforeAll(() => {
  report = join(builtProject(), 'build/report.pdf');
});

function expectWhole(file: string): void {
  expect(twofold(folder, ['import', file, `${file}-project`])).toMatchObject({ code: 0, stderr: '' });
  const found = filesIn(join(folder, `${file}-project`));
  for (const [path, bytes] of Object.entries(PROJECT)) expect(found.get(path)).toEqual(Buffer.from(bytes));
}

describe('a report that other programs have written anew', () => {
  const QPDF = [
    ['--linearize'],
    ['--object-streams=disable'],
    ['--qdf'],
    ['--object-streams=generate', '--recompress-flate'],
  ];

  it.skipIf(!has('qpdf', '--version')).each(QPDF)('qpdf (if installed): %s', (...options) => {
    execFileSync('qpdf', [...options, report, `qpdf${options[0]}.pdf`], { cwd: folder });
    expectWhole(`qpdf${options[0]}.pdf`);
  });

  it.skipIf(!has('mutool', '-v')).each(['-z', '-gggg', '-d'])('mutool clean (if installed): %s', (option) => {
    execFileSync('mutool', ['clean', option, report, `mutool${option}.pdf`], { cwd: folder });
    expectWhole(`mutool${option}.pdf`);
  });

  it('pdf-lib', async () => {
    const document = await PDFDocument.load(readFileSync(report));
    document.setTitle('Another title');
    writeFileSync(join(folder, 'pdf-lib.pdf'), await document.save());
    expectWhole('pdf-lib.pdf');
  });

  it('with an update behind its end, as a signature or a comment makes one', () => {
    const before = readFileSync(report, 'latin1');
    const [, start] = /startxref\n(\d+)\n%%EOF\n$/.exec(before)!;
    const size = /\/Size (\d+)/.exec(before.slice(Number(start)))![1];
    const root = /\/Root (\d+ \d+ R)/.exec(before.slice(Number(start)))![1];
    const table = `xref\n0 1\n0000000000 65535 f \n${size} 1\n${String(before.length).padStart(10, '0')} 00000 n \n`;
    const object = `${size} 0 obj\n(A comment)\nendobj\n`;
    const trailer = `trailer\n<</Size ${Number(size) + 1}/Root ${root}/Prev ${start}>>\nstartxref\n${before.length + object.length}\n%%EOF\n`;
    writeFileSync(join(folder, 'updated.pdf'), `${before}${object}${table}${trailer}`, 'latin1');
    expectWhole('updated.pdf');
  });

  it('by an earlier Twofold, under plain names', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    await document.attach(Buffer.from('# One\n\nText.\n'), 'paper.md', { mimeType: 'text/markdown' });
    await document.attach(Buffer.from(''), 'references.bib', { mimeType: 'application/x-bibtex' });
    writeFileSync(join(folder, 'earlier.pdf'), await document.save());
    const { code, stdout } = twofold(folder, ['import', 'earlier.pdf']);
    expect([code, stdout]).toEqual([
      0,
      'wrote earlier/paper.md\nwrote earlier/references.bib\nNext: twofold build earlier\n',
    ]);
    expect(twofold(folder, ['build', 'earlier']).code).toBe(0);
  });
});

describe('what is no such report is named', () => {
  const refused = (name: string, bytes: string | Uint8Array, code: number, says: RegExp) => {
    writeFileSync(join(folder, name), bytes);
    const ran = twofold(folder, ['import', name, 'refused']);
    expect(ran.stderr).toMatch(says);
    expect([ran.code, ran.stdout]).toEqual([code, '']);
    expect(existsSync(join(folder, 'refused'))).toBe(false);
  };

  it('a PDF without a paper', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    refused('plain.pdf', await document.save(), 1, /carries no files: Twofold did not make it/);
    await document.attach(Buffer.from('<xml/>'), 'invoice.xml');
    refused('invoice.pdf', await document.save(), 1, /carries only “invoice\.xml”: Twofold did not make it/);
  });

  it('pages of a report that were joined anew', async () => {
    const joined = await PDFDocument.create();
    joined.addPage((await joined.copyPages(await PDFDocument.load(readFileSync(report)), [0]))[0]);
    refused('joined.pdf', await joined.save(), 1, /carries no files/);
  });

  it('one that is cut off, more than at its very end', () => {
    const bytes = readFileSync(report);
    for (const part of [0.1, 0.5, 0.9])
      refused('cut.pdf', bytes.subarray(0, bytes.length * part), 1, /file’s end is missing.*\n.*another copy/);
  });

  it.skipIf(!has('qpdf', '--version'))('one that is encrypted (if qpdf is installed)', () => {
    execFileSync('qpdf', ['--encrypt', '', 'owner', '256', '--', report, join(folder, 'locked.pdf')]);
    refused('locked.pdf', readFileSync(join(folder, 'locked.pdf')), 1, /is encrypted\.\n.*qpdf --decrypt/);
  });

  it.each<[string, string, RegExp]>([
    ['paper.docx', 'PK\x03\x04 and so on', /a DOCX.*\n.*reads PDF reports that Twofold made/],
    ['paper.md', '# One', /It is a text\./],
    ['figure.png', '\x89PNG\r\n\x1a\n', /an image/],
    ['nothing.pdf', '', /empty/],
    ['noise.bin', '\0\x01\x02', /no file that Twofold knows/],
  ])('another kind of file: %s', (name, text, says) => {
    refused(name, Buffer.from(text, 'latin1'), 2, says);
  });

  it('a file that is not there, and a folder', () => {
    expect(twofold(folder, ['import', 'nowhere.pdf'])).toMatchObject({ code: 1, stderr: /no file “nowhere\.pdf”/ });
    expect(twofold(folder, ['import', '.'])).toMatchObject({ code: 1, stderr: /“\.” is no file/ });
  });
});
