/** A number from 1 as capital letters: A to Z, AA, AB and so on. */
export function letters(value: number): string {
  const last = String.fromCharCode(65 + ((value - 1) % 26));
  return value > 26 ? letters(Math.floor((value - 1) / 26)) + last : last;
}

/** Whether a section's number is that of an appendix: letters alone. */
export function isAppendixNumber(number: string | null): boolean {
  return number !== null && /^[A-Z]+$/.test(number);
}
