import { type Terms, termsFor } from '../../page/terms.js';
import type { CitedInline, Place } from '../../paper/index.js';
import { takeMarks } from './mark-spots.js';
import { linksIn } from './paper-links.js';
import { HOLE, type PaperPassage } from './passage.js';
import { plainText } from './plain-text.js';
import { printed } from './printed.js';

/** Gathers the passages of a paper. */
export class Collector {
  readonly passages: PaperPassage[] = [];
  /** Words that the report adds of itself. */
  readonly terms: Terms;
  /** Id of the section that is being read. */
  section: string | null = null;

  constructor(readonly lang: string) {
    this.terms = termsFor(lang);
  }

  /** Adds what it says, if that is anything; marks of notes are signs in `text`. */
  add(path: string, text: string, place: Place, more: Partial<PaperPassage> = {}): void {
    const { text: bare, marks } = takeMarks(text);
    const plain = plainText(bare);
    if (plain === '') return;
    const { section } = this;
    const usual = { id: null, rank: 0, optional: false, flowing: false, section, links: [], marks };
    this.passages.push({ path, text: plain, place, ...usual, ...more });
  }

  inlines(path: string, content: readonly CitedInline[], place: Place, more: Partial<PaperPassage> = {}): void {
    const text = printed(content, 'report with marks');
    // Of a picture without words the structure says nothing.
    this.add(path, text, place, { optional: takeMarks(text).text.trim() === HOLE, links: linksIn(content), ...more });
  }
}
