import { type Box, transform } from './box.js';
import { type Colour, fill } from './colours.js';
import { element, type Xml } from './xml.js';

/** What a shape is called among those of its slide, and read out as. */
export interface Named {
  readonly id: number;
  readonly name: string;
  /** Alternative text. */
  readonly description?: string;
  /** For the eye alone. */
  readonly decorative?: true;
}

export function named({ id, name, description, decorative }: Named): Xml {
  const extension =
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
  return element('p:cNvPr', { id, name, descr: description }, decorative ? extension : '');
}

/** A rectangle or a disc without text. */
export function figure(name: Named, preset: 'rect' | 'ellipse', box: Box, colour: Colour, edge: Xml = NO_LINE): Xml {
  return element(
    'p:sp',
    {},
    element('p:nvSpPr', {}, named(name), '<p:cNvSpPr/>', '<p:nvPr userDrawn="1"/>'),
    element('p:spPr', {}, transform(box), element('a:prstGeom', { prst: preset }, '<a:avLst/>'), fill(colour), edge),
  );
}

export const NO_LINE = '<a:ln><a:noFill/></a:ln>';

/** A group of shapes as a slide, a layout or a master begins with. */
export function shapeTree(...shapes: readonly Xml[]): Xml {
  return element(
    'p:spTree',
    {},
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>',
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>',
    ...shapes,
  );
}
