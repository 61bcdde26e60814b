import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { tag } from '../paper/tag.js';
import type { PdfFile } from '../pdf/objects.js';
import type { StructureNode } from '../pdf/structure.js';
import { spokenString, utf8 } from '../pdf/syntax.js';
import type { DeckPdf } from './index.js';
import type { Writing } from './writing.js';

/** Side of the sign that stands for a slide's notes, and how far it is from the slide's corner. Points. */
const SIDE = 18;
const MARGIN = 9;

export interface WrittenNotes {
  readonly byPage: ReadonlyMap<number, readonly PDFRef[]>;
  readonly owners: readonly StructureNode[];
}

/**
 * Speaker notes, where they are asked for, as text annotations (ISO 32000-1, 12.5.6.4) in the upper right corner
 * of their slides; `links` is the number of annotations before them.
 */
export function writeNotes(
  { file, marked: { streams, tagged }, width, height }: Writing,
  about: Pick<DeckPdf, 'slides' | 'speakerNotes'>,
  links: number,
): WrittenNotes {
  const firstKey = streams.length + links;
  const byPage = new Map<number, readonly PDFRef[]>();
  const owners: StructureNode[] = [];
  const [right, top] = [width - MARGIN, height - MARGIN];
  for (const [page, { speakerNotes }] of about.slides.entries()) {
    const section = tagged.sections[page];
    if (!about.speakerNotes || speakerNotes === '' || !section) continue;
    const owner = tagged.structure.enter(tag('Annot', section), { page, top: height });
    // F 28: printed, and neither turned nor enlarged with the page (ISO 19005-3, 6.3.2).
    const ref = file.add(
      `<</Type/Annot/Subtype/Text/Name/Note/Rect[${right - SIDE} ${top - SIDE} ${right} ${top}]/F 28/StructParent ${firstKey + owners.length}/Contents${spokenString(speakerNotes)}/AP<</N ${sign(file)}>>>>`,
    );
    owners.push(owner);
    owner.annotations.push({ page, ref });
    byPage.set(page, [ref]);
  }
  return { byPage, owners };
}

/** A sheet with three lines of writing. */
const SIGN = '.95 .9 .75 rg .45 .42 .35 RG .5 .5 17 17 re B 4 13 m 14 13 l 4 9 m 14 9 l 4 5 m 10 5 l S';

function sign(file: PdfFile): PDFRef {
  return file.once('sign of a note', () =>
    file.addStream(
      { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, SIDE, SIDE], Resources: file.context.obj({}) },
      utf8(SIGN),
    ),
  );
}
