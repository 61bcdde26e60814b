import type { SlideContent } from '../deck/content/index.js';
import type { Measure } from '../deck/measure/typefaces.js';
import type { Chapter } from '../deck/slide.js';
import { isRightToLeft } from '../paper/direction.js';
import { coloursOf } from './colours.js';
import { compose } from './compose.js';
import { LAYOUTS, type LayoutName } from './layouts.js';
import { type Frame, layoutPart, layoutPath, MASTER, masterPart } from './master.js';
import { hang, type Sources } from './media.js';
import { NOTES_MASTER, notesMasterPart, notesPart } from './notes.js';
import { createPackage } from './package.js';
import { appPart, corePart, type Description, presentationPart, SETTING_PARTS } from './presentation.js';
import { regional, slidePath } from './run.js';
import { type SlideWriting, slidePart } from './slide.js';
import { themePart } from './theme.js';

/** A deck that is to be written as PowerPoint has it. */
export interface Deck extends Description {
  readonly slides: readonly SlideContent[];
  readonly chapters: readonly Chapter[];
  /** The Marp theme, CSS: its colours are the file's. */
  readonly theme: string;
}

/** What is given because it may not be fetched, or is large. */
export interface Means extends Sources, Pick<SlideWriting, 'highlight'> {
  readonly measure: Measure;
}

const MAIN = 'application/vnd.openxmlformats-officedocument.presentationml.';
const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/**
 * The deck as an Office Open XML presentation (ISO/IEC 29500, transitional) that can be edited: text in the placeholders
 * of layouts, lists, tables, pictures and notes as what they are. The same deck gives the same bytes.
 */
export async function writePptx(deck: Deck, means: Means): Promise<Uint8Array> {
  const { slides, lang } = deck;
  const colours = coloursOf(deck.theme);
  const { width, height } = slides[0]?.size ?? { width: 1280, height: 720 };
  const frame: Frame = { width, height, rtl: isRightToLeft(lang), lang: regional(lang) };
  const ink = (slide: SlideContent) => (isDark(slide) ? colours.light.paper : colours.light.ink);
  const mathml = (tex: string) => means.formula(tex)?.mathml ?? '';

  const file = createPackage([
    ['officeDocument', 'ppt/presentation.xml'],
    ['core-properties', 'docProps/core.xml'],
    ['extended-properties', 'docProps/app.xml'],
  ]);
  const gallery = await hang(slides, ink, file, means);
  const notes = slides.filter(({ speakerNotes }) => speakerNotes !== '').length;
  file.part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', () => corePart(deck));
  file.part('docProps/app.xml', `${OFFICE}extended-properties+xml`, () => appPart(slides.length, notes));
  file.part('ppt/presentation.xml', `${MAIN}presentation.main+xml`, (links) =>
    presentationPart(frame, slides.length, deck.chapters, links),
  );
  for (const [path, type, xml] of SETTING_PARTS) file.part(path, type, () => xml);
  for (const number of [1, 2])
    file.part(`ppt/theme/theme${number}.xml`, `${OFFICE}theme+xml`, () =>
      themePart('Twofold', colours, /^(?:he|yi)\b/.test(lang) ? 'Frank Ruhl Libre' : 'Amiri'),
    );
  file.part(MASTER, `${MAIN}slideMaster+xml`, (links) => masterPart(frame, links, 'ppt/theme/theme1.xml'));
  for (const name of Object.keys(LAYOUTS) as LayoutName[])
    file.part(layoutPath(name), `${MAIN}slideLayout+xml`, (links) => layoutPart(LAYOUTS[name], frame, links));
  file.part(NOTES_MASTER, `${MAIN}notesMaster+xml`, (links) => notesMasterPart(frame, links, 'ppt/theme/theme2.xml'));

  slides.forEach((slide, i) => {
    const path = slidePath(i + 1);
    const spoken = `ppt/notesSlides/notesSlide${i + 1}.xml`;
    const composed = compose(slide, { ruler: { measure: means.measure, mathml }, gallery, ink: ink(slide) });
    file.part(path, `${MAIN}slide+xml`, (links) => {
      const { highlight } = means;
      const writing = {
        links,
        lang: frame.lang,
        rtl: frame.rtl,
        slides: slides.length,
        mathml,
        frame,
        gallery,
        highlight,
      };
      const xml = slidePart(slide, composed, isDark(slide), writing);
      if (slide.speakerNotes !== '') links.to('notesSlide', spoken);
      return xml;
    });
    if (slide.speakerNotes !== '')
      file.part(spoken, `${MAIN}notesSlide+xml`, (links) => notesPart(slide.speakerNotes, path, frame, links));
  });
  return file.bytes(deck.date);
}

/** The theme's variants of light letters on a dark ground. */
function isDark({ classes }: SlideContent): boolean {
  return classes.some((name) => name === 'dark' || name === 'invert');
}
