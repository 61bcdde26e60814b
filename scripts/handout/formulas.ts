import { spokenFormula } from '../deck/spoken-formula.js';
import { type CitedInline, eachBlock, eachInline, inlinesOf, type Section } from '../paper/index.js';

/** Formulas as they are spoken, and their TeX, by the letter that they begin with. */
export type KnownFormulas = ReadonlyMap<string, readonly Formula[]>;

interface Formula {
  readonly spoken: string;
  readonly tex: string;
}

/** Only these tell formulas from words; a letter by itself may be either. */
const SIGNS = /[^\w\s(),.;:/'-]|[\^_]/;

/** A stretch of text, or a formula in it. */
export interface Stretch {
  readonly kind: 'text' | 'formula';
  readonly value: string;
}

/** The formulas of each section, by its id. */
export function formulasBySection(sections: readonly Section<CitedInline>[]): Map<string, KnownFormulas> {
  const found = new Map<string, KnownFormulas>();
  for (const { id, blocks, sections: inner } of sections) {
    const all = new Map<string, string>();
    const add = (tex: string) => all.set(oneLine(spokenFormula(tex)), oneLine(tex));
    eachBlock(blocks, (block) => {
      if (block.kind === 'equation') add(block.tex);
      for (const inlines of inlinesOf(block))
        eachInline(inlines, (inline) => {
          if (inline.kind === 'formula') add(inline.tex);
        });
    });
    const formulas = [...all].map(([spoken, tex]) => ({ spoken, tex }));
    found.set(id, byHead(formulas.filter(({ spoken }) => SIGNS.test(spoken))));
    for (const entry of formulasBySection(inner)) found.set(...entry);
  }
  return found;
}

/** White space as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The longest first, so that none hides one that it begins. */
function byHead(formulas: readonly Formula[]): KnownFormulas {
  const known = new Map<string, Formula[]>();
  for (const formula of [...formulas].sort((a, b) => b.spoken.length - a.spoken.length)) {
    const head = formula.spoken.charAt(0);
    known.set(head, [...(known.get(head) ?? []), formula]);
  }
  return known;
}

/** The formulas in a text on one line, found where neither they nor what surrounds them is part of a word. */
export function withFormulas(text: string, known: KnownFormulas): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const formula = isLetter(text[at - 1]) ? undefined : known.get(text.charAt(at))?.find(startsAt(text, at));
    if (formula === undefined) continue;
    if (at > from) found.push({ kind: 'text', value: text.slice(from, at) });
    found.push({ kind: 'formula', value: formula.tex });
    from = at + formula.spoken.length;
    at = from - 1;
  }
  if (from < text.length) found.push({ kind: 'text', value: text.slice(from) });
  return found;
}

function startsAt(text: string, at: number): (formula: Formula) => boolean {
  return ({ spoken }) =>
    text.startsWith(spoken, at) && !(isLetter(spoken.at(-1)) && isLetter(text[at + spoken.length]));
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}
