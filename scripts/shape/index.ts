export type * from './face.js';
export type * from './glyph-run.js';
export type * from './piece.js';
export type * from './style.js';
