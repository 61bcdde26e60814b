/** First digits of the scripts whose digits count in tens (Unicode, category Nd), as far as papers use them. */
const ZEROS = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xe50, 0xff10];

const ALIKE: Readonly<Record<string, string>> = {
  '٫': '.',
  '٬': ',',
  '，': ',',
  '．': '.',
  '：': ':',
  '／': '/',
  '％': '%',
  '٪': '%',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '﹣': '-',
  '’': "'",
  '＄': '$',
  '（': '(',
  '）': ')',
};

/**
 * The text with digits of any script as Western ones, all spaces but line breaks as plain ones, and signs in one form:
 * each character in its place.
 */
export function evenOut(text: string): string {
  // Nothing else can be within ASCII.
  if (/^[\n -~]*$/.test(text)) return text;
  return text.replace(/[^\n -~]/g, (character) => {
    const digit = ZEROS.map((zero) => character.charCodeAt(0) - zero).find((value) => value >= 0 && value <= 9);
    if (digit !== undefined) return String(digit);
    return ALIKE[character] ?? (/\s/.test(character) ? ' ' : character);
  });
}
