import PDFPageEmbedder from 'pdf-lib/es/core/embedders/PDFPageEmbedder';
import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import PDFObjectCopier from 'pdf-lib/es/core/PDFObjectCopier';
import PDFParser from 'pdf-lib/es/core/parser/PDFParser';
import PDFCatalog from 'pdf-lib/es/core/structures/PDFCatalog';
import PDFPageLeaf from 'pdf-lib/es/core/structures/PDFPageLeaf';
import type { PdfFile } from './objects.js';

/** Embeds the first page of a PDF file as a form XObject (ISO 32000-1, 8.10). Throws if it cannot be read. */
export async function embedPage(
  file: PdfFile,
  bytes: Uint8Array,
): Promise<{ ref: PDFRef; width: number; height: number }> {
  const source = await PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY).parseDocument();
  if (source.trailerInfo.Encrypt) throw new Error('it is encrypted.');
  const catalog = source.lookup(source.trailerInfo.Root);
  if (!(catalog instanceof PDFCatalog)) throw new Error('it has no catalog.');
  const copied = PDFObjectCopier.for(source, file.context).copy(firstPage(catalog));
  const embedder = await PDFPageEmbedder.for(copied);
  const ref = await embedder.embedIntoContext(file.context);
  return { ref, width: embedder.width, height: embedder.height };
}

function firstPage(catalog: PDFCatalog): PDFPageLeaf {
  const pages: PDFPageLeaf[] = [];
  catalog.Pages().traverse((node) => {
    if (node instanceof PDFPageLeaf) pages.push(node);
  });
  const first = pages[0];
  if (!first) throw new Error('it has no page.');
  return first;
}
