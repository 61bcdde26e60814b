import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { diagnose } from '../diagnostic.js';
import type { ImageFragment, Report } from '../page/index.js';
import type { ImageFile } from '../paper/image.js';
import type { GlyphRun } from '../shape/index.js';
import type { PdfFile } from './objects.js';
import type { PdfOptions } from './options.js';
import { checkPng, readPng } from './png.js';

/** An image in the file, ready to be painted. */
export interface Picture {
  readonly resource: string;
  readonly ref: PDFRef;
  /** Size of what the XObject paints: 1 × 1 for pixel images, the page's points for a PDF page. */
  readonly width: number;
  readonly height: number;
}

type Embedded = Omit<Picture, 'resource'>;

/** One row a format; SVG is told of by the edge, which reads the files. */
const EMBED: Record<ImageFile['format'], (file: PdfFile, image: ImageFile) => Promise<Embedded> | null> = {
  png: embedPng,
  jpeg: embedJpeg,
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

async function embedPng(file: PdfFile, image: ImageFile): Promise<Embedded> {
  const common = { Type: 'XObject', Subtype: 'Image' };
  checkPng(image.bytes);
  const direct = readPng(image.bytes);
  if (direct) {
    const { entries, data, palette } = direct;
    const colours = palette ? { ColorSpace: file.context.obj(indexed(file, palette)) } : {};
    const parameters = file.context.obj(direct.predictor);
    const ref = file.addRawStream(
      { ...common, ...entries, ...colours, Filter: 'FlateDecode', DecodeParms: parameters },
      data,
    );
    return { ref, width: 1, height: 1 };
  }
  const { PNG } = await import('pdf-lib/es/utils/png');
  const png = PNG.load(image.bytes);
  const size = { ...common, Width: png.width, Height: png.height, BitsPerComponent: png.bitsPerComponent };
  const mask = png.alphaChannel && file.addStream({ ...size, ColorSpace: 'DeviceGray' }, png.alphaChannel);
  const ref = file.addStream({ ...size, ColorSpace: 'DeviceRGB', ...(mask ? { SMask: mask } : {}) }, png.rgbChannel);
  return { ref, width: 1, height: 1 };
}

function indexed(file: PdfFile, palette: Uint8Array): (string | number | PDFRef)[] {
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, file.addStream({}, palette)];
}

async function embedJpeg(file: PdfFile, image: ImageFile): Promise<Embedded> {
  const { default: JpegEmbedder } = await import('pdf-lib/es/core/embedders/JpegEmbedder');
  // The embedder reads from the start of the underlying buffer: it is given one of its own.
  const embedder = await JpegEmbedder.for(new Uint8Array(image.bytes));
  return { ref: await embedder.embedIntoContext(file.context), width: 1, height: 1 };
}
