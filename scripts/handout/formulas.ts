import { type CitedInline, eachBlock, eachInline, inlinesOf, type Section } from '../paper/index.js';

/** Formulas that plain text may hold as TeX, by their first letters. */
export type KnownFormulas = ReadonlyMap<string, readonly string[]>;

/** Only these tell TeX from words; a letter by itself may be either. */
const TEX = /[\\^_{]/;
/** Letters by which formulas are looked up. */
const HEAD = 2;

/** A stretch of text, or a formula in it. */
export interface Stretch {
  readonly kind: 'text' | 'formula';
  readonly value: string;
}

/** The formulas of each section, by its id. */
export function formulasBySection(sections: readonly Section<CitedInline>[]): Map<string, KnownFormulas> {
  const found = new Map<string, KnownFormulas>();
  for (const { id, blocks, sections: inner } of sections) {
    const all = new Set<string>();
    eachBlock(blocks, (block) => {
      if (block.kind === 'equation') all.add(oneLine(block.tex));
      for (const inlines of inlinesOf(block))
        eachInline(inlines, (inline) => {
          if (inline.kind === 'formula') all.add(oneLine(inline.tex));
        });
    });
    found.set(id, byHead([...all].filter((tex) => TEX.test(tex))));
    for (const entry of formulasBySection(inner)) found.set(...entry);
  }
  return found;
}

/** White space as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The longest first, so that none hides one that it begins. */
function byHead(formulas: readonly string[]): KnownFormulas {
  const known = new Map<string, string[]>();
  for (const tex of [...formulas].sort((a, b) => b.length - a.length)) {
    const head = tex.slice(0, HEAD);
    known.set(head, [...(known.get(head) ?? []), tex]);
  }
  return known;
}

/** The formulas in a text on one line, found where neither they nor what surrounds them is part of a word. */
export function withFormulas(text: string, known: KnownFormulas): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const tex = isLetter(text[at - 1]) ? undefined : known.get(text.slice(at, at + HEAD))?.find(startsAt(text, at));
    if (tex === undefined) continue;
    if (at > from) found.push({ kind: 'text', value: text.slice(from, at) });
    found.push({ kind: 'formula', value: tex });
    from = at + tex.length;
    at = from - 1;
  }
  if (from < text.length) found.push({ kind: 'text', value: text.slice(from) });
  return found;
}

function startsAt(text: string, at: number): (tex: string) => boolean {
  return (tex) => text.startsWith(tex, at) && !(isLetter(tex.at(-1)) && isLetter(text[at + tex.length]));
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z\\]/.test(character);
}
