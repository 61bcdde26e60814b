export type { FinishedDeck, FinishedSlide } from './deck.js';
export { readDeck } from './html/read-deck.js';
export type { Inflate } from './pdf/filter.js';
export { readReport } from './pdf/read-report.js';
export * from './report.js';
export { isUnreadable, type Unreadable } from './unreadable.js';
