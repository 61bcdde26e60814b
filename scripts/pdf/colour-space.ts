import PDFName from 'pdf-lib/es/core/objects/PDFName';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { fingerprint } from './hash.js';
import type { PdfFile } from './objects.js';

const DEVICE = { 1: 'DeviceGray', 3: 'DeviceRGB' } as const;
/** Colour space of an ICC profile’s data (ICC.1, 7.2.6), by the number of its components. */
const SIGNATURES = { 1: 'GRAY', 3: 'RGB ', 4: 'CMYK' } as const;

/**
 * The colours of an image with so many components: by its own ICC profile where that can be used, else sRGB’s, which
 * the output intent is. CMYK without a profile is device-dependent, which PDF/A forbids (ISO 19005-3, 6.2.4.3).
 */
export function colourSpace(file: PdfFile, components: 1 | 3 | 4, profile: Uint8Array | null): PDFObject {
  if (profile && isUsable(profile, components)) return iccBased(file, profile, components);
  return components === 4 ? processColours(file) : PDFName.of(DEVICE[components]);
}

/** A profile that a PDF may hold, and not sRGB’s, of which the file has one already. */
function isUsable(profile: Uint8Array, components: 1 | 3 | 4): boolean {
  if (!isProfile(profile, components) || text(profile, 16, 20) === 'Lab ') return false;
  return !text(profile, 128, Math.min(profile.length, 4096)).replace(/\0/g, '').includes('sRGB');
}

/** A profile of a display, scanner, printer or colour space, for so many components (ISO 19005-3, 6.2.4.2). */
export function isProfile(profile: Uint8Array, components: number): boolean {
  if (profile.length < 132 || text(profile, 36, 40) !== 'acsp' || profile[8]! > 4) return false;
  const space = text(profile, 16, 20);
  const fits = Object.entries(SIGNATURES).some(([count, name]) => Number(count) === components && name === space);
  return (fits || (space === 'Lab ' && components === 3)) && /^(mntr|scnr|prtr|spac)$/.test(text(profile, 12, 16));
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function iccBased(file: PdfFile, profile: Uint8Array, components: number): PDFObject {
  const stream = file.once(`profile ${fingerprint(profile.slice())}`, () => file.addStream({ N: components }, profile));
  return file.context.obj(['ICCBased', stream]);
}

/**
 * From c m y k on the stack to r g b: what an ink covers is dark, (1 − c)(1 − k) and so on (as CSS Color 5 converts
 * CMYK where there is no profile).
 */
const TO_RGB = [
  '1 exch sub 4 1 roll',
  ...Array.from({ length: 3 }, () => '1 exch sub 3 index mul 3 1 roll'),
  '4 -1 roll pop',
].join(' ');

/** CMYK as four inks that bring their conversion to sRGB with them (ISO 32000-1, 8.6.6.5). */
export function processColours(file: PdfFile): PDFRef {
  return file.once('process colours', () => {
    const range = (count: number) => file.context.obj(Array.from({ length: 2 * count }, (_, at) => at % 2));
    const entries = { FunctionType: 4, Domain: range(4), Range: range(3) };
    const convert = file.addStream(entries, new TextEncoder().encode(`{${TO_RGB}}`));
    return file.add(`[/DeviceN[/Cyan/Magenta/Yellow/Black]/DeviceRGB ${convert}]`);
  });
}
