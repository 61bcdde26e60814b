import type { Metadata } from '../scripts/paper/index.js';
import { NO_SETUP } from '../scripts/paper/page-setup.js';

/** Front matter in which nothing is set. */
export const NO_METADATA = {
  title: [],
  shortTitle: [],
  subtitle: [],
  authors: [],
  date: [],
  lang: 'en',
  doi: null,
  langGiven: false,
  abstract: [],
  keywords: [],
  bibliography: [],
  csl: null,
  nocite: [],
  ...NO_SETUP,
  toc: false,
  tocDepth: 3,
  tocTitle: [],
  lof: false,
  lot: false,
  numberSections: false,
  numberDepth: 6,
  slideLevel: null,
  referencesTitle: [],
  microtype: { protrusion: true, expansion: true },
  linkCitations: true,
  notesAfterPunctuation: null,
  backref: true,
  checks: {},
} as const satisfies Metadata<never>;
