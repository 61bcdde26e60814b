/** Points to each unit of length. TeX's point, a part in three hundred smaller, counts as one of 1/72 inch. */
export const UNITS: Readonly<Record<string, number>> = {
  pt: 1,
  bp: 1,
  px: 0.75,
  pc: 12,
  in: 72,
  '"': 72,
  cm: 72 / 2.54,
  mm: 7.2 / 2.54,
};

/** A length such as `2.5cm` in points; null for anything else. */
export function readLength(text: string): number | null {
  const [, number, unit] = /^\s*(\d{1,5}(?:\.\d{0,5})?|\.\d{1,5})\s*([a-z"]+)\s*$/i.exec(text) ?? [];
  const factor = UNITS[unit?.toLowerCase() ?? ''];
  return factor === undefined ? null : Number(number) * factor;
}
