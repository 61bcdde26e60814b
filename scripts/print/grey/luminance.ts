/**
 * The grey that is as light as a colour: red, green and blue of sRGB (IEC 61966-2-1) as light, weighted as they add to
 * luminance (ITU-R BT.709-6, 3.2), and back to a code value. All from 0 to 1.
 */
export function greyOfRgb(red: number, green: number, blue: number): number {
  // Greys stay what they are, to the last digit.
  if (red === green && green === blue) return red;
  return toCode(0.2126 * toLight(red) + 0.7152 * toLight(green) + 0.0722 * toLight(blue));
}

/** Of four inks (ISO 32000-1, 10.3.3): no conversion by way of RGB is as near to what they look like. */
export function greyOfCmyk(cyan: number, magenta: number, yellow: number, black: number): number {
  return 1 - Math.min(1, 0.3 * cyan + 0.59 * magenta + 0.11 * yellow + black);
}

/** Of CIE lightness, from 0 to 100 (ISO 32000-1, 8.6.5.4). */
export function greyOfLightness(lightness: number): number {
  const ratio = (lightness + 16) / 116;
  return toCode(ratio > 6 / 29 ? ratio ** 3 : (108 / 841) * (ratio - 4 / 29));
}

function toLight(code: number): number {
  return code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4;
}

function toCode(light: number): number {
  const bound = Math.min(1, Math.max(0, light));
  return bound <= 0.0031308 ? bound * 12.92 : 1.055 * bound ** (1 / 2.4) - 0.055;
}
