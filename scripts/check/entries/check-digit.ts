/**
 * Whether the last of ten characters is right: the sum of the others, each times its place from the right (10 to 2), and
 * of itself is a multiple of 11; X stands for 10. ISO 2108:2005, for ISBNs of ten digits.
 */
export function isIsbn10(digits: string): boolean {
  return /^\d{9}[\dX]$/.test(digits) && weighted(digits, 10) % 11 === 0;
}

/** Digits times 1 and 3 in turn make a multiple of 10. ISO 2108:2017, from the bar code’s EAN-13 (978 or 979). */
export function isIsbn13(digits: string): boolean {
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  return [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

/** As an ISBN of ten, with weights from 8. ISO 3297. */
export function isIssn(digits: string): boolean {
  return /^\d{7}[\dX]$/.test(digits) && weighted(digits, 8) % 11 === 0;
}

/** ISO/IEC 7064, MOD 11-2. https://support.orcid.org/hc/en-us/articles/360006897674 */
export function isOrcid(digits: string): boolean {
  if (!/^\d{15}[\dX]$/.test(digits)) return false;
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  return (12 - (total % 11)) % 11 === worth(digits[15]!);
}

function weighted(digits: string, from: number): number {
  return [...digits].reduce((sum, digit, at) => sum + worth(digit) * (from - at), 0);
}

function worth(digit: string): number {
  return digit === 'X' ? 10 : Number(digit);
}
