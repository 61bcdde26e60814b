import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFBool from 'pdf-lib/es/core/objects/PDFBool';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFHexString from 'pdf-lib/es/core/objects/PDFHexString';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import type PDFContext from 'pdf-lib/es/core/PDFContext';
import PDFObjectCopier from 'pdf-lib/es/core/PDFObjectCopier';
import { writeFile } from '../../pdf/file-structure.js';
import { type Compression, PdfFile } from '../../pdf/objects.js';
import { hex } from '../../pdf/syntax.js';
import { brightnessSteps, greyJpeg } from './grey-jpeg.js';
import { filteredRows, type GreyPixels, unfilteredRows } from './grey-rows.js';
import { byCount, type GreySpace, readSpace } from './grey-space.js';
import { greyOfRgb } from './luminance.js';
import { numbersIn } from './pdf-function.js';

/** Draws a page of a PDF as pixels: four bytes each, red, green, blue, and one that counts for nothing. Pages count from 1, which is drawn unless it is said. */
export type DrawPage = (
  pdf: Uint8Array,
  size: { readonly width: number; readonly height: number },
  page?: number,
) => Promise<{ readonly width: number; readonly height: number; readonly rgba: Uint8Array }>;

export interface ImageMeans extends Compression {
  readonly draw: DrawPage;
}

/** More than a sheet of A4 has at 600 dots an inch: larger images are made smaller. Pixels. */
const MOST_PIXELS = 4e7;

/**
 * An image whose colours are greys (ISO 32000-1, 8.9.5), with its masks. What is grey already stays; of a palette only
 * that is changed; other pixels are read, or drawn where it takes more to read them, as JPEG does,
 * which stays JPEG.
 */
export async function greyImage(
  image: PDFRawStream,
  spaces: PDFDict | null,
  context: PDFContext,
  means: ImageMeans,
): Promise<PDFRawStream> {
  const { dict } = image;
  const mask = dict.lookup(PDFName.of('ImageMask'));
  if (mask === PDFBool.True) return image;
  const named = dict.lookup(PDFName.of('ColorSpace'));
  // JPEG 2000 may bring its own.
  const space = named ? readSpace(named, spaces) : byCount(3);
  if (space.kind === 'grey') return withSpace(image, PDFName.of('DeviceGray'));
  if (space.palette) return withSpace(image, paletteSpace(context, space.palette));
  const pixels = readableRows(image, space, means) ?? (await drawPixels(image, context, means));
  return greyStream(image, pixels, context, means);
}

function withSpace(image: PDFRawStream, space: PDFName | PDFArray): PDFRawStream {
  image.dict.set(PDFName.of('ColorSpace'), space);
  return image;
}

function paletteSpace(context: PDFContext, palette: Uint8Array): PDFArray {
  const table = Array.from(palette, (grey) => hex(grey, 2)).join('');
  const space = context.obj(['Indexed', 'DeviceGray', palette.length - 1]);
  space.push(PDFHexString.of(table));
  return space;
}

/** Rows that are cut short, or too long, a reader makes the best of. */
function readableRows(image: PDFRawStream, space: GreySpace, means: Compression): GreyPixels | null {
  try {
    return readPixels(image, space, means);
  } catch {
    return null;
  }
}

/** Null for what is not eight bits a sample in rows that only Deflate has compressed. */
function readPixels({ dict, contents }: PDFRawStream, space: GreySpace, { inflate }: Compression): GreyPixels | null {
  const entry = (name: string) => dict.lookup(PDFName.of(name));
  const [width = 0] = numbersIn(dict, 'Width');
  const [height = 0] = numbersIn(dict, 'Height');
  const filters = entry('Filter');
  const plain = filters === PDFName.of('FlateDecode') && numbersIn(dict, 'BitsPerComponent')[0] === 8;
  if (
    !plain ||
    space.kind === 'lab' ||
    entry('Decode') ||
    entry('Mask') instanceof PDFArray ||
    width * height > MOST_PIXELS
  )
    return null;
  const parameters = entry('DecodeParms');
  const [predictor = 1] = parameters instanceof PDFDict ? numbersIn(parameters, 'Predictor') : [];
  if (predictor === 2) return null;
  const bytes = width * space.count;
  const rows = inflate(contents, (bytes + 1) * height + 1);
  const samples = predictor >= 10 ? unfilteredRows(rows, height, bytes, space.count) : rows;
  return { width, height, grey: greysOf(samples, width * height, space) };
}

function greysOf(samples: Uint8Array, pixels: number, { count, toGrey }: GreySpace): Uint8Array {
  const grey = new Uint8Array(pixels);
  const colour = new Array<number>(count).fill(0);
  // Neighbours are often alike.
  let [known, value] = [-1, 0];
  for (let at = 0, from = 0; at < pixels; at++, from += count) {
    let key = 0;
    for (let part = 0; part < count; part++) key = key * 256 + (samples[from + part] ?? 0);
    if (key !== known) {
      for (let part = 0; part < count; part++) colour[part] = (samples[from + part] ?? 0) / 255;
      value = Math.round(toGrey(colour) * 255);
      known = key;
    }
    grey[at] = value;
  }
  return grey;
}

/** As PDFium draws it on a page of its own, a pixel a pixel. */
async function drawPixels(image: PDFRawStream, context: PDFContext, means: ImageMeans): Promise<GreyPixels> {
  const [width = 1] = numbersIn(image.dict, 'Width');
  const [height = 1] = numbersIn(image.dict, 'Height');
  const shrunk = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)));
  const size = { width: Math.max(1, Math.round(width * shrunk)), height: Math.max(1, Math.round(height * shrunk)) };
  const drawn = await means.draw(pageOf(image, context, size, means), size);
  const grey = new Uint8Array(drawn.width * drawn.height);
  for (let at = 0, from = 0; at < grey.length; at++, from += 4) {
    const [red = 0, green = 0, blue = 0] = drawn.rgba.subarray(from, from + 3);
    grey[at] = Math.round(greyOfRgb(red / 255, green / 255, blue / 255) * 255);
  }
  return { width: drawn.width, height: drawn.height, grey };
}

function pageOf(
  image: PDFRawStream,
  context: PDFContext,
  { width, height }: { readonly width: number; readonly height: number },
  means: Compression,
): Uint8Array {
  const file = new PdfFile(means);
  const bare = PDFRawStream.of(image.dict.clone(context), image.contents);
  // A soft mask stays a mask.
  for (const name of ['SMask', 'Metadata', 'OC', 'StructParent', 'Alternates']) bare.dict.delete(PDFName.of(name));
  if (!(bare.dict.lookup(PDFName.of('Mask')) instanceof PDFArray)) bare.dict.delete(PDFName.of('Mask'));
  const ref = file.context.register(PDFObjectCopier.for(context, file.context).copy(bare));
  const content = file.addStream({}, new TextEncoder().encode(`${width} 0 0 ${height} 0 0 cm/I Do`));
  const tree = file.reserve();
  const page = file.add(
    `<</Type/Page/Parent ${tree}/MediaBox[0 0 ${width} ${height}]/Resources<</XObject<</I ${ref}>>>>/Contents ${content}>>`,
  );
  file.add(`<</Type/Pages/Count 1/Kids[${page}]>>`, tree);
  return writeFile(file, file.add(`<</Type/Catalog/Pages ${tree}>>`), file.add('<<>>'));
}

/** Of the old image stays what says how it lies under its masks. */
function greyStream(
  { dict, contents }: PDFRawStream,
  pixels: GreyPixels,
  context: PDFContext,
  { deflate }: Compression,
): PDFRawStream {
  const { width, height } = pixels;
  const steps = isJpeg(dict) ? brightnessSteps(contents) : null;
  const entries = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
    ...(steps ? { Filter: 'DCTDecode' } : { Filter: 'FlateDecode', DecodeParms: { Predictor: 15, Columns: width } }),
  });
  for (const name of ['SMask', 'Mask', 'Intent', 'Interpolate', 'OC']) {
    const value = dict.get(PDFName.of(name));
    if (value && !(name === 'Mask' && context.lookup(value) instanceof PDFArray)) entries.set(PDFName.of(name), value);
  }
  return PDFRawStream.of(entries, steps ? greyJpeg(pixels, steps) : deflate(filteredRows(pixels)));
}

/** JPEG and nothing around it. */
function isJpeg(dict: PDFDict): boolean {
  const given = dict.lookup(PDFName.of('Filter'));
  const filter = given instanceof PDFArray && given.size() === 1 ? given.lookup(0) : given;
  return filter === PDFName.of('DCTDecode');
}
