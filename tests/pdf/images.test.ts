import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../scripts/diagnostic.js';
import type { ImageFragment } from '../../scripts/page/index.js';
import type { ImageFile } from '../../scripts/paper/image.js';
import { tag } from '../../scripts/paper/tag.js';
import { contentStreams, elements, readPdf } from '../reader.js';
import { line, page, report, sample, write } from './toy.js';

/** 10 × 15 gray pixels or so, as a camera would write them. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEAAgACAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAARAAwDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwD0vawkyD8p65PT8Pzp9IGyxGDx7UtABRRRQB//2Q==',
  'base64',
);

/** A PNG of 2 × 2 pixels of the given colour type, without CRCs (readers of PDF never see them). */
function png(
  colourType: number,
  row: readonly number[],
  extra: readonly (readonly [string, readonly number[]])[] = [],
) {
  const chunk = (type: string, data: Uint8Array) =>
    Buffer.concat([uint32(data.length), Buffer.from(type), data, uint32(0)]);
  const rows = deflateSync(Buffer.from([0, ...row, 0, ...row]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, colourType, 0, 0, 0])),
    ...extra.map(([type, data]) => chunk(type, Buffer.from(data))),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

async function withImage(format: ImageFile['format'], bytes: Uint8Array, alt: string | null = 'A figure') {
  const top = tag('Document', null);
  const figure = tag('Figure', top, { alt });
  const caption = tag('Caption', figure);
  const image: ImageFile = { url: `figures/x.${format}`, format, bytes, width: 100, height: 50 };
  const fragment: ImageFragment = { kind: 'image', x: 60, y: 100, width: 200, height: 100, image, tag: figure };
  const found: Diagnostic[] = [];
  const made = report(top, [page(0, [fragment, line([{ text: 'Figure 1', tag: caption }], 60, 220), fragment])]);
  const pdf = await write(made, { onDiagnostic: (diagnostic) => found.push(diagnostic) });
  return { pdf, found, read: await readPdf(pdf), content: (await contentStreams(pdf))[0]! };
}

describe('an image', () => {
  const kinds: readonly (readonly [string, ImageFile['format'], Uint8Array])[] = [
    ['RGB PNG', 'png', png(2, [255, 0, 0, 0, 255, 0])],
    ['gray PNG', 'png', png(0, [0, 255])],
    ['indexed PNG', 'png', png(3, [0, 1], [['PLTE', [255, 0, 0, 0, 0, 255]]])],
    ['PNG with transparency', 'png', png(6, [255, 0, 0, 128, 0, 255, 0, 255])],
    ['JPEG', 'jpeg', JPEG],
  ];
  for (const [name, format, bytes] of kinds) {
    it(`of kind ${name} is painted in its place inside a Figure`, async () => {
      const { read, content, found } = await withImage(format, bytes);
      expect(found).toEqual([]);
      expect(content).toContain('q 200 0 0 100 60 395 cm/I0 Do Q');
      const [figure] = elements(read.structure, 'Figure');
      expect(figure?.alt).toBe('A figure');
      expect(figure?.attributes.get('Layout.BBox')).toBe('[ 60 395 260 495 ]');
      expect(figure?.text).toContain('Figure 1');
    });
  }

  it('of kind PDF is embedded whole, its words readable', async () => {
    const { pdf, found, content } = await withImage('pdf', await write(sample()));
    expect(found).toEqual([]);
    expect(content).toMatch(/q 0\.47619 0 0 0\.168067 60 395 cm\/I0 Do Q/);
    const read = await readPdf(pdf);
    expect(read.pages[0]?.items.map(({ string }) => string).join('')).toContain('affine waffles');
  });

  it('that cannot be read is told of, and the report is made without it', async () => {
    for (const format of ['png', 'jpeg', 'pdf'] as const) {
      const { read, found } = await withImage(format, new TextEncoder().encode('This is no image at all, only text.'));
      expect(found.map(({ ruleId }) => ruleId)).toEqual(['image-format']);
      expect(found[0]?.reason).toContain(`figures/x.${format}`);
      expect(read.structure.text).toContain('Figure 1');
    }
  });

  it('of which nothing is said is decoration, no figure', async () => {
    const top = tag('Document', null);
    const figure = tag('Figure', top, { alt: '' });
    const image: ImageFile = { url: 'x.png', format: 'png', bytes: png(0, [0, 255]), width: 100, height: 50 };
    const fragment: ImageFragment = { kind: 'image', x: 60, y: 100, width: 200, height: 100, image, tag: figure };
    const pdf = await write(report(top, [page(0, [fragment, line([{ text: 'text', tag: tag('P', top) }], 60, 220)])]));
    expect((await contentStreams(pdf))[0]).toMatch(/^\/Artifact.*BDC\nq 200/);
    expect(elements((await readPdf(pdf)).structure, 'Figure')).toEqual([]);
  });
});
