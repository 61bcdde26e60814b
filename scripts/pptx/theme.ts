import type { Colours } from './colours.js';
import { element, NAMESPACES, type Xml } from './xml.js';

/** Faces of text and code; whoever does not have them is shown others of their kind. */
export const FACES = {
  heading: { name: 'Source Serif 4', panose: '02040603050405020204', pitch: 18 },
  body: { name: 'Source Sans 3', panose: '020B0503030403020204', pitch: 34 },
  code: { name: 'Source Code Pro', panose: '020B0509030403020204', pitch: 49 },
} as const;

/** A theme part: colours, faces, and the plainest of formats (ECMA-376 part 1, 20.1.6.9). */
export function themePart(name: string, colours: Colours): Xml {
  return element(
    'a:theme',
    { 'xmlns:a': NAMESPACES['xmlns:a'], name },
    element('a:themeElements', {}, colourScheme(colours), fontScheme(), FORMATS),
  );
}

/** The colours after the accent, for whoever adds a chart. */
const OTHERS = ['2F5D8A', '4F7038', '9A6A1F', '6B4A7A', '3F666C'] as const;

function colourScheme({ ink, paper, soft, wash, accent }: Colours): Xml {
  const scheme = { dk1: ink, lt1: paper, dk2: soft, lt2: wash, accent1: accent };
  const others = OTHERS.map((colour, i) => [`accent${i + 2}`, colour] as const);
  const all = [...Object.entries(scheme), ...others, ['hlink', accent] as const, ['folHlink', soft] as const];
  return element(
    'a:clrScheme',
    { name: 'Twofold' },
    ...all.map(([slot, val]) => element(`a:${slot}`, {}, element('a:srgbClr', { val }))),
  );
}

function fontScheme(): Xml {
  return element('a:fontScheme', { name: 'Twofold' }, fonts('a:majorFont', 'heading'), fonts('a:minorFont', 'body'));
}

function fonts(name: string, face: keyof typeof FACES): Xml {
  return element(
    name,
    {},
    typeface('a:latin', face),
    element('a:ea', { typeface: '' }),
    element('a:cs', { typeface: '' }),
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
