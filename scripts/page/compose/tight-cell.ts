import type { CitedInline } from '../../paper/index.js';
import type { Flow } from '../flow.js';
import type { ParagraphStyle } from '../setter.js';

/** In a column narrower than this broken words could not be read: they run over its edge, and that is told of. Ems. */
const NARROWEST = 3;
const ZERO_WIDTH_SPACE = '\u200b';

/** Content whose words may break anywhere where they are wider than their column; nothing is printed at a break. */
export function breakable<R>(
  content: readonly CitedInline[],
  style: ParagraphStyle,
  width: number,
  flow: Flow<R>,
): readonly CitedInline[] {
  if (width < NARROWEST * style.text.size || flow.setter.widths(content, style).min <= width) return content;
  const isWide = (word: CitedInline) => flow.setter.widths([word], style).min > width;
  return content.map((inline): CitedInline => {
    if (inline.kind === 'text') {
      const open = (value: string) => (isWide({ ...inline, value }) ? opened(value) : value);
      return { ...inline, value: inline.value.replace(/\S{4,}/gu, open) };
    }
    if (!('children' in inline)) return inline;
    return { ...inline, children: breakable(inline.children, style, width, flow) } as CitedInline;
  });
}

/** Two characters stay on either side; a mark stays with its letter. */
function opened(word: string): string {
  return word.replace(/(?<=..)(?=[\p{L}\p{N}].)/gu, ZERO_WIDTH_SPACE);
}
