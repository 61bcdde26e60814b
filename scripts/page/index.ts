export type * from './page.js';
export type * from './setter.js';
