import type { Code, Construct, Effects, State, Token, TokenizeContext } from 'micromark-util-types';
import type { TokenType } from './token-types.js';

/** Where a piece of inline syntax ends, and the stretch inside it that is inline Markdown again, if any. */
export interface Span {
  readonly end: number;
  readonly content?: readonly [start: number, end: number];
}

/** Finds the syntax that begins at `at` in `text`, or null. `context` is that of one paragraph, heading or cell. */
export type Match = (text: string, at: number, context: TokenizeContext) => Span | null;

export interface TextSyntax {
  readonly type: TokenType;
  readonly match: Match;
  /** Whether the syntax may follow this character (null at the start of the text). */
  readonly follows?: (code: Code, context: TokenizeContext) => boolean;
}

/**
 * A micromark construct that consumes what `match` finds by looking ahead in the source. Positions stay
 * exact in quotations and lists, where the tokenizer's stream lacks the prefixes that the source has.
 */
export function textConstruct(text: string, syntax: TextSyntax): Construct {
  const { follows } = syntax;
  return {
    name: syntax.type,
    tokenize(effects, ok, nok) {
      const start: State = (code) => {
        const span = syntax.match(text, this.now().offset, this);
        return span ? consumeSpan(this, effects, syntax.type, span, ok, nok)(code) : nok(code);
      };
      return start;
    },
    ...(follows && {
      previous(code) {
        return follows(code, this);
      },
    }),
  };
}

function consumeSpan(
  context: TokenizeContext,
  effects: Effects,
  type: TokenType,
  span: Span,
  ok: State,
  nok: State,
): State {
  const [from, to] = span.content ?? [span.end, span.end];
  let previous: Token | undefined;
  let inData = false;
  effects.enter(type);
  return step;

  function step(code: Code): State | undefined {
    const at = context.now().offset;
    if (at >= span.end) {
      closeData();
      effects.exit(type);
      return ok(code);
    }
    if (code === null) return nok(code);
    if (at >= from && at < to) {
      closeData();
      return chunk(code);
    }
    if (isLineEnding(code)) {
      closeData();
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return step;
    }
    if (!inData) effects.enter('syntaxData');
    inData = true;
    effects.consume(code);
    return step;
  }

  function closeData(): void {
    if (inData) effects.exit('syntaxData');
    inData = false;
  }

  /** One line of Markdown inside, its ending included; linked so that the lines are tokenized together. */
  function chunk(code: Code): State | undefined {
    const token = effects.enter('chunkText', { contentType: 'text', previous });
    if (previous) previous.next = token;
    previous = token;
    return inChunk(code);
  }

  function inChunk(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (context.now().offset >= to) {
      effects.exit('chunkText');
      return step(code);
    }
    const ends = isLineEnding(code);
    effects.consume(code);
    return ends ? afterLine : inChunk;
  }

  function afterLine(code: Code): State | undefined {
    effects.exit('chunkText');
    return step(code);
  }
}

/** Line endings are the codes below −2 in micromark's alphabet. */
export function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

export function isAlphanumeric(code: Code): boolean {
  if (code === null || code <= 0) return false;
  return code < 0x80 ? /[A-Za-z\d]/.test(String.fromCharCode(code)) : /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}
