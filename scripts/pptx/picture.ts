import { type Box, transform } from './box.js';
import type { PlaceholderName } from './layouts.js';
import { holder } from './master.js';
import type { Media } from './media.js';
import type { Links } from './package.js';
import { type Named, named } from './shape.js';
import { element, type Xml } from './xml.js';

/** A picture on a slide. */
export interface PictureShape {
  readonly name: Named;
  readonly placeholder: PlaceholderName | null;
  readonly box: Box;
  readonly media: Media;
}

export function pictureShape({ name, placeholder, box, media }: PictureShape, links: Links): Xml {
  return element(
    'p:pic',
    {},
    element(
      'p:nvPicPr',
      {},
      named(name),
      '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>',
      placeholder === null ? '<p:nvPr/>' : element('p:nvPr', {}, holder(placeholder)),
    ),
    element('p:blipFill', {}, blip(media, links), '<a:stretch><a:fillRect/></a:stretch>'),
    element('p:spPr', {}, transform(box), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'),
  );
}

/** The pixels, with the drawing that they were made from for programs that can show it. */
function blip({ path, svg }: Media, links: Links): Xml {
  const drawing =
    svg === null
      ? ''
      : `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${links.to('image', svg)}"/></a:ext></a:extLst>`;
  return element('a:blip', { 'r:embed': links.to('image', path) }, drawing);
}

/** A picture behind a whole slide: what goes beyond the slide's shape is cut off, or what is missing left free. */
export function backgroundPicture(media: Media, slide: { width: number; height: number }, links: Links): Xml {
  const [across, down] = [slide.width / media.width, slide.height / media.height];
  const scale = Math.max(across, down);
  const beyond = (size: number, room: number) => Math.round(((1 - room / (size * scale)) / 2) * 100000);
  const x = beyond(media.width, slide.width);
  const y = beyond(media.height, slide.height);
  const cut = element('a:srcRect', { l: x, t: y, r: x, b: y });
  const fill = element(
    'a:blipFill',
    { dpi: 0, rotWithShape: true },
    blip(media, links),
    cut,
    '<a:stretch><a:fillRect/></a:stretch>',
  );
  return element('p:bg', {}, element('p:bgPr', {}, fill, '<a:effectLst/>'));
}
