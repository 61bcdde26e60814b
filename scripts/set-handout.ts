import type { Typesetter } from './build.js';
import type { CitedPaper } from './citation/index.js';
import type { SlideContent } from './deck/content/index.js';
import type { Slide } from './deck/index.js';
import { layOutHandout, readSlide } from './handout/index.js';
import type { HandoutForm } from './outputs.js';
import type { Highlight, Report } from './page/index.js';
import type { Run } from './shape/index.js';

/** The pages of the handout: of what slides show, where no browser has drawn them. */
export function setHandout(
  cited: CitedPaper,
  slides: readonly Slide[],
  contents: readonly SlideContent[],
  form: HandoutForm,
  { setter, pictures: images }: Typesetter,
  highlight: Highlight,
): Report<Run> {
  const shown = contents.map((content, at) => readSlide(content, at + 1, null, slides[at]!.place));
  const { width, height } = contents[0]!.size;
  return layOutHandout(cited, shown, { ...form, ratio: width / height }, { setter, images, highlight });
}
