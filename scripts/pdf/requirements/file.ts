import * as by from './means.js';
import { absent, code, type Requirement, row } from './requirement.js';

/** How the file is written: its header, trailer, objects and streams. */
export const FILE: readonly Requirement[] = [
  row('The first line says the version, the second is no text', by.FILE, {
    'UA-1': '6.1: 1',
    'A-3a': '6.1.2: 1-2',
    'A-4f': '6.1.2: 1-2',
  }),
  row('The catalog says no other version', by.CATALOG, { 'A-4f': '6.1.12: 1' }),
  row('The trailer has an identifier, made from the content', by.FILE, { 'A-3a': '6.1.3: 1', 'A-4f': '6.1.3: 1' }),
  row('There is no information dictionary beside XMP', code('pdf/catalog.ts', 'writeInformation'), {
    'A-4f': '6.1.3: 4 5',
  }),
  row('Nothing is encrypted', by.NO_ENCRYPTION, { 'UA-1': '7.16: 1', 'A-3a': '6.1.3: 2', 'A-4f': '6.1.3: 2' }),
  row('Nothing stands behind the end of the file', by.FILE, { 'A-3a': '6.1.3: 3', 'A-4f': '6.1.3: 3' }),
  row('The cross-reference table is spaced as it has to be: ours is a stream', by.FILE, {
    'A-3a': '6.1.4: 2',
    'A-4f': '6.1.4: 1',
  }),
  row('Strings in hexadecimal have whole bytes, and digits only', code('pdf/syntax.ts', 'hex'), {
    'A-3a': '6.1.6: 1-2',
    'A-4f': '6.1.5: 1-2',
  }),
  row('Streams are as long as they say, and begin on a line of their own', by.FILE, {
    'A-3a': '6.1.7.1: 1-2',
    'A-4f': '6.1.6.1: 1',
  }),
  row('No stream lies in another file', by.MEND_STREAM, { 'A-3a': '6.1.7.1: 3', 'A-4f': '6.1.6.1: 2' }),
  row('Nothing is compressed by LZW or unknown ways', by.MEND_STREAM, { 'A-3a': '6.1.7.2: 1', 'A-4f': '6.1.6.2: 1' }),
  row('Names of fonts, inks and types are UTF-8', code('pdf/syntax.ts', 'name'), {
    'A-3a': '6.1.8: 1',
    'A-4f': '6.1.7: 1',
  }),
  row('Objects have their keywords spaced as they have to be', by.FILE, { 'A-3a': '6.1.9: 1', 'A-4f': '6.1.8: 1' }),
  row(
    'Inline images are compressed in known ways',
    absent('We write no inline image; those of figures are as their programs wrote them.'),
    { 'A-3a': '6.1.10: 1', 'A-4f': '6.1.9: 1' },
  ),
  row('Permissions are those of signatures only', by.NO_SIGNATURE, { 'A-3a': '6.1.12: 1-2', 'A-4f': '6.1.11: 1' }),
  row('Signatures hold for the whole file', by.NO_SIGNATURE, { 'A-3a': '6.4.3: 1-3' }),
  row('Numbers are in the range that readers have', code('pdf/syntax.ts', 'number'), { 'A-3a': '6.1.13: 1-2 5' }),
  row('Strings and names are not too long', by.SYNTAX, { 'A-3a': '6.1.13: 3-4' }),
  row('There are not too many objects', by.OBJECTS, { 'A-3a': '6.1.13: 7' }),
  row('Graphics states are not nested too deep: figures where they are become pixels', by.FIGURE_CONTENT, {
    'A-3a': '6.1.13: 8',
  }),
  row('No colour has too many inks', absent('We write no colour space of inks but process colours.'), {
    'A-3a': '6.1.13: 9',
  }),
  row('Character codes have two bytes at most', by.FONT, { 'A-3a': '6.1.13: 10' }),
  row('Pages are neither too small nor too large', by.PAGES, { 'A-3a': '6.1.13: 11' }),
];
