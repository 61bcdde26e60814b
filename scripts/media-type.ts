import type { ImageFile } from './paper/index.js';

/* Media types (RFC 6838) of what a project is made of. */

export const MIME_OF_IMAGE: Readonly<Record<ImageFile['format'], string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
};

const MIME_OF_TEXT: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex',
  bibtex: 'application/x-bibtex',
  biblatex: 'application/x-bibtex',
  csl: 'application/vnd.citationstyles.style+xml',
  css: 'text/css',
  json: 'application/json',
  md: 'text/markdown',
  markdown: 'text/markdown',
  ris: 'application/x-research-info-systems',
  yaml: 'application/yaml',
  yml: 'application/yaml',
};

/** Of a text, by the ending of its name. */
export function mimeOfText(path: string): string {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return MIME_OF_TEXT[ending] ?? 'text/plain';
}
