import { eastAsianWidth } from 'get-east-asian-width';

const ESCAPE = '\u001b[';
const COLOURS = { error: '31', warn: '33', rule: '36', faint: '2', strong: '1', good: '32' } as const;

/** Wraps text in terminal colours, or leaves it as it is. */
export type Paint = (colour: keyof typeof COLOURS, text: string) => string;

export function painter(colour: boolean): Paint {
  return (name, text) => (colour && text ? `${ESCAPE}${COLOURS[name]}m${text}${ESCAPE}0m` : text);
}

/**
 * Text from outside, safe to print: a paper must not be able to steer the terminal that shows it. Control
 * characters become their pictures (U+2400 ff.), tabs spaces, and bidi controls (which can make a line read as
 * something else) the replacement character.
 */
export function printable(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, (control) =>
      control < ' ' ? String.fromCodePoint(0x2400 + control.charCodeAt(0)) : '\ufffd',
    );
}

/**
 * Columns that the text takes in a terminal: wide East Asian characters and emoji two, combining marks none, and
 * nothing more for an emoji that is joined to the one before it or colours its skin.
 */
export function columns(text: string): number {
  let sum = 0;
  let joined = false;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x300) sum += 1;
    else if (!joined && !isSkinTone(code) && !/\p{M}|\p{Cf}/u.test(character)) sum += eastAsianWidth(code);
    joined = code === JOINER;
  }
  return sum;
}

const JOINER = 0x200d;

function isSkinTone(code: number): boolean {
  return code >= 0x1f3fb && code <= 0x1f3ff;
}

/** Whether there are letters of Hebrew, Arabic and their neighbours, which a terminal may set in another order. */
export function isRightToLeft(text: string): boolean {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b][\udc00-\udfff]/.test(text);
}

/** Fills up with spaces to `width` columns, behind the text or (`right`) before it. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - columns(text)));
  return side === 'left' ? text + space : space + text;
}
