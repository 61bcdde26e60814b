import { tag } from '../../scripts/paper/tag.js';
import type { Line } from '../../scripts/paragraph/index.js';
import type { Look, Piece, ShapedText } from '../../scripts/shape/piece.js';

/** A toy run: text whose every letter is as wide as its table says. */
export interface Toy {
  readonly text: string;
  readonly width: number;
}

export const LOOK: Look = { tag: tag('P', null), level: 0, shift: 0, colour: '#000000', strike: false, note: 0 };

export type Widths = (letter: string) => number;

export const square: Widths = () => 1;

export function toy(text: string, widths: Widths = square): Toy {
  let width = 0;
  for (const letter of text) width += widths(letter);
  return { text, width };
}

/** How far toy text hangs past an edge: an `o` and a full stop or hyphen by as much of a letter. */
function edges(text: string): { left: number; right: number } {
  return { left: text.startsWith('o') ? 0.25 : 0, right: { '.': 0.75, '-': 0.5, o: 0.25 }[text.at(-1) ?? ''] ?? 0 };
}

/**
 * Pieces of a paragraph in shorthand: a space is a space, `~` a no-break space, `|` a hyphenation point, `^` a
 * place in an address, `-` an explicit hyphen, a newline a forced break.
 */
export function pieces(source: string, widths: Widths = square, level = 0): ShapedText<Toy> {
  const made: Piece<Toy>[] = [];
  const look = { ...LOOK, level };
  for (const part of source.split(/([ ~|^\n]|-)/)) {
    if (part === '') continue;
    if (part === ' ' || part === '~') {
      made.push({ kind: 'space', run: toy(' ', widths), breakable: part === ' ', flexible: true, ...look });
    } else if (part === '|') made.push({ kind: 'opportunity', cause: 'hyphen', run: toy('-', widths), right: 0.5 });
    else if (part === '^') made.push({ kind: 'opportunity', cause: 'address', run: null });
    else if (part === '\n') made.push({ kind: 'forced' });
    else {
      made.push({ kind: 'word', run: toy(part, widths), edges: edges(part), ...look });
      if (part === '-') made.push({ kind: 'opportunity', cause: 'explicit', run: null });
    }
  }
  return { pieces: made, rtl: level % 2 === 1 };
}

/** What is printed on a line, without the space at its end. */
export function printed(line: Line<Toy>): string {
  return line.runs
    .map((run) => run.run.text)
    .join('')
    .trimEnd();
}
