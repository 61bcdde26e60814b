import type { Metadata } from '../scripts/paper/index.js';

/** Front matter in which nothing is set. */
export const NO_METADATA = {
  title: [],
  subtitle: [],
  authors: [],
  date: [],
  lang: 'en',
  abstract: [],
  keywords: [],
  bibliography: [],
  csl: null,
  nocite: [],
  paper: 'a4',
  fontSize: null,
  toc: false,
  numberSections: false,
  referencesTitle: [],
  microtype: { protrusion: true, expansion: true },
  linkCitations: true,
  checks: {},
} as const satisfies Metadata<never>;
