import { type Box, mirrored, transform } from './box.js';
import { type Colour, fill } from './colours.js';
import { LAYOUTS, type Layout, PLACEHOLDERS, type Placeholder, type PlaceholderName } from './layouts.js';
import { type Look, listStyle } from './look.js';
import type { Links } from './package.js';
import { figure, named, shapeTree } from './shape.js';
import { element, NAMESPACES, text, type Xml } from './xml.js';

/** What all slides of a file have in common. */
export interface Frame {
  /** Of a slide, CSS px. */
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
  /** BCP 47 with its region. */
  readonly lang: string;
}

export const MASTER = 'ppt/slideMasters/slideMaster1.xml';

const NAMES = Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[];

export function layoutPath(name: keyof typeof LAYOUTS): string {
  return `ppt/slideLayouts/slideLayout${NAMES.indexOf(name) + 1}.xml`;
}

/** Ids of layouts count on from the master's (ECMA-376 part 1, 19.2.1.17: at least 2³¹). */
export const MASTER_ID = 2147483648;

export const COLOUR_MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

/** The slide master: what layouts inherit. */
export function masterPart(frame: Frame, links: Links, theme: string): Xml {
  const ids = NAMES.map((name, i) =>
    element('p:sldLayoutId', { id: MASTER_ID + 1 + i, 'r:id': links.to('slideLayout', layoutPath(name)) }),
  );
  links.to('theme', theme);
  const own: readonly PlaceholderName[] = ['title', 'body', 'footer', 'folio'];
  return element(
    'p:sldMaster',
    NAMESPACES,
    element(
      'p:cSld',
      {},
      element('p:bg', {}, element('p:bgRef', { idx: 1001 }, element('a:schemeClr', { val: 'bg1' }))),
      shapeTree(...own.map((name, i) => placeholderShape(name, i + 2, frame))),
    ),
    `<p:clrMap ${COLOUR_MAP}/>`,
    element('p:sldLayoutIdLst', {}, ...ids),
    element(
      'p:txStyles',
      {},
      listStyle(PLACEHOLDERS.title.look, frame.rtl, 'p:titleStyle'),
      listStyle(PLACEHOLDERS.body.look, frame.rtl, 'p:bodyStyle'),
      listStyle({ ...PLACEHOLDERS.body.look, bullets: 'none' }, frame.rtl, 'p:otherStyle'),
    ),
  );
}

export function layoutPart(layout: Layout, frame: Frame, links: Links): Xml {
  links.to('slideMaster', MASTER);
  const { name, type, placeholders, paint } = layout;
  const painted = paint === 'spine' ? [spine(frame)] : [];
  return element(
    'p:sldLayout',
    { ...NAMESPACES, type, preserve: true, userDrawn: true },
    element(
      'p:cSld',
      { name },
      paint === 'all' ? element('p:bg', {}, element('p:bgPr', {}, fill('accent1'), '<a:effectLst/>')) : '',
      shapeTree(...painted, ...placeholders.map((one, i) => placeholderShape(one, i + 2 + painted.length, frame))),
    ),
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
  );
}

function spine({ width, height, rtl }: Frame): Xml {
  const box: Box = { x: 0, y: 0, width: 44, height };
  return figure({ id: 2, name: 'Spine', decorative: true }, 'rect', rtl ? mirrored(box, width) : box, 'accent1');
}

function placeholderShape(name: PlaceholderName, id: number, frame: Frame): Xml {
  const placeholder: Placeholder = PLACEHOLDERS[name];
  const { look, type } = placeholder;
  const box = boxOf(name, frame);
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      named({ id, name: placeholder.name }),
      '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
      element('p:nvPr', {}, holder(name)),
    ),
    element('p:spPr', {}, transform(box), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>', ...behind(look.behind)),
    element(
      'p:txBody',
      {},
      bodyProperties(look, frame),
      listStyle(look, frame.rtl),
      type === 'sldNum' ? folio(frame) : prompt(placeholder, frame),
    ),
  );
}

function behind(colour: Colour | undefined): Xml[] {
  return colour === undefined ? [] : [fill(colour)];
}

/** Where a placeholder stands unless its slide says otherwise. */
export function boxOf(name: PlaceholderName, { width, rtl }: Frame): Box {
  const box = PLACEHOLDERS[name].box(width);
  return rtl ? mirrored(box, width) : box;
}

/** A placeholder's kind, as slides, layouts and master name it. */
export function holder(name: PlaceholderName): Xml {
  const { type, idx } = PLACEHOLDERS[name];
  const small = type === 'ftr' || type === 'sldNum' || name === 'notes' || name === 'caption' || name === 'head';
  return element('p:ph', { type, sz: small ? 'quarter' : null, idx });
}

/** The text area of a shape: no inner margins, but around what is filled; what is too long is made smaller. */
export function bodyProperties(look: Look, { rtl }: Frame, scale: number | null = null): Xml {
  const [side, edge] = look.behind === undefined ? [0, 0] : [24 * 9525, 16 * 9525];
  return element(
    'a:bodyPr',
    {
      vert: 'horz',
      wrap: 'square',
      lIns: side,
      tIns: edge,
      rIns: side,
      bIns: edge,
      numCol: look.columns ?? 1,
      spcCol: look.columns ? 48 * 9525 : null,
      rtlCol: rtl,
      anchor: look.anchor,
    },
    element('a:normAutofit', { fontScale: scale === null ? null : Math.floor(scale * 100) * 1000 }),
  );
}

/** A slide's number, which Office counts itself. */
export function folio({ lang, rtl }: Frame, shown = '‹#›'): Xml {
  const field = element(
    'a:fld',
    { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
    element('a:rPr', { lang }),
    element('a:t', {}, text(shown)),
  );
  return element('a:p', {}, element('a:pPr', { rtl }), field);
}

function prompt({ name }: Placeholder, { lang }: Frame): Xml {
  return element('a:p', {}, element('a:r', {}, element('a:rPr', { lang }), element('a:t', {}, text(name))));
}
