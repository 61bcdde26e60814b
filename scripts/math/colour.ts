import colours from 'color-string';

/** A colour of CSS as `#rrggbb`; null for none that is known. */
export function colourOf(name: string): string | null {
  const found = colours.get.rgb(name);
  if (!found) return null;
  return `#${found
    .slice(0, 3)
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}
