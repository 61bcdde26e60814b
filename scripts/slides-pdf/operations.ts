import { imageEnd, tokenEnd } from '../pdf/content-marks.js';

/** An operator of a content stream (ISO 32000-1, 7.8.2); its operands stand from `start` on. */
export interface Operation {
  readonly operator: string;
  readonly start: number;
  readonly end: number;
}

export function* operations(text: string): Iterable<Operation> {
  let start = 0;
  for (let at = 0; at < text.length; ) {
    const end = tokenEnd(text, at);
    const operator = text.slice(at, end);
    at = end;
    if (!/^[A-Za-z'"*]/.test(operator) || /^(?:true|false|null)$/.test(operator)) continue;
    if (operator === 'ID') at = imageEnd(text, at);
    yield { operator, start, end: at };
    start = at;
  }
}

/** The number of a piece of marked content that belongs to the structure; null where it does not. */
export function numberOf(text: string, { start, end }: Operation): number | null {
  const found = /\/MCID\s+(\d+)/.exec(text.slice(start, end));
  return found ? Number(found[1]) : null;
}
