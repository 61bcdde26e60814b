import type { CitedInline, Figure, Place, Table } from '../../paper/index.js';
import type { Tag } from '../../paper/tag.js';
import type { Line } from '../../paragraph/line.js';
import type { Flow } from '../flow.js';
import { generated } from '../generated.js';
import { captionName } from '../terms.js';

/** Lines of “Table 2. Caption”, as wide as `measure`, the name in small capitals; none where there is neither number nor text. */
export function captionLines<R>(
  term: string,
  number: number | null,
  caption: readonly CitedInline[],
  place: Place,
  flow: Flow<R>,
  measure: number,
  owner: () => Tag,
  style = flow.design.styles.caption,
): readonly Line<R>[] {
  if (number === null && caption.length === 0) return [];
  const name: CitedInline[] =
    number === null ? [] : [{ kind: 'smallcaps', children: [generated(captionName(term, number), place)], place }];
  return flow.setter.lines([...name, ...caption], style, measure, owner());
}

/** The end of links to a figure or table: its id, or one that no author writes if it has a number. */
export function numberedId(block: Figure<CitedInline> | Table<CitedInline>): string | null {
  const own = block.attributes.id ?? (block.kind === 'figure' ? block.image.attributes.id : null);
  return own ?? (block.number === null ? null : `numbered:${block.kind}-${block.number}`);
}
