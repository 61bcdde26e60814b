import type { Studio } from './studio.js';

/** The resources that all pages and drawings share (ISO 32000-1, 7.8.3), as PDF syntax. */
export function resources({ fonts, pictures, book }: Studio): string {
  const images = [...pictures.values()].map(({ resource, ref }) => `/${resource} ${ref}`).join('');
  const dictionary = (kind: string, entries: string) => (entries === '' ? '' : `/${kind}<<${entries}>>`);
  return `<<${fonts.resources}${dictionary('XObject', images + book.entriesOf('XObject'))}${(
    ['ExtGState', 'Shading', 'Pattern'] as const
  )
    .map((kind) => dictionary(kind, book.entriesOf(kind)))
    .join('')}>>`;
}
