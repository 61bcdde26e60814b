import { htmlFlow } from 'micromark-core-commonmark';
import type { Construct } from 'micromark-util-types';

/** Comments that close on their line, and text behind them. */
const BEFORE_TEXT = /(?:<!--(?:(?!-->)[^\n])*-->[ \t]*)+(?!<!--)(?=\S)/y;

/**
 * HTML as CommonMark reads it, but that a comment with text behind it begins a paragraph, as in Pandoc: CommonMark
 * would take the whole line as HTML, and its text could not be set.
 */
export function htmlBlock(text: string): Construct {
  return {
    ...htmlFlow,
    // Not the name under which CommonMark's own is switched off.
    name: 'htmlBlock',
    tokenize(effects, ok, nok) {
      const asHtml = htmlFlow.tokenize.call(this, effects, ok, nok);
      return (code) => {
        BEFORE_TEXT.lastIndex = this.now().offset;
        return BEFORE_TEXT.test(text) ? nok(code) : asHtml(code);
      };
    },
  };
}
