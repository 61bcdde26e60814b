import type { Typesetter } from './build.js';
import type { CitedPaper } from './citation/index.js';
import type { DeckSource } from './deck/index.js';
import { type HandoutSlide, layOutHandout, notesBlocks } from './handout/index.js';
import type { Inputs } from './inputs.js';
import type { HandoutForm } from './outputs.js';
import type { Report } from './page/index.js';
import type { Run } from './shape/index.js';

/** Width of slides to their height. */
const RATIO = 16 / 9;

/** The pages of the handout. */
export function setHandout(
  cited: CitedPaper,
  { slides }: DeckSource,
  form: HandoutForm,
  { setter, pictures }: Typesetter,
  { resources }: Inputs,
): Report<Run> {
  const shown = slides.map((slide, at): HandoutSlide => {
    const { place } = slide;
    const title = /^#+ (.*)$/m.exec(slide.markdown)?.[1] ?? '';
    return {
      number: at + 1,
      section: slide.section,
      title: [{ kind: 'text', value: title, place }],
      text: slide.markdown,
      picture: null,
      content: [],
      notes: notesBlocks(slide.speakerNotes, place),
      place,
    };
  });
  return layOutHandout(
    cited,
    shown,
    { ...form, ratio: RATIO },
    { setter, images: pictures, highlight: resources.highlight },
  );
}
