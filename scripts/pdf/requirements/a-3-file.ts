import * as by from './means.js';
import { absent, code, type Requirement, row } from './requirement.js';

const NUMBERS = code('pdf/syntax.ts', 'number');
const NO_HEX = code('pdf/syntax.ts', 'hex');

/** PDF/A-3a (ISO 19005-3:2012), 6.1: how the file is written. */
export const A_3_FILE: readonly Requirement[] = [
  row('6.1.2', [1, 2], 'The first line says the version, the second is no text', by.FILE),
  row('6.1.3', [1], 'The trailer has an identifier, made from the content', by.FILE),
  row('6.1.3', [2], 'Nothing is encrypted', by.NO_ENCRYPTION),
  row('6.1.3', [3], 'Nothing stands behind the end of the file', by.FILE),
  row('6.1.4', [2], 'The cross-reference table is spaced as it has to be: ours is a stream', by.FILE),
  row('6.1.6', [1, 2], 'Strings in hexadecimal have whole bytes, and digits only', NO_HEX),
  row('6.1.7.1', [1, 2], 'Streams are as long as they say, and begin on a line of their own', by.FILE),
  row('6.1.7.1', [3], 'No stream lies in another file', by.MEND_STREAM),
  row('6.1.7.2', [1], 'Nothing is compressed by LZW or unknown ways', by.MEND_STREAM),
  row('6.1.8', [1], 'Names of fonts, inks and types are UTF-8', code('pdf/syntax.ts', 'name')),
  row('6.1.9', [1], 'Objects have their keywords spaced as they have to be', by.FILE),
  row(
    '6.1.10',
    [1],
    'Inline images are compressed in known ways',
    absent('We write no inline image; those of figures are as their programs wrote them.'),
  ),
  row('6.1.12', [1, 2], 'Permissions are those of signatures only', by.NO_SIGNATURE),
  row('6.1.13', [1, 2, 5], 'Numbers are in the range that readers have', NUMBERS),
  row('6.1.13', [3, 4], 'Strings and names are not too long', by.SYNTAX),
  row('6.1.13', [7], 'There are not too many objects', by.OBJECTS),
  row(
    '6.1.13',
    [8],
    'Graphics states are not nested too deep: figures where they are become pixels',
    by.FIGURE_CONTENT,
  ),
  row('6.1.13', [9], 'No colour has too many inks', absent('We write no colour space of inks but process colours.')),
  row('6.1.13', [10], 'Character codes have two bytes at most', by.FONT),
  row('6.1.13', [11], 'Pages are neither too small nor too large', code('pdf/page-tree.ts', 'writePageTree')),
];
