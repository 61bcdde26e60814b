import { ARCHIVE_FAULTS } from './archive-faults.js';
import { CITATION_FAULTS, REFERENCE_FAULTS } from './citation-faults.js';
import { DECK_FAULTS } from './deck-faults.js';
import { ENTRY_FAULTS } from './entry-faults.js';
import type { Fault } from './fault.js';
import { LINK_FAULTS } from './link-faults.js';
import { NOTE_FAULTS, STRUCTURE_FAULTS } from './note-faults.js';
import { PAGE_FAULTS, TEXT_FAULTS } from './report-faults.js';
import { SLIDE_FAULTS } from './slide-faults.js';

/** Every kind of fault that is injected: how it harms, which rules have to name it, and where. */
export const FAULTS: readonly Fault[] = [
  ...CITATION_FAULTS,
  ...REFERENCE_FAULTS,
  ...ENTRY_FAULTS,
  ...NOTE_FAULTS,
  ...STRUCTURE_FAULTS,
  ...DECK_FAULTS,
  ...PAGE_FAULTS,
  ...TEXT_FAULTS,
  ...LINK_FAULTS,
  ...ARCHIVE_FAULTS,
  ...SLIDE_FAULTS,
];
