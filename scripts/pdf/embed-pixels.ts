import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import type { PdfFile } from './objects.js';
import type { Pixels } from './options.js';

/** Of a figure that is drawn as pixels: fine lines and small letters stay sharp in print. To the inch. */
const RESOLUTION = 600;
/** More than a page has room for. */
const MOST_PIXELS = 4096;

/** In how many pixels to draw what is printed in this size. Points. */
export function roomFor({ width, height }: { readonly width: number; readonly height: number }) {
  const scale = Math.min(RESOLUTION / 72, MOST_PIXELS / Math.max(width, height, 1));
  const whole = (points: number) => Math.max(1, Math.round(points * scale));
  return { width: whole(width), height: whole(height) };
}

/** Embeds pixels as an image without transparency, in grey where there is no colour. */
export function embedPixels(file: PdfFile, { width, height, rgba }: Pixels): PDFRef {
  const channels = isGrey(rgba) ? 1 : 3;
  const samples = new Uint8Array(width * height * channels);
  for (let from = 0, to = 0; to < samples.length; from += 4)
    for (let channel = 0; channel < channels; channel++) samples[to++] = rgba[from + channel]!;
  const entries = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 } as const;
  return file.addStream({ ...entries, ColorSpace: channels === 1 ? 'DeviceGray' : 'DeviceRGB' }, samples);
}

function isGrey(rgba: Uint8Array): boolean {
  for (let at = 0; at < rgba.length; at += 4) if (rgba[at] !== rgba[at + 1] || rgba[at] !== rgba[at + 2]) return false;
  return true;
}
