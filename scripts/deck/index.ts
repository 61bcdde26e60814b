export { deriveDeck } from './derive.js';
export { variantOf, withSize } from './look.js';
export type { FaceWidths } from './measure/index.js';
export type { Undrawn } from './pixels.js';
export { readDeck } from './read-deck.js';
export type * from './slide.js';
export type * from './written.js';
