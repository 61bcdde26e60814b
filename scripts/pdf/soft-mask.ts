import type { Gradient } from '../shape/index.js';
import type { Box } from './matrix.js';
import { shading } from './shading.js';
import type { Studio } from './studio.js';
import { utf8 } from './syntax.js';

/**
 * The graphics state in which a gradient is seen through as its stops say: a soft mask as bright as they are opaque (ISO
 * 32000-1, 11.6.5.3), which covers `box` in the coordinates of the moment.
 */
export function fading(gradient: Gradient, box: Box, { file, book, shared }: Studio): string {
  const stops = gradient.stops.map(({ offset, opacity = 1 }) => ({ offset, colour: gray(opacity) }));
  const brightness = book.name('Shading', shading({ ...gradient, stops }));
  const { context } = file;
  const mask = file.addStream(
    {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: box.map((value) => Math.round(value * 1000) / 1000),
      Resources: shared,
      Group: context.obj({ S: 'Transparency', CS: 'DeviceRGB' }),
    },
    utf8(`/${brightness} sh\n`),
  );
  return book.name('ExtGState', `<</SMask<</S/Luminosity/G ${mask}>>>>`);
}

function gray(opacity: number): string {
  const byte = Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${byte}${byte}${byte}`;
}
