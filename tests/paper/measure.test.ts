import { describe, expect, it } from 'vitest';
import { measureImage } from '../../scripts/paper/index.js';

const text = (value: string): Uint8Array => Uint8Array.from(value, (char) => char.charCodeAt(0));
const word = (value: number): string =>
  String.fromCharCode(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);

function png(width: number, height: number, perMetre: number | null): Uint8Array {
  const header = `\x89PNG\r\n\x1a\n${word(13)}IHDR${word(width)}${word(height)}\x08\x02\0\0\0${word(0)}`;
  const density = perMetre === null ? '' : `${word(9)}pHYs${word(perMetre)}${word(perMetre)}\x01${word(0)}`;
  return text(`${header}${density}${word(0)}IDAT${word(0)}`);
}

describe('an image', () => {
  it('is as large as its own resolution says', () => {
    // 11811 to the metre are 300 to the inch.
    const image = measureImage('a.png', png(600, 300, 11811));
    expect(image).toMatchObject({ format: 'png' });
    expect(image?.width).toBeCloseTo(144, 2);
    expect(image?.height).toBeCloseTo(72, 2);
  });

  it('has 96 pixels to the inch where it does not say', () => {
    expect(measureImage('a.png', png(96, 192, null))).toMatchObject({ width: 72, height: 144 });
  });

  it('is measured by the view box or size of an SVG', () => {
    expect(measureImage('a.svg', text('<?xml version="1.0"?><svg viewBox="0 0 96 48"></svg>'))).toMatchObject({
      format: 'svg',
      width: 72,
      height: 36,
    });
  });

  it('that is none is null', () => {
    for (const bytes of [text(''), text('hello'), text('\x89PNG\r\n\x1a\n'), text('\xff\xd8\xff')]) {
      expect(measureImage('x', bytes)).toBeNull();
    }
  });
});
