/** How files of a format begin, as Latin-1 characters, and what they are called. */
const BEGINNINGS: readonly (readonly [beginning: string, name: string])[] = [
  ['PK\x03\x04', 'a DOCX, ODT or other ZIP file'],
  ['\xd0\xcf\x11\xe0', 'a DOC or other old Office file'],
  ['{\\rtf', 'an RTF file'],
  ['\x89PNG', 'an image'],
  ['\xff\xd8\xff', 'an image'],
];

/** Bytes in which readers look for what says that a file is a PDF. */
const HEAD = 1024;

/** `pdf`, or the name of what it is else, with its article. */
export function formatOf(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  if (head.includes('%PDF-')) return 'pdf';
  const known = BEGINNINGS.find(([beginning]) => head.startsWith(beginning));
  if (known) return known[1];
  if (head === '') return 'empty';
  return head.includes('\0') ? 'no file that Twofold knows' : 'a text';
}
