import type { coloursOf } from './colours.js';
import { element, NAMESPACES, type Xml } from './xml.js';

type Schemes = ReturnType<typeof coloursOf>;

/** Faces of text and code; whoever does not have them is shown others of their kind. */
export const FACES = {
  heading: { name: 'Source Serif 4', panose: '02040603050405020204', pitch: 18 },
  body: { name: 'Source Sans 3', panose: '020B0503030403020204', pitch: 34 },
  code: { name: 'Source Code Pro', panose: '020B0509030403020204', pitch: 49 },
} as const;

/** A theme part; `rtlFace` is the face of scripts that run from the right. Colours, faces, and the plainest of formats (ECMA-376 part 1, 20.1.6.9). */
export function themePart(name: string, colours: Schemes, rtlFace: string): Xml {
  return element(
    'a:theme',
    { 'xmlns:a': NAMESPACES['xmlns:a'], name },
    element('a:themeElements', {}, colourScheme(colours), fontScheme(rtlFace), FORMATS),
  );
}

/** Two more colours for whoever adds a chart, and for code. */
const OTHERS = { accent2: '2F5D8A', accent3: '4F7038' } as const;

/** The last three accents are the dark variant's, which turns to them (see `DARK_MAP`). */
function colourScheme({ light, dark }: Schemes): Xml {
  const slots = {
    dk1: light.ink,
    lt1: light.paper,
    dk2: light.soft,
    lt2: light.panel,
    accent1: light.accent,
    ...OTHERS,
    accent4: dark.panel,
    accent5: dark.soft,
    accent6: dark.accent,
    hlink: light.accent,
    folHlink: light.soft,
  };
  return element(
    'a:clrScheme',
    { name: 'Twofold' },
    ...Object.entries(slots).map(([slot, val]) => element(`a:${slot}`, {}, element('a:srgbClr', { val }))),
  );
}

function fontScheme(rtlFace: string): Xml {
  return element(
    'a:fontScheme',
    { name: 'Twofold' },
    fonts('a:majorFont', 'heading', rtlFace),
    fonts('a:minorFont', 'body', rtlFace),
  );
}

function fonts(name: string, face: keyof typeof FACES, rtlFace: string): Xml {
  return element(
    name,
    {},
    typeface('a:latin', face),
    element('a:ea', { typeface: '' }),
    element('a:cs', { typeface: rtlFace }),
    element('a:font', { script: 'Arab', typeface: 'Amiri' }),
    element('a:font', { script: 'Hebr', typeface: 'Frank Ruhl Libre' }),
  );
}

/** A face by name, with what finds another like it. */
export function typeface(name: string, face: keyof typeof FACES): Xml {
  const { name: family, panose, pitch } = FACES[face];
  return element(name, { typeface: family, panose, pitchFamily: pitch, charset: 0 });
}

const SOLID = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">${SOLID}<a:prstDash val="solid"/></a:ln>`;
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const FORMATS =
  `<a:fmtScheme name="Twofold"><a:fillStyleLst>${SOLID.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${SOLID.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`;
