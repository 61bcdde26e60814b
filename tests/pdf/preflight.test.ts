import { readFileSync } from 'node:fs';
import { type PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../scripts/diagnostic.js';
import { tag } from '../../scripts/paper/tag.js';
import { measurePage } from '../../scripts/pdf/pdf-source.js';
import { line, page, report, write } from './toy.js';

/* Figures that other programs made, as they are and damaged by one thing each. What is let through, `make validate` has veraPDF judge. */

const PICTURES = new URL('../validate/pictures/', import.meta.url);
const picture = (name: string) => new Uint8Array(readFileSync(new URL(name, PICTURES)));

/** What keeps a figure from being taken over. */
async function obstacles(bytes: Uint8Array): Promise<string[]> {
  const size = await measurePage(bytes, 1);
  const image = { url: 'x.pdf', format: 'pdf', bytes, page: 1, ...size } as const;
  const top = tag('Document', null);
  const figure = tag('Figure', top, { alt: 'A figure' });
  const found: Diagnostic[] = [];
  const fragments = [{ kind: 'image', x: 0, y: 0, ...size, image, tag: figure } as const];
  const text = line([{ text: 'x', tag: tag('P', top) }], 60, 500);
  await write(report(top, [page(0, [...fragments, text])]), { onDiagnostic: (one) => found.push(one) });
  return found.map(({ reason }) => reason.replace(/^The figure x.pdf |, so the report.*$/g, ''));
}

/** The picture with its fonts of one kind changed. */
async function changed(name: string, kind: string, change: (font: PDFDict) => void): Promise<Uint8Array> {
  const doc = await PDFDocument.load(picture(name));
  for (const [, object] of doc.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.get(PDFName.of('Subtype')) === PDFName.of(kind)) change(object);
  return doc.save();
}

function widen(font: PDFDict): void {
  const widths = font.lookup(PDFName.of('Widths')) as PDFArray;
  for (let at = 0; at < widths.size(); at++)
    widths.set(at, PDFNumber.of((widths.lookup(at) as PDFNumber).asNumber() + 40));
}

function cutProgram(font: PDFDict): void {
  const descriptor = font.lookup(PDFName.of('FontDescriptor')) as PDFDict;
  const key = ['FontFile', 'FontFile2', 'FontFile3']
    .map((name) => PDFName.of(name))
    .find((name) => descriptor.has(name))!;
  const program = descriptor.lookup(key) as PDFRawStream;
  const entries = program.dict.clone();
  entries.delete(PDFName.of('Filter'));
  descriptor.set(key, font.context.register(PDFRawStream.of(entries, new Uint8Array(40))));
}

describe('a figure made by another program', () => {
  it.each([
    'cairo.pdf',
    'matplotlib-type-3.pdf',
    'matplotlib-type-42.pdf',
    'tex-pdflatex.pdf',
    'tex-lualatex.pdf',
    'jpx-rgb.pdf',
    'gs-lots.pdf',
    'group-lab.pdf',
  ])('is taken over as it is: %s', async (name) => expect(await obstacles(picture(name))).toEqual([]));

  it.each([
    ['cairo.pdf', 'Type1'],
    ['cairo.pdf', 'TrueType'],
    ['tex-pdflatex.pdf', 'Type1'],
  ])('is not, where its widths are not those of its letters: %s, %s', async (name, kind) => {
    const [first] = await obstacles(await changed(name, kind, widen));
    expect(first).toMatch(/^has letters in \S+, whose glyphs are not those, or not as wide, as it says$/);
  });

  it.each([
    ['cairo.pdf', 'Type1'],
    ['cairo.pdf', 'TrueType'],
    ['tex-pdflatex.pdf', 'Type1'],
  ])('is not, where its outlines are damaged: %s, %s', async (name, kind) => {
    const [first] = await obstacles(await changed(name, kind, cutProgram));
    expect(first).toMatch(/^has letters /);
  });

  it('is not, where it names glyphs that its font has not', async () => {
    const named = (glyph: string) =>
      changed('cairo.pdf', 'Type1', (font) => {
        const differences = [PDFNumber.of(0), ...Array.from({ length: 256 }, () => PDFName.of(glyph))];
        font.set(PDFName.of('Encoding'), font.context.obj({ Differences: differences }));
      });
    expect(await obstacles(await named('Omega'))).toEqual([expect.stringContaining('whose glyphs are not those')]);
    expect(await obstacles(await named('.notdef'))).toEqual([expect.stringContaining('has no glyph for')]);
  });

  it.each([
    ['fontfile3-subtype.pdf', /another kind of font than it says/],
    ['cff-widths.pdf', /not as wide/],
    ['smask-odd.pdf', /so many bits a pixel/],
    ['jpx-la.pdf', /JPEG 2000/],
    ['inline-bpc.pdf', /“BPC”/],
    ['inline-unknown-filter.pdf', /“F”/],
  ])('is not, where an archive could not keep it: %s', async (name, reason) => {
    expect(await obstacles(picture(name))).toEqual([expect.stringMatching(reason)]);
  });
});
