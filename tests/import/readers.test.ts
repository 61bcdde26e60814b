import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtProject, filesIn, PROJECT, scratch } from './project.js';

const has = (program: string, flag: string) => spawnSync(program, [flag]).error === undefined;
const folder = scratch();

/** By what readers show; a name that is there already has its folder before it. */
const NAMES = Object.keys(PROJECT).map((path) =>
  path === 'slides/mark.png' ? 'slides-mark.png' : path.split('/').at(-1)!,
);

describe('readers list and save what a report carries', () => {
  let report: string;
  beforeAll(() => {
    report = join(builtProject(), 'build/report.pdf');
  });

  it('pdf.js, under plain names, with a description', async () => {
    const task = getDocument({ data: new Uint8Array(readFileSync(report)), verbosity: 0 });
    const found = (await (await task.promise).getAttachments()) as Record<string, Attached>;
    expect(Object.keys(found).sort()).toEqual(Object.keys(PROJECT).sort());
    expect(
      Object.values(found)
        .map(({ filename }) => filename)
        .sort(),
    ).toEqual([...NAMES].sort());
    for (const [path, { content, description }] of Object.entries(found)) {
      expect(Buffer.from(content)).toEqual(Buffer.from(PROJECT[path]!));
      expect(description).toMatch(/^(?:The|A|Slides|What|Which) [^:]+: /);
    }
    await task.destroy();
  });

  it.skipIf(!has('pdfdetach', '-v'))('poppler saves each of them (if installed)', () => {
    const out = join(folder, 'poppler');
    mkdirSync(out);
    execFileSync('pdfdetach', ['-saveall', '-o', out, report]);
    const found = filesIn(out);
    expect([...found.keys()]).toEqual([...NAMES].sort());
    for (const [i, bytes] of Object.values(PROJECT).entries()) expect(found.get(NAMES[i]!)).toEqual(Buffer.from(bytes));
  });

  it.skipIf(!has('qpdf', '--version'))('qpdf knows them by their paths, with type and checksum (if installed)', () => {
    const list = execFileSync('qpdf', ['--list-attachments', '--verbose', report], { encoding: 'utf8' });
    for (const path of Object.keys(PROJECT)) expect(list).toContain(`${path} -> `);
    expect(list).toContain('mime type: application/vnd.citationstyles.style+xml');
    expect(list).toContain('mime type: image/svg+xml');
    expect(list.match(/checksum: [0-9a-f]{32}\n/g)).toHaveLength(2 * NAMES.length);
    const saved = execFileSync('qpdf', ['--show-attachment=slides/mark.png', report]);
    expect(saved).toEqual(Buffer.from(PROJECT['slides/mark.png']!));
  });

  it('pdf-lib, pictures as they were and not packed again', async () => {
    const document = await PDFDocument.load(readFileSync(report));
    const streams = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const embedded =
        object instanceof PDFRawStream && object.dict.get(PDFName.of('Type')) === PDFName.of('EmbeddedFile');
      return embedded ? [object] : [];
    });
    const raw = streams.filter(({ dict }) => !dict.has(PDFName.of('Filter')));
    const types = raw.map(({ dict }) => (dict.get(PDFName.of('Subtype')) as PDFName).decodeText());
    expect(types.filter((type) => /png|jpeg/.test(type))).toHaveLength(3);
    expect(streams).toHaveLength(NAMES.length);
  });

  it.skipIf(!has('mutool', '-v'))('MuPDF finds them, each with its relationship (if installed)', () => {
    const show = (path: string) => execFileSync('mutool', ['show', report, path], { encoding: 'utf8' });
    const relations = [...PROJECT_RANGE].map((at) => show(`trailer/Root/AF/${at}/AFRelationship`).trim());
    expect(relations.filter((relation) => relation === '/Source')).toHaveLength(NAMES.length - 2);
    expect(relations.filter((relation) => relation === '/Unspecified')).toHaveLength(2);
  });
});

const PROJECT_RANGE = Array.from(NAMES, (_, at) => at + 1);

interface Attached {
  readonly filename: string;
  readonly content: Uint8Array;
  readonly description: string;
}
