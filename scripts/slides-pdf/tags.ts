import { isRightToLeft } from '../paper/direction.js';
import { type Role, type Tag, tag } from '../paper/tag.js';
import { Structure, type StructureNode } from '../pdf/structure.js';
import type { Mark } from './content.js';
import { type Area, type Element, isContent, isElement } from './element.js';
import { labelOf, numbersOf } from './place-notes.js';

/** A link's area, and the element that it belongs to. */
export interface OwnedArea extends Area {
  readonly owner: StructureNode;
}

/** The structure as it is written, and what becomes of the browser's marks in each stream. */
export interface Tagged {
  readonly structure: Structure;
  readonly top: Tag;
  readonly marks: ReadonlyMap<number, ReadonlyMap<number, Mark>>;
  readonly areas: readonly OwnedArea[];
  /** Notes by the marks that lead to them. */
  readonly noted: ReadonlyMap<Tag, readonly Tag[]>;
  /** The section of each slide. */
  readonly sections: readonly Tag[];
}

/** `names`: the id of each slide. */
export function enterTags(document: Element, names: readonly string[], height: number, lang: string): Tagged {
  const structure = new Structure();
  const marks = new Map<number, Map<number, Mark>>();
  const areas: OwnedArea[] = [];
  let notes = 0;
  const noted = new Map<Tag, readonly Tag[]>();
  /** The notes of a slide by their numbers, and its marks with theirs. */
  let ofSlide = new Map<string, Tag>();
  let marksOfSlide: [mark: Tag, numbers: readonly string[]][] = [];

  function enter(element: Element, parent: Tag | null, id: string | null): Tag {
    const { role, lang, alt, actualText, mathml, columns, rows } = element;
    // A note has an id of its own (ISO 14289-1, 7.9).
    const own = tag(role as Role, parent, {
      id: role === 'Note' ? `note-${++notes}` : id,
      lang,
      alt,
      actualText,
      mathml,
      columns,
      rows,
      scope: oneOf(SCOPES, element.scope),
      numbering: role === 'L' ? (oneOf(NUMBERINGS, element.numbering) ?? 'None') : null,
    });
    if (role === 'Note') for (const number of numbersOf(labelOf(element))) ofSlide.set(number, own);
    if (role === 'Reference') marksOfSlide.push([own, numbersOf(element)]);
    const waiting: Area[] = [];
    for (const kid of element.kids) {
      if (isElement(kid)) enter(kid, own, null);
      else if (isContent(kid)) {
        const number = structure.mark(own, kid.stream, height);
        const ofStream = marks.get(kid.stream) ?? new Map<number, Mark>();
        marks.set(kid.stream, ofStream.set(kid.number, { role, number, copied: kid.copied ?? null }));
      } else waiting.push(kid);
    }
    const owner = structure.get(own);
    if (owner) for (const area of waiting) areas.push({ ...area, owner });
    return own;
  }

  const top = tag('Document', null, { rtl: isRightToLeft(lang) || null });
  const sections = document.kids.filter(isElement).map((slide, i) => {
    ofSlide = new Map();
    marksOfSlide = [];
    const section = enter(slide, top, names[i] ?? null);
    for (const [mark, numbers] of marksOfSlide)
      noted.set(mark, [...new Set(numbers.flatMap((number) => ofSlide.get(number) ?? []))]);
    return section;
  });
  // A slide without text is led to as well.
  for (const [page, name] of names.entries()) structure.positions.set(name, { page, top: height });
  return { structure, top, marks, areas, sections, noted };
}

const SCOPES = ['Row', 'Column'] as const;
const NUMBERINGS = ['None', 'Disc', 'Decimal', 'LowerAlpha', 'UpperAlpha', 'LowerRoman', 'UpperRoman'] as const;

function oneOf<T extends string>(values: readonly T[], value: string | null): T | null {
  return values.find((one) => one === value) ?? null;
}
