import { Tokenizer } from 'parse5';

/** A piece of raw HTML. */
export type Tag =
  | { readonly kind: 'open'; readonly tag: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: 'close'; readonly tag: string }
  | { readonly kind: 'text'; readonly text: string };

/** Elements that have no end tag (HTML 13.1.2). */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

/** Elements whose content is not shown. */
const UNSEEN: ReadonlySet<string> = new Set('script style template title noscript iframe object'.split(' '));

/** A reader of raw HTML, which may begin or end anywhere in an element; the same piece is read once. */
export function tagReader(): (html: string) => readonly Tag[] {
  const known = new Map<string, readonly Tag[]>();
  return (html) => {
    const tags = known.get(html) ?? read(html);
    known.set(html, tags);
    return tags;
  };
}

function read(html: string): Tag[] {
  const tags: Tag[] = [];
  let unseen: string | null = null;
  const text = ({ chars }: { readonly chars: string }) => {
    if (unseen === null) tags.push({ kind: 'text', text: chars });
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: ({ tagName: tag, attrs }) => {
        if (UNSEEN.has(tag)) unseen ??= tag;
        else if (unseen === null)
          tags.push({
            kind: 'open',
            tag,
            attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
          });
      },
      onEndTag: ({ tagName: tag }) => {
        if (tag === unseen) unseen = null;
        else if (unseen === null) tags.push({ kind: 'close', tag });
      },
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: () => {},
      onComment: () => {},
      onDoctype: () => {},
      onEof: () => {},
    },
  );
  tokenizer.write(html, true);
  return tags;
}
