import * as by from './means.js';
import { absent, code, type Requirement, row } from './requirement.js';

const INKS = code('pdf/pdf-mend.ts', 'giveInks');
const NO_HALFTONE = code('pdf/pdf-mend.ts', 'plainState');
const PNG = code('pdf/embed-png.ts', 'embedPng');

/** PDF/A-3a, 6.2.2 to 6.2.10: what is painted. */
export const A_3_GRAPHICS: readonly Requirement[] = [
  row('6.2.2', [1], 'Content has no unknown operator: those of figures are left out', by.FIGURE_OPERATORS),
  row('6.2.2', [2], 'Content finds what it paints with in resources of its own', by.MEND_STREAM),
  row('6.2.3', [1, 2, 3], 'There is one output intent, with the profile of a screen or printer', by.INTENT),
  row('6.2.4.2', [1], 'Profiles of colours are profiles, or left out', by.FIGURE_SPACES),
  row('6.2.4.2', [2], 'Inks with a profile are not overprinted one by one', by.MEND_STATE),
  row('6.2.4.3', [2, 4], 'RGB and grey are those of the output intent', by.INTENT),
  row('6.2.4.3', [3], 'CMYK means the colours that we say it means', INKS),
  row('6.2.4.4', [1], 'Further inks are described one by one, or drawn as pixels', by.FIGURE_COLOURS),
  row('6.2.4.4', [2], 'An ink of one name is the same everywhere: another has another name', by.FIGURE_SPACES),
  row('6.2.5', [1, 2, 3, 4, 5, 6], 'There are no transfer functions, and no halftones', NO_HALFTONE),
  row('6.2.6', [1], 'Rendering intents are among the four known ones, in objects and in content', by.FIGURE_OPERATORS),
  row('6.2.8', [1, 2, 3], 'Images have no alternates, no prepress comments and no smoothing', by.MEND),
  row('6.2.8', [4, 5], 'Samples have as many bits as readers take', PNG),
  row('6.2.8.3', [1, 2, 3, 4, 5], 'JPEG 2000 is as readers take it', by.NO_JPEG_2000),
  row('6.2.9', [1, 3], 'There is no PostScript', by.MEND_STREAM),
  row('6.2.9', [2], 'No form XObject is that of another file', by.MEND),
  row('6.2.10', [1], 'Blend modes are those of PDF', by.MEND_STATE),
  row('6.2.10', [2], 'Where pages are transparent, it is known which colours are mixed', by.INTENT),
];

/** PDF/A-3a, 6.2.11: fonts. */
export const A_3_FONTS: readonly Requirement[] = [
  row('6.2.11.2', [1, 2, 3, 7], 'Fonts say their kind and name, and have one program of a known kind', by.FONT),
  row('6.2.11.2', [4, 5, 6], 'Simple fonts say their first and last code and all widths', by.FIGURE_FONTS),
  row('6.2.11.3.1', [1], 'A composite font’s characters are those of its encoding', by.FONT),
  row('6.2.11.3.2', [1], 'TrueType outlines in composite fonts say which glyph a code is', by.FONT),
  row('6.2.11.3.3', [1, 2, 3], 'CMaps are in the file, or known to every reader', by.NO_CMAP),
  row('6.2.11.4.1', [1], 'Every font is in the file: a figure that lacks one is drawn as pixels', by.FIGURE_FONTS),
  row('6.2.11.4.1', [2], 'Every glyph that is painted is in its font', by.SUBSET),
  row('6.2.11.4.2', [1, 2], 'Lists of the glyphs of a subset name all: we write none', by.FONT),
  row('6.2.11.5', [1], 'Widths are those of the font program', by.FONT),
  row('6.2.11.6', [1, 2, 3, 4], 'Simple TrueType fonts have the encoding that fits them', by.FIGURE_FONTS),
  row('6.2.11.7.2', [1], 'Every code stands for text, in figures too', by.FIGURE_TEXT),
  row('6.2.11.7.2', [2], 'No code stands for what Unicode forbids', by.TO_UNICODE),
  row('6.2.11.7.3', [1], 'Characters of private use have ActualText', code('pdf/clusters.ts', 'isPrivate')),
  row(
    '6.2.11.8',
    [1],
    'The glyph for nothing is not painted: another font’s box stands in for it',
    absent('Shaping finds a face that has the character, or the box of the last one (shape/itemize.ts).'),
  ),
];
