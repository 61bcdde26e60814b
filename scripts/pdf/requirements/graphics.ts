import * as by from './means.js';
import { code, type Requirement, row } from './requirement.js';

/** What is painted, and in which colours. */
export const GRAPHICS: readonly Requirement[] = [
  row('Content has no unknown operator: those of figures are left out', by.FIGURE_OPERATORS, {
    'A-3a': '6.2.2: 1',
    'A-4f': '6.2.2: 1',
  }),
  row('Content finds what it paints with in resources of its own', by.MEND_STREAM, {
    'A-3a': '6.2.2: 2',
    'A-4f': '6.2.2: 2-3',
  }),
  row('There is one output intent, with the profile of a screen or printer', by.INTENT, {
    'A-3a': '6.2.3: 1-3',
    'A-4f': '6.2.3: 1-3',
  }),
  row('Profiles of colours are profiles, or left out', by.FIGURE_SPACES, {
    'A-3a': '6.2.4.2: 1',
    'A-4f': '6.2.4.2: 1',
  }),
  row('Inks with a profile are not overprinted one by one', by.MEND_STATE, {
    'A-3a': '6.2.4.2: 2',
    'A-4f': '6.2.4.2: 2',
  }),
  row('No profile of inks is the one of the output intent, which is of a screen', by.INTENT, { 'A-4f': '6.2.4.2: 3' }),
  row('RGB and grey are those of the output intent', by.INTENT, { 'A-3a': '6.2.4.3: 2 4', 'A-4f': '6.2.4.3: 2 4' }),
  row('CMYK means the colours that we say it means', code('pdf/pdf-mend.ts', 'giveInks'), {
    'A-3a': '6.2.4.3: 3',
    'A-4f': '6.2.4.3: 3',
  }),
  row('Further inks are described one by one, or drawn as pixels', by.FIGURE_COLOURS, {
    'A-3a': '6.2.4.4: 1',
    'A-4f': '6.2.4.4: 1',
  }),
  row('An ink of one name is the same everywhere: another has another name', by.FIGURE_SPACES, {
    'A-3a': '6.2.4.4: 2',
    'A-4f': '6.2.4.4: 2',
  }),
  row('There are no transfer functions, and no halftones', by.MEND_STATE, {
    'A-3a': '6.2.5: 1-6',
    'A-4f': '6.2.5: 1-6',
  }),
  row('Rendering intents are among the four known ones, in objects and in content', by.FIGURE_OPERATORS, {
    'A-3a': '6.2.6: 1',
  }),
  row('Images have no alternates, no prepress comments and no smoothing', by.MEND, {
    'A-3a': '6.2.8: 1-3',
    'A-4f': '6.2.7.1: 1-3',
  }),
  row('Samples have as many bits as readers take', code('pdf/embed-png.ts', 'embedPng'), {
    'A-3a': '6.2.8: 4-5',
    'A-4f': '6.2.7.1: 4-5',
  }),
  row('JPEG 2000 is as readers take it', by.NO_JPEG_2000, { 'A-3a': '6.2.8.3: 1-5', 'A-4f': '6.2.7.3: 1-5' }),
  row('There is no PostScript, and no prepress comment', by.MEND_STREAM, {
    'A-3a': '6.2.9: 1 3',
    'A-4f': '6.2.8.1: 1',
  }),
  row('No form XObject is that of another file', by.MEND, {
    'UA-1': '7.20: 1',
    'A-3a': '6.2.9: 2',
    'A-4f': '6.2.8.2: 1',
  }),
  row('Form XObjects with marked content are painted once: those of figures lose their marks', by.FIGURE_PAGE, {
    'UA-1': '7.20: 2',
  }),
  row('Blend modes are those of PDF', by.MEND_STATE, { 'A-3a': '6.2.10: 1', 'A-4f': '6.2.9: 1' }),
  row('Where pages are transparent, it is known which colours are mixed', by.INTENT, {
    'A-3a': '6.2.10: 2',
    'A-4f': '6.2.9: 2',
  }),
];
