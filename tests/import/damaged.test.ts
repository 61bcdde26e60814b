import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { twofold } from '../cli/run.js';
import { builtProject, filesIn, PROJECT, scratch } from './project.js';

/* Reports that have suffered on their way. Latin-1 keeps their bytes. */

const folder = scratch();
let report: string;
beforeAll(() => {
  report = readFileSync(join(builtProject(), 'build/report.pdf'), 'latin1');
});

const startOf = (pdf: string) => Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf)![1]);

/** What is done to a report, and whether that is damage to speak of. */
const FATES: Readonly<Record<string, readonly [(pdf: string) => string, damaged: boolean]>> = {
  'a mail’s head before it': [(pdf) => `From: press@example.org\r\nSubject: proof\r\n\r\n${pdf}`, false],
  'a page of a server behind it': [(pdf) => `${pdf}<html>${'<p>Thank you.</p>\n'.repeat(400)}</html>`, true],
  'its last bytes cut off': [(pdf) => pdf.slice(0, -9), true],
  'a cross-reference elsewhere': [(pdf) => pdf.replace(/startxref\s+\d+\s+%%EOF\s*$/, 'startxref\n17\n%%EOF\n'), true],
  'its cross-reference cut off': [(pdf) => pdf.slice(0, startOf(pdf)), true],
  'its cross-reference overwritten': [
    (pdf) => `${pdf.slice(0, startOf(pdf) + 60)}${'#'.repeat(200)}${pdf.slice(startOf(pdf) + 260)}`,
    true,
  ],
  'a line put in its middle': [(pdf) => pdf.replace(/\nendobj\n/, '\nendobj\n% A remark\n'), true],
  'lengths of streams that are wrong': [(pdf) => pdf.replace(/\/Length \d/g, '/Length 9'), true],
};

describe('a report gives its project back that has', () => {
  it.each(Object.entries(FATES))('%s', (name, [suffer, damaged]) => {
    const file = `${name.replace(/\W/g, '')}.pdf`;
    writeFileSync(join(folder, file), suffer(report), 'latin1');
    const { code, stdout, stderr } = twofold(folder, ['import', file, `${file}-project`]);
    expect([code, stderr]).toEqual([0, '']);
    expect(/^warning: the PDF is damaged/.test(stdout)).toBe(damaged);
    const found = filesIn(join(folder, `${file}-project`));
    for (const [path, bytes] of Object.entries(PROJECT)) expect(found.get(path)).toEqual(Buffer.from(bytes));
  });
});

it('A report that has lost one file gives the others, and says which is broken', () => {
  const bounds = [...report.matchAll(/\/EmbeddedFile\n(?:.*\n){0,8}?.*\/FlateDecode\n(?:.*\n){0,4}?stream\n/g)].map(
    ({ index, 0: head }) => index + head.length,
  );
  const at = bounds[1]!;
  writeFileSync(join(folder, 'lost.pdf'), `${report.slice(0, at)}${'#'.repeat(20)}${report.slice(at + 20)}`, 'latin1');
  const { code, stdout } = twofold(folder, ['import', 'lost.pdf', 'lost']);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^warning: “[^”]+” is broken/)]);
  expect(filesIn(join(folder, 'lost')).size).toBe(Object.keys(PROJECT).length - 1);
});

it('A hostile file that begins objects without end is given up soon', () => {
  const bytes = Buffer.from(`%PDF-1.7\n${'1 0 obj ['.repeat(200_000)}`);
  writeFileSync(join(folder, 'endless.pdf'), bytes);
  expect(twofold(folder, ['import', 'endless.pdf'])).toMatchObject({ code: 1, stderr: /file’s end is missing/ });
});
