import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { facesFor, USUAL_FAMILY, withOurFamilies } from './faces.js';
import type { Box, Picture, RasterResources } from './index.js';
import { largest } from './largest.js';

let ready: Promise<void> | undefined;

/** An SVG as resvg draws it: scripts do nothing, and nothing outside the file is read. Throws an Error where it cannot. */
export async function drawSvg(svg: Uint8Array, room: Box, resources: RasterResources): Promise<Picture> {
  ready ??= initWasm(resources.program('resvg'));
  await ready;
  const source = withOurFamilies(new TextDecoder().decode(svg));
  const font = { fontBuffers: facesFor(source, resources.font), defaultFontFamily: USUAL_FAMILY };
  const natural = attempt(() => new Resvg(source, { font: { fontBuffers: [] } }));
  const { width } = largest(natural, room);
  natural.free();
  const drawing = attempt(() => new Resvg(source, { font, fitTo: { mode: 'width', value: width } }));
  const image = attempt(() => drawing.render());
  try {
    return { png: image.asPng(), width: image.width, height: image.height };
  } finally {
    image.free();
    drawing.free();
  }
}

/** resvg throws strings. */
function attempt<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof Error ? error : new Error(String(error));
  }
}
