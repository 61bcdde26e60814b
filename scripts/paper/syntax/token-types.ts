import type { Token } from 'micromark-util-types';

// The extensions that we use declare their tokens in packages of their own types; here are ours.
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    surplusMarks: 'surplusMarks';
    citationKey: 'citationKey';
    attributeList: 'attributeList';
    inlineMath: 'inlineMath';
    inlineNote: 'inlineNote';
    superscript: 'superscript';
    subscript: 'subscript';
    texCommand: 'texCommand';
    texEnvironment: 'texEnvironment';
    /** Characters inside any of these that are no Markdown themselves. */
    syntaxData: 'syntaxData';
    escapedSpace: 'escapedSpace';
    displayMath: 'displayMath';
    flowEnvironment: 'flowEnvironment';
    divFence: 'divFence';
    description: 'description';
    descriptionPrefix: 'descriptionPrefix';
    fancyItem: 'fancyItem';
    fancyMarker: 'fancyMarker';
    verseLine: 'verseLine';
    verseMarker: 'verseMarker';
  }
}

export type TokenType = Token['type'];
