/** A name object (ISO 32000-1, 7.3.5). */
export function name(text: string): string {
  let out = '/';
  for (const byte of utf8(text)) {
    const character = String.fromCharCode(byte);
    out += /[A-Za-z0-9_.+-]/.test(character) ? character : `#${hex(byte, 2)}`;
  }
  return out;
}

/** A text string (7.9.2.2): in PDFDocEncoding where that has all of it, otherwise UTF-16BE with its mark. */
export function textString(text: string): string {
  const encoded = docEncoded(text);
  return encoded === null ? `<FEFF${utf16(text)}>` : literal(encoded);
}

/** A text string that people hear or read. */
export function spokenString(text: string): string {
  return textString(spoken(text));
}

/** Characters of private use say nothing to people (ISO 14289-2, 8.4.3 and 8.6): they have what is painted for them, U+FFFD. */
export function spoken(text: string): string {
  return text.replace(/[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/g, '\ufffd');
}

/** The bytes of `textString`'s value, as a Latin-1 string: what names in a name tree are sorted by (7.9.6). */
export function textBytes(text: string): string {
  const encoded = docEncoded(text);
  if (encoded !== null) return encoded;
  let out = '\xfe\xff';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    out += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return out;
}

/** A string of Latin-1 characters (7.3.4.2). */
export function literal(text: string): string {
  return `(${/[\\()\r\n]/.test(text) ? text.replace(/[\\()\r\n]/g, escaped) : text})`;
}

function escaped(character: string): string {
  if (character === '\r') return '\\r';
  return character === '\n' ? '\\n' : `\\${character}`;
}

/** PDFDocEncoding from 0x80 to 0xA0 (Annex D.3); 0x9F is not used. The rest above is Latin-1's. */
const HIGH = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\0€';
const PLAIN = /^[\n\r\x20-\x7e]*$/;
const ENCODABLE = /^[\n\r\x20-\x7e\xa1-\xac\xae-\xff•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž€]*$/;
/** Texts that begin so would be taken for UTF-16 or UTF-8. */
const MARKS = /^(?:\xfe\xff|\xff\xfe|\xef\xbb\xbf)/;

/** One byte a character as a Latin-1 string; null where the encoding lacks one. */
function docEncoded(text: string): string | null {
  if (PLAIN.test(text)) return text;
  if (!ENCODABLE.test(text) || MARKS.test(text)) return null;
  return text.replace(/[^\n\r\x20-\x7e\xa1-\xff]/g, (character) => String.fromCharCode(0x80 + HIGH.indexOf(character)));
}

/** UTF-16BE in hexadecimal digits. */
export function utf16(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += hex(text.charCodeAt(i), 4);
  return out;
}

export function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

/** A real number in points: at most two decimals. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** UTF-8; lone surrogates become U+FFFD. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A date (7.9.4), in UTC. */
export function dateString(date: Date): string {
  const digits = date.toISOString().slice(0, 19).replace(/\D/g, '');
  return `(D:${digits}+00'00')`;
}
