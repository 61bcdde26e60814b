export type * from './slide.js';
