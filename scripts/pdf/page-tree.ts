import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import type { Page } from '../page/index.js';
import type { Run } from '../shape/index.js';
import type { PdfFile } from './objects.js';
import { number } from './syntax.js';

export interface PageTreeParts {
  readonly pages: readonly Page<Run>[];
  /** Object numbers of the pages, given before. */
  readonly refs: readonly PDFRef[];
  readonly contents: readonly PDFRef[];
  /** Of every page. */
  readonly resources: PDFRef;
  readonly annotations: ReadonlyMap<number, readonly PDFRef[]>;
}

/** The page tree (ISO 32000-1, 7.7.3). Readers go from annotation to annotation as the structure says (12.5.1). */
export function writePageTree(file: PdfFile, parts: PageTreeParts): PDFRef {
  const root = file.reserve();
  parts.pages.forEach((page, i) => {
    const annotations = parts.annotations.get(i);
    const entries = [
      `/Type/Page/Parent ${root}/MediaBox[0 0 ${number(page.width)} ${number(page.height)}]`,
      `/Resources ${parts.resources}/Contents ${parts.contents[i]}/StructParents ${i}/Tabs/S`,
      annotations ? `/Annots[${annotations.join(' ')}]` : '',
    ];
    file.add(`<<${entries.join('')}>>`, parts.refs[i]!);
  });
  return file.add(`<</Type/Pages/Count ${parts.refs.length}/Kids[${parts.refs.join(' ')}]>>`, root);
}
