import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { diagnose } from '../diagnostic.js';
import type { ImageFragment, Report } from '../page/index.js';
import type { ImageFile } from '../paper/image.js';
import type { GlyphRun } from '../shape/index.js';
import type { PdfFile } from './objects.js';
import type { PdfOptions } from './options.js';

/** An image in the file, ready to be painted. */
export interface Picture {
  readonly resource: string;
  readonly ref: PDFRef;
  /** Size of what the XObject paints: 1 × 1 for pixel images, the page's points for a PDF page. */
  readonly width: number;
  readonly height: number;
}

type Embedded = Omit<Picture, 'resource'>;

/** Pixels fill a square of 1 × 1. */
const UNIT = { width: 1, height: 1 } as const;

/** One row a format; SVG is told of by the edge, which reads the files. */
const EMBED: Record<ImageFile['format'], (file: PdfFile, image: ImageFile) => Promise<Embedded> | null> = {
  png: async (file, image) => ({ ref: await (await import('./embed-png.js')).embedPng(file, image.bytes), ...UNIT }),
  jpeg: async (file, image) => ({ ref: (await import('./embed-jpeg.js')).embedJpeg(file, image.bytes), ...UNIT }),
  pdf: async (file, image) => (await import('./pdf-page.js')).embedPage(file, image.bytes),
  svg: () => null,
};

/** Embeds every image of the report once; those that cannot be are reported and missing from the result. */
export async function embedImages(
  file: PdfFile,
  report: Report<GlyphRun>,
  options: PdfOptions,
): Promise<ReadonlyMap<ImageFile, Picture>> {
  const pictures = new Map<ImageFile, Picture>();
  const failed = new Set<ImageFile>();
  for (const { image, tag } of imagesOf(report)) {
    if (pictures.has(image) || failed.has(image)) continue;
    try {
      const embedded = await EMBED[image.format](file, image);
      if (embedded) pictures.set(image, { ...embedded, resource: `I${pictures.size}` });
      else failed.add(image);
    } catch (error) {
      failed.add(image);
      const reason = `The image ${image.url} cannot be placed: ${error instanceof Error ? error.message.replace(/\.$/, '') : error}`;
      options.onDiagnostic?.(diagnose('image-format', tag.place, reason, { actual: image.format }));
    }
  }
  return pictures;
}

function* imagesOf(report: Report<GlyphRun>): Iterable<ImageFragment> {
  for (const page of report.pages) {
    for (const fragment of page.fragments) if (fragment.kind === 'image') yield fragment;
  }
}
