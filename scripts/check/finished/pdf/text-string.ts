/* PDFDocEncoding where it is not Latin-1 (ISO 32000-1, D.2). */
const FROM_18 = '˘ˇˆ˙˝˛˚˜';
const FROM_80 = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€';

/** The characters of a text string (ISO 32000-1, 7.9.2.2): UTF-16 or, since PDF 2.0, UTF-8 after a mark, or PDFDocEncoding. */
export function textString(bytes: string): string {
  if (bytes.startsWith('\xfe\xff')) return utf16(bytes, 2);
  if (bytes.startsWith('\xef\xbb\xbf')) return new TextDecoder().decode(Uint8Array.from(bytes, byteOf).subarray(3));
  return isLatin1(bytes) ? bytes : [...bytes].map(documentChar).join('');
}

/** UTF-16, high bytes first, from `at` on. */
export function utf16(bytes: string, at = 0): string {
  let text = '';
  for (let i = at; i + 1 < bytes.length; i += 2)
    text += String.fromCharCode((bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1));
  return text;
}

/** Whether all characters are the same in PDFDocEncoding and Latin-1. */
function isLatin1(bytes: string): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const code = bytes.charCodeAt(i);
    if ((code >= 0x18 && code < 0x20) || (code >= 0x80 && code <= 0xa0)) return false;
  }
  return true;
}

function documentChar(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0x18 && code < 0x20) return FROM_18[code - 0x18]!;
  return code >= 0x80 && code <= 0xa0 ? FROM_80[code - 0x80]! : char;
}

function byteOf(char: string): number {
  return char.charCodeAt(0);
}
