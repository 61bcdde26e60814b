/** A tag, an address behind a link's text, an escaped character, an entity, or any one character. */
const TOKEN = /(<\/?[a-z]+[^>]*>)|(\]\(<[^>]*>\)|(?<!\\)\[)|(\\[!-/:-@[-`{-~]|&#?\w+;|[\s\S])/giu;

/**
 * Inline Markdown of ours cut after the word with which it has at most `most` characters to see, and an ellipsis
 * there; elements, links and quotation marks that are open are closed.
 */
export function cutShort(markdown: string, most: number): string {
  let length = 0;
  let kept = '';
  let end = '';
  let open: string[] = [];
  const closed = () => `${kept.trimEnd().replace(/[\s,;:.]+$/, '')} …${[...open].reverse().join('')}`;
  for (const [token, tag, link] of markdown.matchAll(TOKEN)) {
    if (tag !== undefined) open = opened(open, tag.startsWith('</') ? null : `</${/[a-z]+/i.exec(tag)?.[0]}>`);
    else if (link !== undefined) open = opened(open, link === '[' ? '' : null);
    else {
      if (/^\s$/.test(token)) end = closed();
      if (++length > most) return end || closed();
      if (token === '“') open = opened(open, '”');
      if (token === '”') open = opened(open, null);
    }
    if (link === undefined) kept += token;
  }
  return markdown;
}

/** What closes the elements that are open, after one more opened (its closing) or the last was closed (null). */
function opened(open: readonly string[], closing: string | null): string[] {
  return closing === null ? open.slice(0, -1) : [...open, closing];
}
