import { composeSource } from './code.js';
import type { Blocks, Handler } from './handler.js';

/** What cannot be set is printed as it stands: nothing is dropped. `paper/` has reported it. */
export const composeRaw: Handler<Blocks['raw']> = ({ value, place }, flow, scope) => {
  composeSource({ value, place, stretches: [], first: null }, flow, scope);
};
