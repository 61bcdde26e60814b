import * as by from './means.js';
import { absent, code, type Requirement, row } from './requirement.js';

/** What the file says of itself, and what it carries: metadata, attached files, layers, presentations. */
export const DOCUMENT: readonly Requirement[] = [
  row('The catalog has metadata', by.CATALOG, {
    'UA-1': '7.1: 8',
    'A-3a': '6.6.2.1: 1',
    'UA-2': '8.11.1: 2',
    'A-4f': '6.7.2.1: 1',
  }),
  row('XMP is well formed, in UTF-8, and says neither its length nor its encoding', by.XMP, {
    'A-3a': '6.6.2.1: 2-5',
    'A-4f': '6.7.2.1: 2-5',
  }),
  row('Properties are those of known schemas, with values of their type', by.XMP, { 'A-3a': '6.6.2.3.1: 1-2' }),
  row('Schemas that PDF/A does not know are described as it wants them', by.STANDARDS, { 'A-3a': '6.6.2.3.2: 1' }),
  row('A description of a schema has all its fields, under the prefixes for it', by.STANDARDS, {
    'A-3a': '6.6.2.3.3: 1-18',
  }),
  row('XMP says what the file is, which part and level, under the prefix for it', by.STANDARDS, {
    'UA-1': '5: 1-5',
    'A-3a': '6.6.4: 1-7',
    'UA-2': '5: 1-5',
    'A-4f': '6.7.3: 1-6',
  }),
  row('The metadata gives the title', by.XMP, {
    'UA-1': '7.1: 9',
    'UA-2': '8.11.1: 1',
  }),
  row('Readers show the title, not the name of the file', by.CATALOG, { 'UA-1': '7.1: 10', 'UA-2': '8.11.2: 1' }),
  row('The language of the metadata is known', by.XMP, { 'UA-1': '7.2: 33' }),
  row('Attached files say their type, their name, what they are to the report, and whose they are', by.ATTACHMENTS, {
    'UA-1': '7.11: 1',
    'A-3a': '6.8: 1-4',
    'UA-2': '8.14.1: 1',
    'A-4f': '6.9: 1-2 4',
  }),
  row('The catalog lists attached files, even if there are none', by.CATALOG, { 'A-4f': '6.9: 5' }),
  row('Sets of layers have names, list all, and do not switch by themselves', by.NO_LAYERS, {
    'UA-1': '7.10: 1-2',
    'A-3a': '6.9: 1-4',
    'UA-2': '8.7: 1-2',
    'A-4f': '6.10: 1-3',
  }),
  row('There is no presentation', absent('We write no presentation, and no step of one.'), {
    'A-3a': '6.10: 1-2',
    'A-4f': '6.11: 1-2',
  }),
  row('The catalog asks nothing of readers', code('pdf/catalog.ts', 'writeCatalog'), {
    'A-3a': '6.11: 1',
    'A-4f': '6.12: 1',
  }),
];
