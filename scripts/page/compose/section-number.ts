import type { CitedInline, Section } from '../../paper/index.js';
import { appendixWord, worded } from '../../paper/language.js';
import { isAppendixNumber } from '../../paper/letters.js';

/** “2.1”, “Appendix A”, “A.1”; empty where the section has no number. */
export function numberOf({ number }: Pick<Section<CitedInline>, 'number'>, lang: string): string {
  if (number === null) return '';
  return isAppendixNumber(number) ? worded(appendixWord(lang), number) : number;
}
