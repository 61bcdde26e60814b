import type { CitedInline } from '../../paper/index.js';
import { HOLE } from './passage.js';
import { letters, plainText } from './plain-text.js';
import { printed } from './printed.js';

/** What a deck says of inline content, without white space, apart where it words a formula or a picture as it likes. */
export function spokenParts(content: readonly CitedInline[]): string[] {
  return letters(plainText(printed(withoutDrawn(content), 'worded')))
    .split(HOLE)
    .filter((part) => part !== '');
}

/** Formulas, pictures and marks of notes are said in the deck’s own way. */
const WORDED: ReadonlySet<CitedInline['kind']> = new Set(['formula', 'image', 'raw', 'noteMark', 'crossReference']);

function withoutDrawn(content: readonly CitedInline[]): CitedInline[] {
  return content.map((inline): CitedInline => {
    if (WORDED.has(inline.kind)) return { kind: 'text', value: HOLE, place: inline.place };
    return 'children' in inline ? { ...inline, children: withoutDrawn(inline.children) } : inline;
  });
}
