/** A name object (ISO 32000-1, 7.3.5). */
export function name(text: string): string {
  let out = '/';
  for (const byte of utf8(text)) {
    const character = String.fromCharCode(byte);
    out += /[A-Za-z0-9_.+-]/.test(character) ? character : `#${hex(byte, 2)}`;
  }
  return out;
}

/** A text string (7.9.2.2): as it stands where it is plain ASCII, otherwise UTF-16BE with its mark. */
export function textString(text: string): string {
  return isPlain(text) ? literal(text) : `<FEFF${utf16(text)}>`;
}

/** The bytes of `textString`'s value, as a Latin-1 string: what names in a name tree are sorted by (7.9.6). */
export function textBytes(text: string): string {
  if (isPlain(text)) return text;
  let out = '\xfe\xff';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    out += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return out;
}

/** A string of ASCII characters (7.3.4.2). */
export function literal(text: string): string {
  return `(${text
    .replace(/[\\()]/g, '\\$&')
    .replace(/\r/g, '\\r')
    .replace(/\n/g, '\\n')})`;
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

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 || unit > 0x7e) return false;
  }
  return true;
}
