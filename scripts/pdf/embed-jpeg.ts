import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { colourSpace } from './colour-space.js';
import { readJpeg } from './jpeg.js';
import type { PdfFile } from './objects.js';

/** Embeds a JPEG as it is, turned as its camera says. Throws if it cannot be read. */
export function embedJpeg(file: PdfFile, bytes: Uint8Array): PDFRef {
  const { width, height, components, inverted, orientation, profile } = readJpeg(bytes);
  const image = file.addRawStream(
    {
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      BitsPerComponent: 8,
      ColorSpace: colourSpace(file, components, profile),
      ...(inverted ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
      Filter: 'DCTDecode',
    },
    bytes,
  );
  return orientation === 1 ? image : turned(file, image, orientation);
}

/** From the file’s square of pixels, y upward, to the one that is to be seen, by orientation from 2 to 8. */
const TURNS: Readonly<Record<number, string>> = {
  2: '-1 0 0 1 1 0',
  3: '-1 0 0 -1 1 1',
  4: '1 0 0 -1 0 1',
  5: '0 -1 -1 0 1 1',
  6: '0 -1 1 0 0 1',
  7: '0 1 1 0 0 0',
  8: '0 1 -1 0 1 0',
};

function turned(file: PdfFile, image: PDFRef, orientation: number): PDFRef {
  const resources = file.context.obj({ XObject: file.context.obj({ I: image }) });
  return file.addStream(
    { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1], Resources: resources },
    new TextEncoder().encode(`${TURNS[orientation]} cm/I Do`),
  );
}
