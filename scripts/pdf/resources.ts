import type { Studio } from './painter.js';

/** The resources that all pages share (ISO 32000-1, 7.8.3), as PDF syntax. */
export function resources({ fonts, pictures }: Studio): string {
  const images = [...pictures.values()].map(({ resource, ref }) => `/${resource} ${ref}`).join('');
  return `<<${fonts.resources}${images === '' ? '' : `/XObject<<${images}>>`}>>`;
}
