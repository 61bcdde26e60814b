import * as by from './means.js';
import { absent, code, type Means } from './requirement.js';

/**
 * A condition that a person has to judge: no program can tell whether it holds, so nothing here says that a report
 * passes, but what of ours makes it hold, or what its author has to see to.
 */
export interface Judged {
  /** Its number within its checkpoint. */
  readonly condition: number;
  readonly holds: string;
  readonly by: Means | Author;
}

/** What only the author can do; the rule that asks for it, where one can. */
export interface Author {
  readonly author: string;
  readonly rule: string | null;
}

export interface Checkpoint {
  readonly about: string;
  /** How many conditions it has; those that are neither judged nor asked of nobody are a machine's, and veraPDF's. */
  readonly conditions: number;
  readonly judged: readonly Judged[];
  /** Its only condition asks for nothing of its own. */
  readonly untested?: true;
}

const author = (what: string, rule: string | null = null): Author => ({ author: what, rule });
const holds = (condition: number, what: string, means: Judged['by']): Judged => ({ condition, holds: what, by: means });
const checkpoint = (about: string, conditions: number, ...judged: Judged[]): Checkpoint => ({
  about,
  conditions,
  judged,
});

const NO_SCAN = absent('We recognise no text in pictures: all text is typed, and typeset.');
const INLINE = code('shape/flatten.ts', 'HANDLERS');
const BLOCKS = code('page/compose/index.ts', 'HANDLERS');
const HEADS = code('page/compose/table-heads.ts', 'TableHeads');
const NUMBERING = code('page/compose/list.ts', 'numbering');
const FURNITURE = code('pdf/page-marks.ts', 'ARTIFACTS');

/** The Matterhorn Protocol 1.1 (PDF Association, 2021), which says when a file fails PDF/UA-1; its checkpoints in order. */
export const MATTERHORN: readonly Checkpoint[] = [
  checkpoint(
    'Real content is tagged',
    7,
    holds(
      1,
      'What only decorates is no content: rules, leaders, ornaments, numbers of lines, running heads',
      by.PAINTER,
    ),
    holds(
      2,
      'What says something is no artifact: of a picture, its author says whether it does',
      code('pdf/picture-painter.ts', 'isDecoration'),
    ),
    holds(6, 'Elements are what their content is: each kind of block and of words has its type', BLOCKS),
  ),
  checkpoint(
    'Role mapping',
    4,
    holds(
      2,
      'Types that are mapped count as what they nearly are: a title as a paragraph, stress as a span',
      by.STANDARDS,
    ),
  ),
  checkpoint(
    'Flickering',
    3,
    holds(1, 'No action flickers', by.NO_MEDIA),
    holds(2, 'No film flickers', by.NO_MEDIA),
    holds(3, 'No script flickers', by.NO_MEDIA),
  ),
  checkpoint(
    'Colour and contrast',
    1,
    holds(
      1,
      'What colour, slant or a stroke means is tagged as well: stress, what is struck out, raised or lowered',
      INLINE,
    ),
  ),
  checkpoint(
    'Sound',
    3,
    holds(1, 'No film has sound that is said nowhere else', by.NO_MEDIA),
    holds(2, 'No sound is said nowhere else', by.NO_MEDIA),
    holds(3, 'No script beeps', by.NO_MEDIA),
  ),
  checkpoint(
    'Metadata',
    4,
    holds(4, 'The title names the document', author('Give the paper a title.', 'title-missing')),
  ),
  checkpoint('Dictionary', 2),
  checkpoint(
    'Recognised text',
    2,
    holds(1, 'Recognised text is right', NO_SCAN),
    holds(2, 'Recognised text is tagged', NO_SCAN),
  ),
  checkpoint(
    'Appropriate tags',
    8,
    holds(1, 'Elements stand in the order of reading, notes behind their marks', by.ORDER),
    holds(2, 'Elements are in each other as makes sense', BLOCKS),
    holds(3, 'Elements are what their content is', BLOCKS),
  ),
  checkpoint('Character mappings', 1),
  checkpoint(
    'Natural language',
    7,
    holds(
      7,
      'The languages that are said are those of the words',
      author('Say the paper’s language, and that of passages and sources in another.', 'language-missing'),
    ),
  ),
  checkpoint(
    'Stretched characters',
    1,
    holds(1, 'Parts of large brackets are heard as what they are: the formula says itself', by.FORMULAS),
  ),
  checkpoint(
    'Graphics',
    8,
    holds(1, 'Pictures are figures', by.FIGURE),
    holds(
      2,
      'A picture that is a link says both what it shows and where it leads',
      author('Say between the brackets of a linked picture where it leads.', 'image-alt'),
    ),
    holds(3, 'Captions are captions', code('page/compose/figure-caption.ts', 'figureCaption')),
    holds(
      5,
      'No figure is read as the text that it shows where it should be described',
      absent('We give figures alternative text only.'),
    ),
    holds(6, 'Parts of one picture are one figure', author('Put what only makes sense together into one picture.')),
    holds(
      7,
      'Nothing is a picture that could be text',
      author('Write tables, code and formulas as such, not as pictures of them.'),
    ),
    holds(8, 'Pictures of text say the text', author('Say the text in `alt`.', 'image-alt')),
  ),
  checkpoint(
    'Headings',
    7,
    holds(1, 'Headings are headings', author('Write headings with #, not as paragraphs in bold.')),
    holds(4, 'Levels of headings are said in Arabic figures', by.ROLES),
    holds(5, 'Headings below the sixth level say so', absent('Markdown has six levels of headings.')),
  ),
  checkpoint(
    'Tables',
    5,
    holds(1, 'Heads of rows are heads', author('Make the names of the rows bold, where they head them.', 'table-head')),
    holds(
      2,
      'Heads of columns are heads',
      author('Give the table a first row that says what stands below.', 'table-head'),
    ),
    holds(
      4,
      'What is no table is not tagged as one',
      author('Use tables for what has rows and columns, not to put things side by side.'),
    ),
    holds(5, 'It is clear what heads each cell', HEADS),
  ),
  checkpoint(
    'Lists',
    3,
    holds(1, 'Lists with numbers say how they are numbered', NUMBERING),
    holds(2, 'They say it in the words for it', NUMBERING),
    holds(3, 'Lists are lists', author('Write lists as Markdown has them, not as lines with dashes.')),
  ),
  checkpoint(
    'Formulas',
    3,
    holds(1, 'Formulas are formulas', author('Write formulas between dollars, not with superscripts or as pictures.')),
  ),
  checkpoint(
    'Running heads and feet',
    2,
    holds(1, 'Running heads and folios are artifacts of pagination', FURNITURE),
    holds(2, 'They say whether they stand above or below', FURNITURE),
  ),
  checkpoint(
    'Notes and references',
    4,
    holds(1, 'Notes are notes', code('page/compose/note.ts', 'composeNote')),
    holds(2, 'References are references', code('shape/planned-tag.ts', 'linkScope')),
  ),
  checkpoint('Optional content', 3),
  checkpoint('Attached files', 1),
  checkpoint('Article threads', 1, holds(1, 'Threads follow the reading order', absent('We write no threads.'))),
  { ...checkpoint('Digital signatures', 1), untested: true },
  checkpoint('Forms on paper', 1, holds(1, 'Printed forms are tagged as such', by.NO_FORM)),
  checkpoint('XFA', 1),
  checkpoint('Security', 2),
  { ...checkpoint('Navigation', 1), untested: true },
  checkpoint(
    'Annotations',
    18,
    holds(1, 'Links stand where their words are read', by.LINKS),
    holds(3, 'No annotation is there for its looks only', by.NO_MEDIA),
    holds(13, 'No link depends on where in a picture one clicks', by.NO_MEDIA),
  ),
  checkpoint('Actions', 1, holds(1, 'No script wants keys in time', by.NO_MEDIA)),
  checkpoint('Form XObjects', 2),
  checkpoint(
    'Fonts',
    30,
    holds(10, 'Fonts may be embedded: ours are free for it', author('See that the fonts in figures may be embedded.')),
  ),
];
