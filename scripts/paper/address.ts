/** Schemes whose addresses hold a program or a file of the reader's machine, not a place to go to. */
const UNSAFE = /^(?:javascript|vbscript|data|file):/i;

/** Whether a reader may be led to `url`: blanks and controls in a scheme, which browsers pass over, hide none. */
export function mayBeLinked(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  return !UNSAFE.test(url.replace(/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\ufeff]+/g, ''));
}
