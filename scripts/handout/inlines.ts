import type { Inline, InlineStyle } from '../deck/content/index.js';
import { NO_ATTRIBUTES } from '../paper/attributes.js';
import type { CitedInline, Place } from '../paper/index.js';
import { slideId } from './slide.js';

/** Inline content of a slide as the engine sets it. */
export function cited(inlines: readonly Inline[], place: Place): CitedInline[] {
  return inlines.map((inline) => {
    if (inline.kind === 'break') return { kind: 'break', place };
    const { style } = inline;
    if (inline.kind === 'formula') return styled({ kind: 'formula', tex: inline.tex, place }, style, place);
    const kind = style.code ? 'code' : 'text';
    return styled({ kind, value: inline.text, place }, style, place);
  });
}

/** What is wrapped around text, the innermost first. */
const WRAPS = [
  [({ smallCaps }: InlineStyle) => smallCaps, 'smallcaps'],
  [({ strike }: InlineStyle) => strike, 'strike'],
  [({ italic }: InlineStyle) => italic, 'emphasis'],
  [({ bold }: InlineStyle) => bold, 'strong'],
  [({ position }: InlineStyle) => position === 'superscript', 'superscript'],
  [({ position }: InlineStyle) => position === 'subscript', 'subscript'],
] as const;

function styled(leaf: CitedInline, style: InlineStyle, place: Place): CitedInline {
  let inline = leaf;
  for (const [asks, kind] of WRAPS) if (asks(style)) inline = { kind, children: [inline], place };
  const { lang, direction, link } = style;
  if (lang !== undefined || direction !== undefined) {
    const pairs = { ...(lang !== undefined && { lang }), ...(direction !== undefined && { dir: direction }) };
    inline = { kind: 'span', attributes: { ...NO_ATTRIBUTES, pairs }, children: [inline], place };
  }
  if (!link) return inline;
  const url = link.kind === 'web' ? link.url : `#${slideId(link)}`;
  return { kind: 'link', url, bare: false, children: [inline], place };
}
