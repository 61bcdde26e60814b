import type { Code, Construct, State } from 'micromark-util-types';
import { isLineEnding } from './text-construct.js';
import type { TokenType } from './token-types.js';

/** A block that begins a line; `match` gives the offset where it ends (a line's end), or −1. */
export interface Line {
  readonly type: TokenType;
  match(text: string, at: number): number;
}

/**
 * A micromark construct for a block without content of its own. Once its first line is there it cannot fail:
 * where the quotation or list around it ends too early, so does the block.
 */
export function flowConstruct(text: string, line: Line): Construct {
  return {
    name: line.type,
    concrete: true,
    tokenize(effects, ok, nok) {
      let end = -1;
      let inData = false;
      const start: State = (code) => {
        end = line.match(text, this.now().offset);
        if (end < 0) return nok(code);
        effects.enter(line.type);
        return step(code);
      };
      const step = (code: Code): State | undefined => {
        if (this.now().offset >= end || code === null) return leave(code);
        if (!isLineEnding(code)) {
          if (!inData) effects.enter('syntaxData');
          inData = true;
          effects.consume(code);
          return step;
        }
        // Asked only whether the block may interrupt a paragraph: its other lines are not there yet.
        if (this.interrupt) return leave(code);
        closeData();
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return atLine;
      };
      const atLine: State = (code) => (this.parser.lazy[this.now().line] ? leave(code) : step(code));
      const leave: State = (code) => {
        closeData();
        effects.exit(line.type);
        return ok(code);
      };
      const closeData = (): void => {
        if (inData) effects.exit('syntaxData');
        inData = false;
      };
      return start;
    },
  };
}
