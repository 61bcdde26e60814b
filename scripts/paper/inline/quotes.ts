import type { Language } from '../language.js';

/** What smart punctuation has to remember across the inline nodes of one paragraph. */
export interface QuoteState {
  /** Last printed character; a space at the start. */
  previous: string;
  /** Whether a double, and a single, quotation mark stands open. */
  double: boolean;
  single: boolean;
}

export function newQuoteState(): QuoteState {
  return { previous: ' ', double: false, single: false };
}

/** After these a quotation mark opens. */
const OPENER = /[\s([{<«„“‘‚–—/\u00A0\u202F=-]/u;
const DIGIT = /\d/;
/** What has lost its beginning, years and words: an apostrophe stands for that. Words that begin quotations as well are left out. */
const ELISION = /^(?:\d\d?(?:s|er)?(?![\d'])|(?:tis|twas|twere|twill|twould|tween|twixt|neath)(?![\p{L}']))/iu;
const SMART = /["'`]|-{2,}|\.{3}/;

/**
 * Curls quotation marks and apostrophes by the language, turns `--` and `---` into dashes and `...` into an
 * ellipsis, marks after figures into primes. `after` is the source that follows `text`.
 */
export function smarten(text: string, after: string, language: Language, state: QuoteState): string {
  if (!SMART.test(text)) {
    if (text) state.previous = text.at(-1)!;
    return text;
  }
  let out = '';
  const plain = text.replace(/-{2,}|\.{3}/g, dash);
  for (let i = 0; i < plain.length; i++) {
    const char = plain[i]!;
    const rest = plain.slice(i + 1, i + 200) + after;
    const set = char === '"' ? double(rest, language, state) : char === "'" ? single(rest, language, state) : char;
    out += set;
    state.previous =
      char === '"' || char === "'" ? set.at(char === '"' && OPENER.test(state.previous) ? 0 : -1)! : char;
  }
  return out;
}

/** After a digit and before none of a word's letters; where a quotation stands open, only before seconds or inches. */
function isPrime(rest: string, { single }: QuoteState): boolean {
  return single ? /^\s?\d+(?:[.,]\d+)?["″]/.test(rest) : !/^\p{L}/u.test(rest);
}

/** Pandoc's rule: two hyphens an en dash, three an em dash, more in threes and twos. */
function dash(run: string): string {
  if (run === '...') return '…';
  if (run.length > 3) return run;
  return run.length === 3 ? '—' : '–';
}

function double(rest: string, { quotes }: Language, state: QuoteState): string {
  const opens = OPENER.test(state.previous) && /^[^\s]/.test(rest);
  if (!opens && !state.double && DIGIT.test(state.previous)) return '″';
  state.double = opens;
  return opens ? quotes[0] : quotes[1];
}

function single(rest: string, { quotes }: Language, state: QuoteState): string {
  const opens = OPENER.test(state.previous) && /^[^\s]/.test(rest);
  if (opens && !ELISION.test(rest) && /^[^\n]*?[^\s]'(?![\p{L}\p{N}])/u.test(rest)) {
    state.single = true;
    return quotes[2];
  }
  if (DIGIT.test(state.previous) && isPrime(rest, state)) return '′';
  // Inside a word, and where nothing stands open, it is an apostrophe.
  if (!state.single || /^[\p{L}\p{N}]/u.test(rest) || OPENER.test(state.previous)) return '’';
  state.single = false;
  return quotes[3];
}
