import type { PrintOrder } from '../../scripts/print/index.js';
import { BOOKLET, printed } from './toy.js';

/** Code value of sRGB’s grey of the same luminance, as a colorimeter would have it (IEC 61966-2-1, BT.709). */
export function asLight([red, green, blue]: readonly [number, number, number]): number {
  const light = (code: number) => (code / 255 <= 0.04045 ? code / 255 / 12.92 : ((code / 255 + 0.055) / 1.055) ** 2.4);
  const whole = 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
  return 255 * (whole <= 0.0031308 ? whole * 12.92 : 1.055 * whole ** (1 / 2.4) - 0.055);
}

export const GREY: PrintOrder = { ...BOOKLET, layout: { kind: 'pages' }, grey: true };

/** The grey copy of a PDF. */
export async function greyCopy(pdf: Uint8Array): Promise<Uint8Array> {
  return (await printed(pdf, GREY)).bytes;
}
