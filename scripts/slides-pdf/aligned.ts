import type { ShownText } from '../deck/shown-texts.js';
import type { Shown } from './shown.js';

/** Where what is shown lacks a space that the text has. */
export interface MissingSpaces {
  /** Before all of it. */
  readonly before: boolean;
  /** After these, by index. */
  readonly after: readonly number[];
}

/** Holds a text against what is shown of it; null where more than spaces between two showings differs. */
export function aligned({ text, kind }: ShownText, shown: readonly Pick<Shown, 'text'>[]): MissingSpaces | null {
  if (kind === 'code' && text.includes('\n')) return null;
  const wanted = plain(text);
  const after: number[] = [];
  let before = false;
  let at = 0;
  const skip = (index: number) => {
    if (wanted[at] !== ' ') return;
    at++;
    if (index < 0) before = true;
    else after.push(index);
  };
  for (const [index, one] of shown.entries()) {
    const said = plain(one.text);
    if (said !== '' && said[0] !== ' ') skip(index - 1);
    for (const character of said) {
      if (character !== wanted[at]) return null;
      at++;
    }
  }
  skip(shown.length - 1);
  return at === wanted.length ? { before, after } : null;
}

/** Alike for what is written and what is painted: spaces are of many widths, ligatures are letters. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ');
}
