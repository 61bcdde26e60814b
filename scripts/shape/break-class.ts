/**
 * Line-breaking classes (UAX #14, table 1) of the characters that European and Arabic text is made of. What
 * they allow is decided here without the library, whose tables take longer to unpack than a paper to shape;
 * a test holds the two together. PR stands for PO as well: they act alike.
 */
export const BREAK_CLASSES = 'AL NU OP CL CP QU EX IS SY HY BA BB B2 GL PR IN CM'.split(' ');

export type BreakClass = number;

const indexOf = (name: string): BreakClass => BREAK_CLASSES.indexOf(name) + 1;

export const AL = indexOf('AL');
export const OP = indexOf('OP');
export const QU = indexOf('QU');
export const B2 = indexOf('B2');
export const CM = indexOf('CM');

/** First and last code point, class. Later rows win. */
const RANGES: readonly (readonly [number, number, string])[] = [
  [0x21, 0x7e, 'AL'],
  [0x30, 0x39, 'NU'],
  [0xa6, 0x24f, 'AL'],
  [0x250, 0x2c7, 'AL'],
  [0x300, 0x34e, 'CM'],
  [0x370, 0x37d, 'AL'],
  [0x37f, 0x482, 'AL'],
  [0x48a, 0x52f, 'AL'],
  [0x60c, 0x60c, 'IS'],
  [0x61b, 0x61b, 'EX'],
  [0x61f, 0x61f, 'EX'],
  [0x620, 0x64a, 'AL'],
  [0x64b, 0x65f, 'CM'],
  [0x671, 0x6d3, 'AL'],
  [0x1e00, 0x1ffc, 'AL'],
  [0x200e, 0x200f, 'CM'],
  [0x2010, 0x2010, 'BA'],
  [0x2011, 0x2011, 'GL'],
  [0x2012, 0x2013, 'BA'],
  [0x2014, 0x2014, 'B2'],
  [0x2015, 0x2015, 'AL'],
  [0x2018, 0x201f, 'QU'],
  [0x201a, 0x201a, 'OP'],
  [0x201e, 0x201e, 'OP'],
  [0x2020, 0x2023, 'AL'],
  [0x2024, 0x2026, 'IN'],
  [0x202a, 0x202e, 'CM'],
  [0x2030, 0x2037, 'PR'],
  [0x2039, 0x203a, 'QU'],
  [0x2066, 0x2069, 'CM'],
  [0x2070, 0x207c, 'AL'],
  [0x207f, 0x208c, 'AL'],
  [0x20a0, 0x20bf, 'PR'],
  [0x2150, 0x2211, 'AL'],
  [0x2212, 0x2213, 'PR'],
  [0x2214, 0x22ee, 'AL'],
  [0x2500, 0x25ff, 'AL'],
];

const LETTERED: readonly (readonly [characters: string, name: string])[] = [
  ['([{¡¿', 'OP'],
  [')]', 'CP'],
  ['}', 'CL'],
  ['"\'«»', 'QU'],
  ['!?', 'EX'],
  [',.:;', 'IS'],
  ['/', 'SY'],
  ['-', 'HY'],
  ['|\u00ad', 'BA'],
  ['´', 'BB'],
  ['$%+\\¢£¤¥°±', 'PR'],
];

let classes: Uint8Array | null = null;

/** The table by code unit; 0 for characters that are left to the library. */
export function breakClasses(): Uint8Array {
  classes ??= fill(new Uint8Array(0x2600));
  return classes;
}

function fill(table: Uint8Array): Uint8Array {
  for (const [first, last, name] of RANGES) table.fill(indexOf(name), first, last + 1);
  for (const [characters, name] of LETTERED)
    for (const character of characters) table[character.charCodeAt(0)] = indexOf(name);
  return table;
}
