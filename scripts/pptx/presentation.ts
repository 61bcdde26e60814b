import type { Chapter } from '../deck/slide.js';
import { emu } from './box.js';
import { type Frame, MASTER, MASTER_ID } from './master.js';
import { NOTES_MASTER, NOTES_SIZE } from './notes.js';
import type { Links } from './package.js';
import { slidePath } from './run.js';
import { NO_STYLE } from './table-shape.js';
import { element, NAMESPACES, text, type Xml } from './xml.js';

/** Ids of slides begin here (ECMA-376 part 1, 19.2.1.33). */
const FIRST_ID = 256;

export function presentationPart(frame: Frame, count: number, chapters: readonly Chapter[], links: Links): Xml {
  const master = element('p:sldMasterId', { id: MASTER_ID, 'r:id': links.to('slideMaster', MASTER) });
  const ids = Array.from({ length: count }, (_, i) =>
    element('p:sldId', { id: FIRST_ID + i, 'r:id': links.to('slide', slidePath(i + 1)) }),
  );
  const notes = element('p:notesMasterId', { 'r:id': links.to('notesMaster', NOTES_MASTER) });
  for (const [kind, path] of SETTINGS) links.to(kind, path);
  const size = { cx: emu(frame.width), cy: emu(frame.height) };
  return element(
    'p:presentation',
    { ...NAMESPACES, saveSubsetFonts: true, rtl: frame.rtl ? true : null, autoCompressPictures: false },
    element('p:sldMasterIdLst', {}, master),
    element('p:notesMasterIdLst', {}, notes),
    element('p:sldIdLst', {}, ...ids),
    element('p:sldSz', size),
    element('p:notesSz', NOTES_SIZE),
    element('p:defaultTextStyle', {}, element('a:defPPr', {}, element('a:defRPr', { lang: frame.lang }))),
    sections(chapters),
  );
}

const SETTINGS = [
  ['presProps', 'ppt/presProps.xml'],
  ['viewProps', 'ppt/viewProps.xml'],
  ['theme', 'ppt/theme/theme1.xml'],
  ['tableStyles', 'ppt/tableStyles.xml'],
] as const;

/** The paper's parts as sections, by which the slides are sorted and folded. */
function sections(chapters: readonly Chapter[]): Xml {
  if (chapters.length < 2) return '';
  const written = chapters.map(({ name, slides }, i) => {
    const id = `{${(i + 1).toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
    const ids = slides.map((number) => element('p14:sldId', { id: FIRST_ID + number - 1 }));
    return element('p14:section', { name, id }, element('p14:sldIdLst', {}, ...ids));
  });
  const list = element(
    'p14:sectionLst',
    { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' },
    ...written,
  );
  return element('p:extLst', {}, element('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, list));
}

/** How it is presented, looked at, and what its tables are: all as usual. */
export const SETTING_PARTS: readonly (readonly [path: string, type: string, xml: Xml])[] = [
  [
    'ppt/presProps.xml',
    'application/vnd.openxmlformats-officedocument.presentationml.presProps+xml',
    element('p:presentationPr', NAMESPACES),
  ],
  [
    'ppt/viewProps.xml',
    'application/vnd.openxmlformats-officedocument.presentationml.viewProps+xml',
    element('p:viewPr', NAMESPACES),
  ],
  [
    'ppt/tableStyles.xml',
    'application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml',
    element('a:tblStyleLst', { 'xmlns:a': NAMESPACES['xmlns:a'], def: NO_STYLE }),
  ],
];

/** What the file says about itself. */
export interface Description {
  readonly title: string;
  readonly author: string;
  readonly lang: string;
  readonly keywords: readonly string[];
  /** ISO 8601; null where the file names none. */
  readonly date: string | null;
}

/** The core properties (ECMA-376 part 2, 11). */
export function corePart({ title, author, lang, keywords, date }: Description): Xml {
  const when = (name: string) =>
    date === null ? '' : element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, text(date));
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, text(title)),
    element('dc:creator', {}, text(author)),
    keywords.length > 0 ? element('cp:keywords', {}, text(keywords.join(', '))) : '',
    element('dc:language', {}, text(lang)),
    when('created'),
    when('modified'),
  );
}

/** The extended properties (ECMA-376 part 1, 22.2). */
export function appPart(slides: number, notes: number): Xml {
  return element(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    element('Application', {}, 'Twofold'),
    element('PresentationFormat', {}, 'On-screen Show'),
    element('Slides', {}, `${slides}`),
    element('Notes', {}, `${notes}`),
  );
}
