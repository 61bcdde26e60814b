import * as by from './means.js';
import { absent, code, type Requirement, row } from './requirement.js';

const COMMENTS = code('slides-pdf/notes.ts', 'writeNotes');
const NO_ACTION = absent('Our links lead to addresses and destinations; there is no other action.');

/** Links and destinations; and what else can be on a page that is not painted: annotations, forms, actions. */
export const INTERACTION: readonly Requirement[] = [
  row('Annotations are of known kinds, none of them a film or sound', by.LINKS, {
    'A-3a': '6.3.1: 1',
    'UA-2': '8.9.2.4.11: 1-2',
    'A-4f': '6.3.1: 1',
  }),
  row('Annotations are printed, and not hidden', by.LINKS, {
    'A-3a': '6.3.2: 1-2',
    'UA-2': '8.9.2.2: 1-2',
    'A-4f': '6.3.2: 1-2',
  }),
  row('Annotations that are seen have an appearance: links are not seen, comments have one', by.LINKS, {
    'A-3a': '6.3.3: 1-4',
    'A-4f': '6.3.3: 1-4',
  }),
  row('Every annotation says something', by.LINKS, { 'UA-1': '7.18.1: 2' }),
  row('An annotation says what its element does: the element of a link says nothing of its own', by.LINKS, {
    'UA-2': '8.9.4.2: 1',
  }),
  row('On a page with links, the keyboard follows the structure', by.PAGES, {
    'UA-1': '7.18.3: 1',
    'UA-2': '8.9.3.3: 1',
  }),
  row('Links are in Link elements, one for each target, and say where they lead', by.LINKS, {
    'UA-1': '7.18.5: 1-2',
    'UA-2': '8.2.5.20: 1-2',
  }),
  row('Destinations within the file are elements', code('pdf/destinations.ts', 'destinations'), {
    'UA-2': '8.8: 1-2',
  }),

  row('Annotations that are neither link nor field are in an Annot element', COMMENTS, {
    'UA-1': '7.18.1: 1',
    'UA-2': '8.9.2.3: 1',
  }),
  row('Comments say the same with and without marks of type: ours have none', COMMENTS, { 'UA-2': '8.9.2.3: 2' }),
  row('Windows of comments are no part of the structure, watermarks are', by.NO_MEDIA, {
    'UA-2': '8.9.2.4.9: 1; 8.9.2.4.16: 1',
  }),
  row('Stamps, drawings, attached files, screens and models say what they are', by.NO_MEDIA, {
    'UA-2': '8.9.2.4.7: 1; 8.9.2.4.8: 1; 8.9.2.4.10: 1; 8.9.2.4.12: 1; 8.9.2.4.19: 1-2',
  }),
  row('Films and sounds say what they are', by.NO_MEDIA, { 'UA-1': '7.18.6.2: 1-2' }),
  row('There are no traps', by.NO_MEDIA, { 'UA-1': '7.18.2: 1', 'UA-2': '8.9.2.4.15: 1' }),
  row('Printer’s marks are artifacts', by.NO_MEDIA, { 'UA-1': '7.18.8: 1', 'UA-2': '8.9.2.4.14: 1' }),

  row('Form fields do nothing by themselves', by.NO_FORM, { 'A-3a': '6.4.1: 1-3', 'A-4f': '6.4.1: 1-2' }),
  row('Form fields are in Form elements of their own', by.NO_FORM, {
    'UA-1': '7.18.4: 1-2',
    'UA-2': '8.9.2.4.13: 1; 8.10.1: 1-2',
  }),
  row('Form fields and signatures say what they are, in a language that is known', by.NO_FORM, {
    'UA-1': '7.2: 25; 7.18.1: 3',
    'UA-2': '8.10.2.3: 1-2; 8.10.3.3: 1; 8.10.3.5: 1',
  }),
  row('Forms are not XFA’s', by.NO_FORM, {
    'UA-1': '7.15: 1',
    'A-3a': '6.4.2: 1-2',
    'UA-2': '8.10.1: 3',
    'A-4f': '6.4.2: 1-2',
  }),
  row('Nothing is run, played or changed', NO_ACTION, { 'A-3a': '6.5.1: 1-2', 'A-4f': '6.6.1: 1-2' }),
  row('Neither document nor page does anything by itself', NO_ACTION, { 'A-3a': '6.5.2: 1-2', 'A-4f': '6.6.3: 1' }),
];
