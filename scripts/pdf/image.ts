import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Report } from '../page/index.js';
import type { ImageFile } from '../paper/image.js';
import type { Tag } from '../paper/tag.js';
import type { Drawing, Run } from '../shape/index.js';
import type { PdfFile } from './objects.js';
import type { PdfOptions } from './options.js';
import { marksOf } from './outlines.js';
import type { Obstacle } from './preflight/conditions.js';

/** An image in the file, ready to be painted. */
export interface Picture {
  readonly resource: string;
  readonly ref: PDFRef;
  /** Size of what the XObject paints: 1 × 1 for pixel images, the page's points for a PDF page. */
  readonly width: number;
  readonly height: number;
}

type Embedded = Omit<Picture, 'resource'>;

/** What embeds an image is given beside it. */
interface Occasion {
  readonly place: Tag['place'];
  /** How large it is printed where it is largest. Points. */
  readonly size: Size;
  readonly options: PdfOptions;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels fill a square of 1 × 1. */
const UNIT = { width: 1, height: 1 } as const;

/** One row a format; SVG is drawn before, and comes as a drawing. */
const EMBED: Record<
  ImageFile['format'],
  (file: PdfFile, image: ImageFile, occasion: Occasion) => Promise<Embedded> | null
> = {
  png: async (file, image) => ({ ref: await (await import('./embed-png.js')).embedPng(file, image.bytes), ...UNIT }),
  jpeg: async (file, image) => ({ ref: (await import('./embed-jpeg.js')).embedJpeg(file, image.bytes), ...UNIT }),
  pdf: embedPdf,
  svg: () => null,
};

/** Embeds every image of the report once; those that cannot be are reported and missing from the result. */
export async function embedImages(
  file: PdfFile,
  report: Report<Run>,
  options: PdfOptions,
): Promise<ReadonlyMap<ImageFile, Picture>> {
  const pictures = new Map<ImageFile, Picture>();
  const failed = new Set<ImageFile>();
  const placed = [...imagesOf(report)];
  const sizes = largestSizes(placed);
  for (const { image, place } of placed) {
    if (pictures.has(image) || failed.has(image)) continue;
    try {
      const occasion = { place, size: sizes.get(image) ?? UNIT, options };
      const embedded = await EMBED[image.format](file, image, occasion);
      if (embedded) pictures.set(image, { ...embedded, resource: `I${pictures.size}` });
      else failed.add(image);
    } catch (error) {
      failed.add(image);
      const reason = `The image ${image.url} cannot be placed: ${error instanceof Error ? error.message.replace(/\.$/, '') : error}`;
      options.onDiagnostic?.(
        diagnose('image-format', place, reason, {
          actual: image.format,
          hint: 'Save it anew, with fewer pixels if it has very many: 300 to the inch of its printed size are good.',
        }),
      );
    }
  }
  return pictures;
}

/** A page as it is where the file stays sound; else its pixels, and the author is told. */
async function embedPdf(file: PdfFile, image: ImageFile, { place, size, options }: Occasion): Promise<Embedded> {
  const { embedPage, embedSoundPage } = await import('./pdf-page.js');
  const [bytes, number] = [image.bytes, image.page ?? 1];
  const page = await embedSoundPage(file, bytes, number, options.standardFont);
  if ('ref' in page) return page;
  const { embedPixels, roomFor } = await import('./embed-pixels.js');
  const pixels = await options.drawPdf?.(bytes, number, roomFor(size));
  for (const obstacle of page.obstacles) options.onDiagnostic?.(drawn(image, obstacle, place, pixels !== undefined));
  return pixels ? { ref: embedPixels(file, pixels), ...UNIT } : embedPage(file, bytes, number);
}

function drawn(image: ImageFile, { reason, hint }: Obstacle, place: Tag['place'], asPixels: boolean): Diagnostic {
  const so = asPixels ? 'so it is printed as pixels' : 'so the report is no PDF/A';
  return diagnose('image-content', place, `The figure ${image.url} ${reason}, ${so}`, { hint });
}

function largestSizes(placed: readonly Placed[]): ReadonlyMap<ImageFile, Size> {
  const sizes = new Map<ImageFile, Size>();
  for (const { image, size } of placed) if (size.width > (sizes.get(image)?.width ?? 0)) sizes.set(image, size);
  return sizes;
}

interface Placed {
  readonly image: ImageFile;
  readonly place: Tag['place'];
  readonly size: Size;
}

function* imagesOf(report: Report<Run>): Iterable<Placed> {
  for (const { fragments } of report.pages) {
    for (const fragment of fragments) {
      if (fragment.kind === 'image') yield { image: fragment.image, place: fragment.tag.place, size: fragment };
      else if (fragment.kind === 'drawing') yield* imagesIn(fragment.drawing, fragment.tag);
      else if (fragment.kind === 'text' && fragment.line?.drawings.length !== 0) {
        for (const { run, tag } of fragment.runs) if (run.kind === 'drawn') yield* imagesIn(run.drawing, tag);
      }
    }
  }
}

function* imagesIn({ marks }: Drawing, { place }: Tag): Iterable<Placed> {
  for (const mark of marksOf(marks)) if (mark.kind === 'pixels') yield { image: mark.image, place, size: mark.image };
}
