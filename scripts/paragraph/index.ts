export type * from './line.js';
