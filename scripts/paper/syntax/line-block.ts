import type { Code, Construct, Event, State } from 'micromark-util-types';
import { isLineEnding } from './text-construct.js';

const SPACE = 32;
/** The row of dashes under a table's head. */
const DELIMITER = /\n[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*(?=\n|$)/y;

/**
 * `| text`: one line of a line block (Pandoc's extension `line_blocks`), its spaces kept. The lines are put together
 * when the blocks around them are known. What a row of dashes follows is the head of a table.
 */
export function lineBlock(text: string): Construct {
  return {
    name: 'verseLine',
    tokenize(effects, ok, nok) {
      const start: State = (code) => {
        if (this.interrupt || inTable(this.events) || headsTable(text, this.now().offset)) return nok(code);
        effects.enter('verseLine');
        effects.enter('verseMarker');
        effects.consume(code);
        return first;
      };
      const first: State = (code) => {
        if (code !== SPACE && code !== null && !isLineEnding(code)) return nok(code);
        return marker(code);
      };
      const marker: State = (code) => {
        if (code === SPACE) {
          effects.consume(code);
          return marker;
        }
        effects.exit('verseMarker');
        if (ends(code)) return leave(code);
        effects.enter('chunkText', { contentType: 'text' });
        return inside(code);
      };
      const inside: State = (code) => {
        if (!ends(code)) {
          effects.consume(code);
          return inside;
        }
        effects.exit('chunkText');
        return leave(code);
      };
      const leave: State = (code) => {
        effects.exit('verseLine');
        return ok(code);
      };
      return start;
    },
  };
}

function ends(code: Code): boolean {
  return code === null || isLineEnding(code);
}

/** Each row of a table is a construct of its own. */
function inTable(events: readonly Event[]): boolean {
  const last = events.findLast(([, { type }]) => type !== 'lineEnding' && type !== 'linePrefix');
  return last?.[1].type === 'tableHead' || last?.[1].type === 'tableRow';
}

function headsTable(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  if (end < 0) return false;
  DELIMITER.lastIndex = end;
  return DELIMITER.test(text);
}
