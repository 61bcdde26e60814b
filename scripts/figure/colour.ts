import colorString from 'color-string';

/** A colour in sRGB and how much of it covers what is below, from 0 to 1. */
export interface Colour {
  /** `#rrggbb`. */
  readonly hex: string;
  readonly opacity: number;
}

export const BLACK: Colour = { hex: '#000000', opacity: 1 };

/** A CSS colour: a name, `#rgb`, `rgb()`, `hsl()` and so on; null for what is none. */
export function readColour(text: string): Colour | null {
  const found = colorString.get(text.trim().toLowerCase());
  if (!found) return null;
  const [first, second, third, opacity = 1] = found.value as [number, number, number, number];
  const rgb = found.model === 'hsl' ? fromHsl(first, second, third) : [first, second, third];
  if (found.model === 'hwb') return null;
  return { hex: `#${rgb.map(hexByte).join('')}`, opacity };
}

function hexByte(value: number): string {
  return Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0');
}

/** CSS Color 4, 7.1: hue in degrees, the others in per cent. */
function fromHsl(hue: number, saturation: number, lightness: number): number[] {
  const light = lightness / 100;
  const reach = (saturation / 100) * Math.min(light, 1 - light);
  return [0, 8, 4].map((offset) => {
    const k = (offset + hue / 30) % 12;
    return 255 * (light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  });
}
