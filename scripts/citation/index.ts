export type * from './cited-paper.js';
export type * from './library.js';
