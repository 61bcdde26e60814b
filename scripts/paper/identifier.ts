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

/** `id`, or with `-1`, `-2` … where it is taken; the result is entered into `taken`. */
export function uniqueIdentifier(id: string, taken: Set<string>): string {
  let unique = id;
  for (let count = 1; taken.has(unique); count++) unique = `${id}-${count}`;
  taken.add(unique);
  return unique;
}
