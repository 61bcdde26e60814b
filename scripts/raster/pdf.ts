import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import type { Box, RasterResources } from './index.js';
import { largest } from './largest.js';
import type { Pixels } from './png.js';

let library: Promise<PDFiumLibrary> | undefined;

/** A page of a PDF as PDFium draws it, on white. Throws an Error with a sentence where it cannot. */
export async function drawPdf(pdf: Uint8Array, page: number, room: Box, resources: RasterResources): Promise<Pixels> {
  library ??= PDFiumLibrary.init({ wasmBinary: new Uint8Array(resources.program('pdfium')).buffer });
  const document = await (await library).loadDocument(pdf);
  try {
    return await drawPage(document, page, room);
  } finally {
    document.destroy();
  }
}

async function drawPage(document: PDFiumDocument, number: number, room: Box): Promise<Pixels> {
  const count = document.getPageCount();
  if (number > count) throw new Error(`it has ${count} ${count === 1 ? 'page' : 'pages'}, and no page ${number}`);
  const page = document.getPage(number - 1);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  if (!(originalWidth > 0 && originalHeight > 0)) throw new Error('its page has no size');
  const size = largest({ width: originalWidth, height: originalHeight }, room);
  // Without a function of one’s own the bytes would be a view of memory that is freed.
  const { data } = await page.render({ ...size, render: async ({ data }) => new Uint8Array(data) });
  return { ...size, rgba: data };
}
