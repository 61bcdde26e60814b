export { cite } from './cite.js';
export type * from './cited-paper.js';
export { DEFAULT_STYLE, SHIPPED_STYLES, shippedStyle, similarStyle } from './csl/shipped-styles.js';
export { parsedXml, type StyleSource } from './csl/style.js';
export { entriesIn } from './entries-in.js';
export { entryAllowances } from './entry-allowances.js';
export type * from './library.js';
export { joinLibraries, readLibrary } from './read-library.js';
