import * as by from './means.js';
import { absent, code, type Requirement, row } from './requirement.js';

/** Fonts, and the text that their glyphs stand for. */
export const FONTS: readonly Requirement[] = [
  row('Fonts say their kind and name, and have one program of a known kind', by.FONT, {
    'A-3a': '6.2.11.2: 1-3 7',
    'A-4f': '6.2.10.2: 1-3 7',
  }),
  row('Simple fonts say their first and last code and all widths', by.FIGURE_FONTS, {
    'A-3a': '6.2.11.2: 4-6',
    'A-4f': '6.2.10.2: 4-6',
  }),
  row('A composite font’s characters are those of its encoding', by.FONT, {
    'UA-1': '7.21.3.1: 1',
    'A-3a': '6.2.11.3.1: 1',
    'UA-2': '8.4.5.3.1: 1',
    'A-4f': '6.2.10.3.1: 1',
  }),
  row('TrueType outlines in composite fonts say which glyph a code is', by.FONT, {
    'UA-1': '7.21.3.2: 1',
    'A-3a': '6.2.11.3.2: 1',
    'UA-2': '8.4.5.3.2: 1',
    'A-4f': '6.2.10.3.2: 1',
  }),
  row('CMaps are in the file, or known to every reader', by.NO_CMAP, {
    'UA-1': '7.21.3.3: 1-3',
    'A-3a': '6.2.11.3.3: 1-3',
    'UA-2': '8.4.5.4: 1-3',
    'A-4f': '6.2.10.3.3: 1-3',
  }),
  row('Every font is in the file: a figure that lacks one is drawn as pixels', by.FIGURE_FONTS, {
    'UA-1': '7.21.4.1: 1',
    'A-3a': '6.2.11.4.1: 1',
    'UA-2': '8.4.5.5.1: 1',
    'A-4f': '6.2.10.4.1: 1',
  }),
  row('Every glyph that is painted is in its font', by.SUBSET, {
    'UA-1': '7.21.4.1: 2',
    'A-3a': '6.2.11.4.1: 2',
    'UA-2': '8.4.5.5.1: 2',
    'A-4f': '6.2.10.4.1: 2',
  }),
  row('Lists of the glyphs of a subset name all: we write none', by.FONT, {
    'UA-1': '7.21.4.2: 1-2',
    'A-3a': '6.2.11.4.2: 1-2',
  }),
  row('Widths are those of the font program', by.FONT, {
    'UA-1': '7.21.5: 1',
    'A-3a': '6.2.11.5: 1',
    'UA-2': '8.4.5.6: 1',
    'A-4f': '6.2.10.5: 1',
  }),
  row('Simple TrueType fonts have the encoding that fits them', by.FIGURE_FONTS, {
    'UA-1': '7.21.6: 1-4',
    'A-3a': '6.2.11.6: 1-4',
    'UA-2': '8.4.5.7: 1-4',
    'A-4f': '6.2.10.6: 1-4',
  }),
  row('Every code stands for text, in figures too', by.FIGURE_TEXT, {
    'UA-1': '7.21.7: 1',
    'A-3a': '6.2.11.7.2: 1',
    'UA-2': '8.4.5.8: 1',
  }),
  row('No code stands for what Unicode forbids', by.TO_UNICODE, {
    'UA-1': '7.21.7: 2',
    'A-3a': '6.2.11.7.2: 2',
    'UA-2': '8.4.5.8: 2',
    'A-4f': '6.2.10.7: 1',
  }),
  row('Characters of private use have ActualText', code('pdf/clusters.ts', 'isPrivate'), {
    'A-3a': '6.2.11.7.3: 1',
    'UA-2': '8.4.3: 1',
  }),
  row(
    'What stands for glyphs, or is heard or read, has no characters of private use',
    code('pdf/syntax.ts', 'spoken'),
    {
      'UA-2': '8.4.3: 2-3; 8.6: 1',
      'A-4f': '6.2.10.8: 1',
    },
  ),
  row(
    'The glyph for nothing is not painted: another font’s box stands in for it',
    absent('Shaping finds a face that has the character, or the box of the last one (shape/itemize.ts).'),
    { 'UA-1': '7.21.8: 1', 'A-3a': '6.2.11.8: 1', 'UA-2': '8.4.5.9: 1', 'A-4f': '6.2.10.9: 1' },
  ),
];
