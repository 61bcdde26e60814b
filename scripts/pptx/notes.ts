import { COLOUR_MAP, type Frame, folio } from './master.js';
import type { Links } from './package.js';
import { named, shapeTree } from './shape.js';
import { element, NAMESPACES, text, type Xml } from './xml.js';

export const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';

/** A4 upright, as Office has a page of notes, in EMU. */
export const NOTES_SIZE = { cx: 6858000, cy: 9144000 } as const;

/** The page of notes: the slide above, what is said below. */
export function notesMasterPart(frame: Frame, links: Links, theme: string): Xml {
  links.to('theme', theme);
  const high = Math.round((5486400 * frame.height) / frame.width);
  const shapes = [
    image(2, `<a:xfrm><a:off x="685800" y="700000"/><a:ext cx="5486400" cy="${high}"/></a:xfrm>`),
    body(3, `<a:xfrm><a:off x="685800" y="${high + 1000000}"/><a:ext cx="5486400" cy="${7900000 - high}"/></a:xfrm>`, [
      element('a:p', {}, element('a:r', {}, element('a:rPr', { lang: frame.lang }), element('a:t', {}, 'Notes'))),
    ]),
    number(4, frame, '<a:xfrm><a:off x="3884613" y="8685213"/><a:ext cx="2287587" cy="457200"/></a:xfrm>'),
  ];
  const style = element(
    'a:lvl1pPr',
    { algn: frame.rtl ? 'r' : 'l', rtl: frame.rtl },
    '<a:spcAft><a:spcPts val="400"/></a:spcAft>',
    '<a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>',
  );
  return element(
    'p:notesMaster',
    NAMESPACES,
    element('p:cSld', {}, '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>', shapeTree(...shapes)),
    `<p:clrMap ${COLOUR_MAP}/>`,
    element('p:notesStyle', {}, style),
  );
}

/** What is said over a slide: a paragraph for each, plain. */
export function notesPart(spoken: string, slide: string, frame: Frame, links: Links): Xml {
  links.to('notesMaster', NOTES_MASTER);
  links.to('slide', slide);
  const { lang, rtl } = frame;
  const paragraphs = spoken.split(/\n{2,}/).map((paragraph) => {
    const lines = paragraph
      .split('\n')
      .map((line) => element('a:r', {}, element('a:rPr', { lang, dirty: false }), element('a:t', {}, text(line))));
    return element('a:p', {}, rtl ? '<a:pPr algn="r" rtl="1"/>' : '', lines.join('<a:br/>'));
  });
  return element(
    'p:notes',
    NAMESPACES,
    element('p:cSld', {}, shapeTree(image(2, ''), body(3, '', paragraphs), number(4, frame, ''))),
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
  );
}

function image(id: number, transform: Xml): Xml {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      named({ id, name: 'Slide' }),
      '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>',
      '<p:nvPr><p:ph type="sldImg"/></p:nvPr>',
    ),
    element('p:spPr', {}, transform, transform && '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'),
  );
}

function body(id: number, transform: Xml, paragraphs: readonly Xml[]): Xml {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      named({ id, name: 'Notes' }),
      '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
      '<p:nvPr><p:ph type="body" idx="1"/></p:nvPr>',
    ),
    element('p:spPr', {}, transform, transform && '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'),
    element('p:txBody', {}, '<a:bodyPr/><a:lstStyle/>', ...paragraphs),
  );
}

function number(id: number, frame: Frame, transform: Xml): Xml {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      named({ id, name: 'Page number' }),
      '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
      '<p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr>',
    ),
    element('p:spPr', {}, transform, transform && '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'),
    element('p:txBody', {}, '<a:bodyPr/><a:lstStyle/>', folio(frame)),
  );
}
