export type { Attributes } from './attributes.js';
export type * from './block.js';
export type * from './image.js';
export type * from './inline.js';
export type * from './metadata.js';
export type * from './paper.js';
export type * from './place.js';
