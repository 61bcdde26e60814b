import type { CitedInline } from '../paper/index.js';

/** Words after which a source may follow in a note without parentheses. */
const LEAD_INS =
  /(?:^|[\s(])(?:see|see also|see,? e\.g\.,?|also|and|or|in|from|by|of|with|cf\.?|compare|citing|quoted in|quoting|cited in|per|after|e\.g\.,?|i\.e\.,?|siehe|vgl\.|s\.|s\. auch|und|nach|bei|zit\. nach|voir|voir aussi|et|dans|ver|véase|véanse|y|en|cfr?\.|vedi|e|zie|bkz\.)$/iu;

/** Whether what is set so far lets a source follow as a sentence's own words. */
export function standsAlone(made: readonly CitedInline[]): boolean {
  const text = tail(made).trimEnd();
  return text === '' || /[.!?;:(—–…”’»]$/.test(text) || LEAD_INS.test(text);
}

/** Whether what comes next is the first word of a sentence. */
export function beginsSentence(made: readonly CitedInline[]): boolean {
  return /(?:^|[.!?…][”’»")]*)$/.test(tail(made).trimEnd());
}

function tail(made: readonly CitedInline[]): string {
  let text = '';
  for (let index = made.length - 1; index >= 0 && text.trim().length < 20; index--) {
    text = textOf(made[index]!) + text;
  }
  return text;
}

function textOf(inline: CitedInline): string {
  if ('value' in inline) return inline.value;
  return 'children' in inline ? inline.children.map(textOf).join('') : '';
}
