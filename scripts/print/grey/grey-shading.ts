import type PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import type PDFContext from 'pdf-lib/es/core/PDFContext';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import type { Compression } from '../../pdf/objects.js';
import { greyMesh } from './grey-mesh.js';
import { readSpace } from './grey-space.js';
import { numbersIn, readFunction } from './pdf-function.js';

/** Steps of a gradient, more than there are greys; and of one in two directions, each way. */
const STEPS = 1024;
const STEPS_EACH_WAY = 128;

/**
 * Makes the colours of a shading greys (ISO 32000-1, 8.7.4.5). Where a function gives them, it becomes a table of greys;
 * the colours of meshes are written anew.
 */
export function greyShading(
  shading: PDFDict | PDFRawStream,
  spaces: PDFDict | null,
  context: PDFContext,
  { deflate }: Compression,
): PDFDict | PDFRawStream {
  const dict = shading instanceof PDFRawStream ? shading.dict : shading;
  const entry = (name: string) => dict.lookup(PDFName.of(name));
  const space = readSpace(entry('ColorSpace'), spaces);
  const background = numbersIn(dict, 'Background');
  const found = entry('Function');
  const mesh = shading instanceof PDFRawStream && !found ? decodePDFRawStream(shading).decode() : null;
  const remade = mesh && greyMesh(mesh, dict, space);
  dict.set(PDFName.of('ColorSpace'), PDFName.of('DeviceGray'));
  if (background.length > 0) dict.set(PDFName.of('Background'), context.obj([space.toGrey(background)]));
  if (found) {
    const colour = readFunction(found);
    const table = { domain: domainOf(dict), grey: (inputs: readonly number[]) => space.toGrey(colour(inputs)) };
    dict.set(PDFName.of('Function'), context.register(tableOf(table, context, deflate)));
  }
  if (!remade) return shading;
  dict.set(PDFName.of('Decode'), context.obj([...remade.decode]));
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  dict.delete(PDFName.of('DecodeParms'));
  return PDFRawStream.of(dict, deflate(remade.bytes));
}

/** What a shading’s function is asked for: a parameter, or a place. */
function domainOf(dict: PDFDict): readonly number[] {
  const type = numbersIn(dict, 'ShadingType')[0] ?? 2;
  const given = numbersIn(dict, type > 3 ? 'Decode' : 'Domain');
  if (type > 3) return given.slice(4, 6);
  return given.length > 0 ? given : type === 1 ? [0, 1, 0, 1] : [0, 1];
}

interface Table {
  readonly domain: readonly number[];
  grey(inputs: readonly number[]): number;
}

/** A sampled function (7.10.2). */
function tableOf({ domain, grey }: Table, context: PDFContext, deflate: Compression['deflate']): PDFRawStream {
  const plane = domain.length > 2;
  const steps = plane ? STEPS_EACH_WAY : STEPS;
  const at = (step: number, direction: number) => {
    const [from = 0, to = 1] = domain.slice(2 * direction);
    return from + ((to - from) * step) / (steps - 1);
  };
  const samples = Uint8Array.from({ length: plane ? steps * steps : steps }, (_, index) => {
    const inputs = plane ? [at(index % steps, 0), at(Math.floor(index / steps), 1)] : [at(index, 0)];
    return Math.round(grey(inputs) * 255);
  });
  const entries = context.obj({
    FunctionType: 0,
    Domain: [...domain],
    Range: [0, 1],
    Size: plane ? [steps, steps] : [steps],
    BitsPerSample: 8,
    Filter: 'FlateDecode',
  });
  return PDFRawStream.of(entries, deflate(samples));
}
