import type { CitedPaper } from '../../citation/index.js';
import type { WrittenDeck } from '../../deck/index.js';
import type { Diagnostic } from '../../diagnostic.js';
import { groundsOf } from './section-evidence.js';
import { checkSlideFigures } from './slide-figures.js';

/** Whether slides written by hand agree with their sections. (Slides that are derived say what their section says.) */
export function checkAgreement(cited: CitedPaper, written: WrittenDeck): Diagnostic[] {
  const grounds = groundsOf(cited);
  return groupsOf(written).flatMap(({ section, slides }) => checkSlideFigures(slides, section, grounds, cited));
}

/** Slides of each section; before the first one they speak for the whole paper. Sections that are not there are reported elsewhere. */
function groupsOf({ opening, sections }: WrittenDeck) {
  return [{ section: null, slides: opening }, ...sections.map(({ id, slides }) => ({ section: id, slides }))];
}

export {
  type Confirmations,
  checkConfirmed,
  confirm,
  readConfirmations,
  writeConfirmations,
} from './confirmation.js';
