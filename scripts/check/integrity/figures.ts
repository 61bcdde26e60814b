/** Thousands apart by narrow no-break spaces. */
export function figure(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
}

/** `3 errors`; empty for none. */
export function count(number: number, noun: string): string {
  return number === 0 ? '' : `${figure(number)} ${noun}${number === 1 ? '' : 's'}`;
}
