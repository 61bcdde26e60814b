import type { Place } from '../../paper/index.js';
import { type Tag, tag } from '../../paper/tag.js';

export type RowKind = 'head' | 'group' | 'body';

/**
 * Which cells of a table head which: told by their scopes (ISO 32000-1, 14.8.5.7), and cell by cell below a row that
 * heads a group, since the scope of its one cell would reach over the groups that follow.
 */
export class TableHeads {
  private readonly columns: Tag[][] = [];
  private group: Tag | null = null;
  private row: Tag | null = null;

  /** `named`: whether the first cell of a row names it. */
  constructor(
    private readonly width: number,
    private readonly named: boolean,
  ) {}

  /** The tag of the cell in column `at` of `row`; null where the cell before it reaches so far. */
  cell(kind: RowKind, at: number, row: Tag, isEmpty: boolean, place: Place | null): Tag | null {
    if (at === 0) this.row = null;
    if (kind === 'group') return at === 0 ? this.headGroup(row, place) : null;
    if (kind === 'head' && !isEmpty) return this.headColumn(at, row, place);
    const headers = this.group ? [...(this.columns[at] ?? []), this.group, ...(this.row ? [this.row] : [])] : null;
    if (kind === 'head' || at > 0 || !this.named || isEmpty) return tag('TD', row, { headers, place });
    this.row = tag('TH', row, { scope: 'Row', headers, place });
    return this.row;
  }

  private headColumn(at: number, row: Tag, place: Place | null): Tag {
    const made = tag('TH', row, { scope: 'Column', place });
    this.columns[at] = [...(this.columns[at] ?? []), made];
    return made;
  }

  private headGroup(row: Tag, place: Place | null): Tag {
    this.group = tag('TH', row, { scope: 'Column', columns: this.width, headers: this.columns[0] ?? null, place });
    return this.group;
  }
}
