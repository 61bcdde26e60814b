import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Report } from '../page/index.js';
import type { ImageFile } from '../paper/image.js';
import type { Tag } from '../paper/tag.js';
import type { Drawing, Run } from '../shape/index.js';
import type { PdfFile } from './objects.js';
import type { PdfOptions } from './options.js';
import { marksOf } from './outlines.js';

/** An image in the file, ready to be painted. */
export interface Picture {
  readonly resource: string;
  readonly ref: PDFRef;
  /** Size of what the XObject paints: 1 × 1 for pixel images, the page's points for a PDF page. */
  readonly width: number;
  readonly height: number;
}

type Embedded = Omit<Picture, 'resource'> & { readonly problems?: readonly string[] };

/** Pixels fill a square of 1 × 1. */
const UNIT = { width: 1, height: 1 } as const;

/** One row a format; SVG is drawn before, and comes as a drawing. */
const EMBED: Record<ImageFile['format'], (file: PdfFile, image: ImageFile) => Promise<Embedded> | null> = {
  png: async (file, image) => ({ ref: await (await import('./embed-png.js')).embedPng(file, image.bytes), ...UNIT }),
  jpeg: async (file, image) => ({ ref: (await import('./embed-jpeg.js')).embedJpeg(file, image.bytes), ...UNIT }),
  pdf: async (file, image) => (await import('./pdf-page.js')).embedPage(file, image.bytes, image.page ?? 1),
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
  for (const { image, place } of imagesOf(report)) {
    if (pictures.has(image) || failed.has(image)) continue;
    try {
      const embedded = await EMBED[image.format](file, image);
      if (embedded) pictures.set(image, { ...embedded, resource: `I${pictures.size}` });
      else failed.add(image);
      for (const problem of embedded?.problems ?? []) options.onDiagnostic?.(notArchival(image, problem, place));
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

/** The report is printed as it should be; but whoever archives it or reads it aloud lacks something. */
function notArchival(image: ImageFile, problem: string, place: Tag['place']): Diagnostic {
  return diagnose('image-content', place, `The figure ${image.url} ${problem}, so the report is no PDF/A`, {
    hint: 'Save it with its fonts embedded (in R: `cairo_pdf`; in Matplotlib: `pdf.fonttype: 42`), or as SVG.',
  });
}

interface Placed {
  readonly image: ImageFile;
  readonly place: Tag['place'];
}

function* imagesOf(report: Report<Run>): Iterable<Placed> {
  for (const { fragments } of report.pages) {
    for (const fragment of fragments) {
      if (fragment.kind === 'image') yield { image: fragment.image, place: fragment.tag.place };
      else if (fragment.kind === 'drawing') yield* imagesIn(fragment.drawing, fragment.tag);
      else if (fragment.kind === 'text' && fragment.line?.drawings.length !== 0) {
        for (const { run, tag } of fragment.runs) if (run.kind === 'drawn') yield* imagesIn(run.drawing, tag);
      }
    }
  }
}

function* imagesIn({ marks }: Drawing, { place }: Tag): Iterable<Placed> {
  for (const mark of marksOf(marks)) if (mark.kind === 'pixels') yield { image: mark.image, place };
}
