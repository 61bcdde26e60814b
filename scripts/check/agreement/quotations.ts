import type { WrittenSlide } from '../../deck/index.js';
import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { Ground, Grounds } from './section-evidence.js';

/** Between double quotation marks of any language, on one line. Single ones are apostrophes as often. */
const QUOTED = /[“"„«「『]([^“”"„«»「」『』\n]{1,2000})[”"“»」』]/g;

/** Fewer words are a term or a title in quotation marks. In Chinese and Japanese each character counts half. */
const LEAST_WORDS = 4;

/** What is left out of a quotation or put into it: “[the group] … said”. */
const GAP = /\[[^\]]*\]|…|\.\s?\.\s?\./;

/** Quotations on a section's hand-written slides that do not stand in the section. */
export function checkQuotations(slides: readonly WrittenSlide[], section: string, grounds: Grounds): Diagnostic[] {
  return slides.flatMap(({ seen }) =>
    [...seen.text.matchAll(QUOTED)].flatMap(({ 1: quoted = '', index }) => {
      const parts = quoted.split(GAP).map(plainWords).filter(Boolean);
      if (size(parts) < LEAST_WORDS) return [];
      const ground = grounds.of(section);
      const lost = firstLost(parts, plainWords(ground.evidence.text));
      if (lost === null) return [];
      return [misquoted(quoted, lost, ground, seen.place(index + 1, index + 1 + quoted.length))];
    }),
  );
}

function misquoted(quoted: string, agrees: string, { name }: Ground, place: ReturnType<WrittenSlide['seen']['place']>) {
  const actual = quoted.length <= 60 ? quoted : `${quoted.slice(0, 60).replace(/\s\S*$/, '')} …`;
  const hint = 'Quote it as it stands there, or take the quotation marks off.';
  return diagnose('slide-quotation', place, `The slide quotes what ${name} does not say`, {
    actual,
    hint: agrees === '' ? hint : `It agrees as far as “${agrees}”. ${hint}`,
  });
}

/** Words alone, apart by spaces: however capitals, quotation marks, hyphens and lines stand. */
function plainWords(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return IDEOGRAPHS.test(words) ? words.replaceAll(' ', '') : words;
}

const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff]/;

function size(parts: readonly string[]): number {
  const text = parts.join(' ');
  return IDEOGRAPHS.test(text) ? text.length / 2 : text.split(' ').length;
}

/** Null where the parts stand in the text in their order; else how far the first lost one agrees with it. */
function firstLost(parts: readonly string[], text: string): string | null {
  const bounded = IDEOGRAPHS.test(text) ? text : ` ${text} `;
  const whole = (part: string) => (IDEOGRAPHS.test(text) ? part : ` ${part} `);
  let at = 0;
  for (const part of parts) {
    const found = bounded.indexOf(whole(part), at);
    if (found < 0) return agreement(part, bounded, whole);
    at = found + part.length;
  }
  return null;
}

/** The longest beginning of `part`, in words, that the text has. */
function agreement(part: string, text: string, whole: (part: string) => string): string {
  const words = part.split(' ');
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (text.includes(whole(words.slice(0, middle).join(' ')))) low = middle;
    else high = middle - 1;
  }
  return words.slice(0, low).join(' ');
}
