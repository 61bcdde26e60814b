/**
 * The id that Pandoc makes from a heading (extension `auto_identifiers`): without formatting and notes, only
 * letters, digits, `_`, `-` and `.`, words joined by hyphens, lower case, from the first letter on.
 */
export function identifier(title: string): string {
  const kept = title.toLowerCase().replace(/[^\p{L}\p{N}\p{M}\s_.-]/gu, '');
  const id = kept
    .trim()
    .split(/\s+/)
    .join('-')
    .replace(/^[^\p{L}]+/u, '');
  return id || 'section';
}

/** Ids in use; knows for each how far its numbers have come. */
export class Identifiers {
  private readonly counts = new Map<string, number>();

  constructor(private readonly taken: Set<string>) {}

  /** `id`, or with `-1`, `-2` … where it is taken. */
  claim(id: string): string {
    let unique = id;
    let count = this.counts.get(id) ?? 0;
    while (this.taken.has(unique)) unique = `${id}-${++count}`;
    this.counts.set(id, count);
    this.taken.add(unique);
    return unique;
  }
}
