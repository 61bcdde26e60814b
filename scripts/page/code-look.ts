import type { CodeLook } from '../shape/style.js';

/** A piece of code and what its grammar takes it for, in the words of highlight.js; null for nothing in particular. */
export interface CodeToken {
  readonly text: string;
  readonly kind: string | null;
}

/** Cuts code of a grammar into its tokens. */
export type Highlight = (grammar: string, code: string) => readonly CodeToken[];

/** Tells nothing apart. */
export const plainCode: Highlight = (_, text) => [{ text, kind: null }];

/*
 * Code has to be readable from a grey printer and by eyes that do not tell red from green: what matters differs by
 * weight or slant, and every colour by its lightness as well. Contrast with white (WCAG 2, relative luminance), which
 * tests hold to 4.5 at least: keyword 13.5, name 9.9, value 7.3, aside 5.3; plain code has 17.4.
 */
const KEYWORD: CodeLook = { weight: 'semibold', italic: false, colour: '#1b2a63' };
const NAME: CodeLook = { weight: 'regular', italic: false, colour: '#0b4a57' };
const VALUE: CodeLook = { weight: 'regular', italic: false, colour: '#8a4300' };
const ASIDE: CodeLook = { weight: 'regular', italic: true, colour: '#6b6b6b' };
const PROMPT: CodeLook = { ...ASIDE, italic: false };
const ADDED: CodeLook = { weight: 'semibold', italic: false, colour: '#1d5a2b' };
const REMOVED: CodeLook = { weight: 'regular', italic: true, colour: '#8f2438' };

/** The look of each kind of token; all others look like plain code. */
export const CODE_LOOKS: Readonly<Record<string, CodeLook>> = {
  keyword: KEYWORD,
  'selector-tag': KEYWORD,
  'selector-class': NAME,
  'selector-id': NAME,
  'selector-pseudo': NAME,
  name: KEYWORD,
  section: KEYWORD,
  strong: KEYWORD,
  doctag: ASIDE,
  built_in: NAME,
  type: NAME,
  title: NAME,
  class: NAME,
  function: NAME,
  attr: NAME,
  attribute: NAME,
  property: NAME,
  meta: PROMPT,
  string: VALUE,
  regexp: VALUE,
  number: VALUE,
  literal: VALUE,
  symbol: VALUE,
  link: VALUE,
  code: VALUE,
  char: VALUE,
  'template-variable': NAME,
  comment: ASIDE,
  quote: ASIDE,
  emphasis: { ...NAME, italic: true },
  addition: ADDED,
  deletion: REMOVED,
};
