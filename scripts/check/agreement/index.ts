import type { CitedPaper } from '../../citation/index.js';
import type { WrittenDeck } from '../../deck/index.js';
import type { Diagnostic } from '../../diagnostic.js';
import { allSections } from '../coverage.js';
import { checkQuotations } from './quotations.js';
import { groundsOf } from './section-evidence.js';
import { checkSlideFigures } from './slide-figures.js';
import { checkSlideLinks } from './slide-links.js';

/** Whether slides written by hand agree with their sections. (Slides that are derived say what their section says.) */
export function checkAgreement(cited: CitedPaper, { opening, sections }: WrittenDeck): Diagnostic[] {
  const grounds = groundsOf(cited);
  const known = new Set(allSections(cited.sections).map(({ id }) => id));
  // Slides before the first section speak for the whole paper; those of a section that is not there are reported elsewhere.
  return [
    ...checkSlideFigures(opening, null, grounds, cited),
    ...sections
      .filter(({ id }) => known.has(id))
      .flatMap(({ id, slides }) => [
        ...checkSlideFigures(slides, id, grounds, cited),
        ...checkQuotations(slides, id, grounds),
        ...checkSlideLinks(slides, id, cited),
      ]),
  ];
}

export {
  type Confirmations,
  checkConfirmed,
  confirm,
  readConfirmations,
  writeConfirmations,
} from './confirmation.js';
export { checkFinishedFigures } from './finished-figures.js';
