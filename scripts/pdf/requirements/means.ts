import { absent, code } from './requirement.js';

/* What sees to more than one requirement. */

export const CATALOG = code('pdf/catalog.ts', 'writeCatalog');
export const STANDARDS = code('pdf/standard.ts', 'STANDARDS');
export const XMP = code('pdf/xmp.ts', 'xmp');
export const FILE = code('pdf/file-structure.ts', 'writeFile');
export const OBJECTS = code('pdf/objects.ts', 'PdfFile');
export const SYNTAX = code('pdf/syntax.ts', 'textString');
export const TREE = code('pdf/structure-tree.ts', 'writeStructureTree');
export const ELEMENT = code('pdf/structure-tree.ts', 'elementSyntax');
export const ORDER = code('pdf/structure-tree.ts', 'ReadingOrder');
export const ROLES = code('paper/tag.ts', 'Role');
export const PAINTER = code('pdf/painter.ts', 'Painter');
export const CONTENT = code('pdf/content-stream.ts', 'ContentStream');
export const FORMULAS = code('pdf/mathml.ts', 'FormulaFiles');
export const PAGES = code('pdf/page-tree.ts', 'writePageTree');
export const REFERENCES = code('pdf/references.ts', 'referencesOf');
export const ITEMS = code('page/compose/list.ts', 'composeList');
export const FIGURE = code('page/compose/figure.ts', 'figureTag');
export const TABLE = code('page/compose/table.ts', 'pushTable');
export const TABLE_ROW = code('page/compose/table-row.ts', 'pushRow');
export const LIST = code('page/compose/list.ts', 'composeItem');
export const CONTENTS = code('page/compose/contents.ts', 'listings');
export const LANGUAGE = code('paper/language-tag.ts', 'languageTag');
export const LINKS = code('pdf/links.ts', 'writeLinks');
export const ATTACHMENTS = code('pdf/attachments.ts', 'writeAttachments');
export const FONT = code('pdf/font.ts', 'Font');
export const SUBSET = code('pdf/true-type-subset.ts', 'subsetTrueType');
export const TO_UNICODE = code('pdf/to-unicode.ts', 'toUnicode');
export const FIGURE_FONTS = code('pdf/preflight/conditions.ts', 'OF_FONTS');
export const FIGURE_CONTENT = code('pdf/preflight/conditions.ts', 'OF_CONTENT');
export const FIGURE_COLOURS = code('pdf/preflight/conditions.ts', 'OF_COLOURS');
export const FIGURE_SPACES = code('pdf/preflight/colour-spaces.ts', 'mendSpace');
export const FIGURE_OPERATORS = code('pdf/preflight/operators.ts', 'withKnownOperators');
export const FIGURE_TEXT = code('pdf/preflight/text-map.ts', 'completeText');
export const MEND = code('pdf/pdf-mend.ts', 'mendForArchive');
export const MEND_STATE = code('pdf/pdf-mend.ts', 'plainState');
export const MEND_STREAM = code('pdf/pdf-mend.ts', 'mendStream');
export const FIGURE_PAGE = code('pdf/pdf-page.ts', 'embedPage');
export const INTENT = code('pdf/output-intent.ts', 'writeOutputIntent');
export const SOURCE = code('pdf/pdf-source.ts', 'openSource');

export const NO_FORM = absent('We write no form field; of a figure only its page’s content is taken over.');
export const NO_ENCRYPTION = absent('We encrypt nothing, and take no figure that is encrypted.');
export const NO_LAYERS = absent('Our catalog has no optional content; of a figure no catalog is taken over.');
export const NO_CMAP = absent('Our fonts use Identity-H, which every reader has.');
export const NO_SIGNATURE = absent('We sign nothing, and grant and refuse no permission.');
export const NO_MEDIA = absent(
  'We write no annotation but links, and comments upon slides: no sound, film, trap or printer’s mark.',
);
export const NO_JPEG_2000 = absent('JPEG 2000 is no format of images that we place.');
export const NO_ROLE_MAP = absent(
  'The role map has types of PDF 2.0 only (`roleMap` in pdf/standard.ts), each mapped straight to a standard one.',
);
