import type { CitedPaper } from '../../citation/index.js';
import type { Slide } from '../../deck/index.js';
import type { Diagnostic } from '../../diagnostic.js';
import { groundsOf } from './section-evidence.js';
import { checkSlideFigures } from './slide-figures.js';
import { writtenSlides } from './written-slides.js';

/**
 * Whether the slides written by hand agree with their sections. `sources` are the author's files, by the names that
 * places give them. (Slides that are derived say what their section says.)
 */
export function checkAgreement(
  cited: CitedPaper,
  slides: readonly Slide[],
  sources: ReadonlyMap<string, string>,
): Diagnostic[] {
  const written = writtenSlides(slides, sources);
  const grounds = groundsOf(cited);
  return checkSlideFigures(written, grounds, cited);
}
