import * as by from './means.js';
import { absent, code, type Requirement, row } from './requirement.js';

const NO_RUBY = absent('We set no ruby and no warichu: what stands in small type beside text is in line with it.');
const PUSH_CAPTION = code('page/compose/table.ts', 'pushCaption');

/** Tags: what is tagged, by which types, and in which language. */
export const STRUCTURE: readonly Requirement[] = [
  row('The catalog says that the file is tagged', by.CATALOG, {
    'UA-1': '6.2: 1',
    'A-3a': '6.7.2.2: 1',
    'UA-2': '6.2: 1',
  }),
  row('Artifacts and tagged content are not inside each other', by.CONTENT, { 'UA-1': '7.1: 1-2' }),
  row('Everything painted is tagged, or an artifact', by.PAINTER, { 'UA-1': '7.1: 3', 'UA-2': '8.2.2: 1' }),
  row('No doubt is cast on the tags', by.CATALOG, { 'UA-1': '7.1: 4' }),
  row('There is a structure tree, with one document in it', by.TREE, {
    'UA-1': '7.1: 11',
    'A-3a': '6.7.3.3: 1',
    'UA-2': '8.2.1: 1; 8.2.5.2: 1-2',
  }),
  row('Every element says which one it is in', by.ELEMENT, { 'UA-1': '7.1: 12', 'UA-2': '8.2.1: 2' }),
  row('Types are standard, or mapped to some that are', by.ROLES, {
    'UA-1': '7.1: 5',
    'A-3a': '6.7.3.4: 1',
    'UA-2': '8.2.4: 1',
  }),
  row('Types are not mapped in a circle, standard ones not at all', by.NO_ROLE_MAP, {
    'UA-1': '7.1: 6-7',
    'A-3a': '6.7.3.4: 2-3',
    'UA-2': '8.2.4: 2-4',
  }),

  row('Headings begin with the first level, and skip none on the way down', by.ORDER, { 'UA-1': '7.4.2: 1' }),
  row('Headings say their level: all of them H1 to H6, none of them H', by.ROLES, {
    'UA-1': '7.4.4: 1-3',
    'UA-2': '8.2.5.12: 1',
  }),
  row('Lines of contents are in contents, which hold nothing else', by.CONTENTS, { 'UA-1': '7.2: 26-28' }),
  row('Lines of contents name the elements that they lead to', by.REFERENCES, { 'UA-2': '8.2.5.8: 1' }),
  row('Every note has an id of its own', by.ELEMENT, { 'UA-1': '7.9: 1-2' }),
  row('Notes are FENotes, which say that they are footnotes', by.STANDARDS, { 'UA-2': '8.2.5.14: 1 4' }),
  row('Marks name their notes, and notes their marks', by.REFERENCES, { 'UA-2': '8.2.5.14: 2-3' }),
  row('A figure says what it shows', by.FIGURE, {
    'UA-1': '7.3: 1',
    'UA-2': '8.2.5.28.2: 1',
  }),
  row('A caption is the first or the last in what it is the caption of', code('pdf/structure-type.ts', 'typeOf'), {
    'UA-2': '8.2.5.27: 1',
  }),
  row('Formulas say what they mean', by.ELEMENT, { 'UA-1': '7.7: 1' }),
  row('Elements of MathML are in formulas', by.FORMULAS, { 'UA-2': '8.2.5.29: 1' }),
  row('Ruby and warichu have all their parts', NO_RUBY, { 'UA-2': '8.2.5.23: 1; 8.2.5.24: 1' }),

  row('Items are in lists, and hold a label and a body', by.LIST, { 'UA-1': '7.2: 17-18 20', 'UA-2': '8.2.5.25: 2' }),
  row('Lists hold items and lists', by.ITEMS, { 'UA-1': '7.2: 19 40' }),
  row('A list whose items have labels says how they are numbered', code('pdf/structure-type.ts', 'numberingOf'), {
    'UA-2': '8.2.5.25: 1',
  }),

  row('A table holds groups of rows, and its caption first or last', by.TABLE, { 'UA-1': '7.2: 3 16' }),
  row('Rows are in tables or groups of rows, groups of rows in tables', by.TABLE, { 'UA-1': '7.2: 4-7' }),
  row('Cells are in rows, and rows hold nothing else', by.TABLE_ROW, { 'UA-1': '7.2: 8-10' }),
  row('A table has at most one head and one foot', by.TABLE, { 'UA-1': '7.2: 11-13' }),
  row('A table with a head has a body: rows that head nothing are no head', by.TABLE, { 'UA-1': '7.2: 14' }),
  row('Heads, bodies and feet of tables hold rows', by.TABLE, { 'UA-1': '7.2: 36-38' }),
  row('A table has one caption', PUSH_CAPTION, { 'UA-1': '7.2: 39' }),
  row('Cells do not overlap', by.TABLE_ROW, { 'UA-1': '7.2: 15', 'UA-2': '8.2.5.26: 1' }),
  row('Rows of a table have as many cells as each other, spans counted', by.TABLE_ROW, {
    'UA-1': '7.2: 41-43',
    'UA-2': '8.2.5.26: 2-4',
  }),
  row('Heads of columns and rows say which they are, and cells that need it what heads them', by.TABLE_ROW, {
    'UA-1': '7.5: 1-2',
    'UA-2': '8.2.5.26: 5-6',
  }),

  row('Languages are named by tags of RFC 3066', by.LANGUAGE, {
    'UA-1': '7.2: 29',
    'A-3a': '6.7.4: 1',
    'UA-2': '8.4.4: 2',
  }),
  row('The language of text, outline and links is known: the document’s, where nothing else is said', by.CATALOG, {
    'UA-1': '7.2: 2 24 30-32 34',
    'UA-2': '8.4.4: 1',
  }),
  row('The language of words that stand for others is known', by.ELEMENT, { 'UA-1': '7.2: 21-23' }),
];
