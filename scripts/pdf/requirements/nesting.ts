import * as by from './means.js';
import { absent, code, type Means, type Requirement, row } from './requirement.js';

/** What the types of these names hold, of all that a clause for each pair of types asks (ISO/TS 32005, table 5). */
const inside = (types: string, holds: string, means: Means): Requirement =>
  row(holds, means, {
    'UA-2': types
      .split(' ')
      .map((type) => `Table 5. ${type}-*: 1-2`)
      .join('; '),
  });

/** Which types may be in which. A Div counts as what it is in. */
export const NESTING: readonly Requirement[] = [
  inside('StructTreeRoot', 'The root holds the document', by.TREE),
  inside(
    'Document Sect',
    'The document and its sections hold blocks and sections, and text in blocks only',
    code('page/compose-paper.ts', 'composePaper'),
  ),
  inside('BlockQuote', 'Quotations hold blocks: in a cell they count as a Div', by.STANDARDS),
  inside(
    'Title P Hn',
    'A title, a paragraph and a heading hold text, notes, and no block',
    code('shape/flatten.ts', 'flatten'),
  ),
  inside(
    'Span Em Strong Quote Code Link Reference BibEntry',
    'Parts of a paragraph hold parts of a paragraph',
    code('shape/planned-tag.ts', 'openScope'),
  ),
  inside('FENote', 'Notes hold a label and blocks: a heading counts as a paragraph', by.STANDARDS),
  inside(
    'TOC TOCI',
    'Contents hold lines and contents, and lines a reference',
    code('page/compose/listing.ts', 'composeListing'),
  ),
  inside('L', 'Lists hold items', by.ITEMS),
  inside('LI', 'Items hold a label and a body', by.LIST),
  inside('Lbl', 'Labels hold text', by.LIST),
  inside('LBody', 'Bodies of items hold blocks', by.LIST),
  inside('Table THead TBody', 'Tables hold a caption, groups of rows and rows', by.TABLE),
  inside('TR TH TD', 'Rows hold cells, and these blocks or text', by.TABLE_ROW),
  inside('Caption', 'Captions hold text', code('page/compose/figure-caption.ts', 'figureCaption')),
  inside('Figure', 'Figures hold what is painted, and words that stand in for it', by.FIGURE),
  inside('Formula', 'Formulas hold what is painted', by.FORMULAS),
  inside('Annot', 'Elements of comments upon slides hold nothing but them', code('slides-pdf/notes.ts', 'writeNotes')),
  inside(
    'Art Artifact Aside DocumentFragment Form H Index Note RB RP RT Ruby Sub TFoot WP WT Warichu',
    'Types of what no paper has hold what they may',
    absent('We write no element of these types.'),
  ),
];
