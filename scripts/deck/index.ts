export { deriveDeck } from './derive.js';
export { readDeck } from './read-deck.js';
export type * from './slide.js';
export type * from './written.js';
