/** A tag, what ends a link, what begins one, code, a formula, an escape or entity, white space, or any one character. */
const TOKEN =
  /<(?<closing>\/?)(?<tag>[a-z][a-z\d]*)[^>]*>|(?<behind>\]\(<[^>]*>\))|(?<link>(?<!\\)\[)|(?<white>\s+)|`+[^`]*`+|\$[^$]*\$|\\.|&#?\w+;|./gsu;

/** What may stand behind the stop of a sentence. */
const STOP = /(?:[.!?…]["”’»)\]]*|[。！？]["”’»」』）]*)$/;

/** Behind which a sentence begins without white space. */
const FULL_WIDTH_STOP = /[。！？][”’»」』）]*$/;
const CLOSING = /^[”’»」』）]$/;

/** Inline Markdown cut behind its sentences, white space with the one before, and nowhere within an element or a link. */
export function sentencesIn(markdown: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  /** What is said last, without marks of notes, which stand behind a stop. */
  let said = '';
  const end = () => {
    parts.push(part);
    part = '';
    said = '';
  };
  for (const { 0: token, groups } of markdown.matchAll(TOKEN)) {
    const { closing, tag, behind, link, white } = groups!;
    const text = tag === undefined && behind === undefined && link === undefined;
    if (depth === 0 && text && white === undefined && FULL_WIDTH_STOP.test(said) && !CLOSING.test(token)) end();
    part += token;
    if (behind !== undefined || closing === '/') depth = Math.max(0, depth - 1);
    else if (link !== undefined || (tag !== undefined && tag !== 'br' && tag !== 'img')) depth++;
    else if (depth === 0 && white !== undefined && STOP.test(said)) end();
    else if (depth === 0) said = (said + token).slice(-8);
  }
  return part.trim() === '' ? parts : [...parts, part];
}
