/** An opacity or offset, as a number or in per cent: from 0 to 1, and 1 for what is none. */
export function share(text: string): number {
  const value = Number.parseFloat(text) / (text.trim().endsWith('%') ? 100 : 1);
  return Number.isNaN(value) ? 1 : Math.min(1, Math.max(0, value));
}
