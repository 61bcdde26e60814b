import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import type PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import type PDFObjectCopier from 'pdf-lib/es/core/PDFObjectCopier';
import type { PdfFile } from '../pdf/objects.js';
import { number } from '../pdf/syntax.js';
import { inherited, type Printed } from './printed.js';
import { withStandIn } from './stand-in.js';
import { bytesOf } from './streams.js';

/** Width and height of the slides, in points. */
export function sizeOf({ pages }: Printed): { readonly width: number; readonly height: number } {
  const box = pages[0] && inherited(pages[0].dict, 'MediaBox');
  const sides = box instanceof PDFArray ? box.asArray() : [];
  const [, , width, height] = sides.map((side) => (side instanceof PDFNumber ? side.asNumber() : 0));
  return { width: width ?? 0, height: height ?? 0 };
}

/** What is put on a page in this file. */
export interface PageParts {
  readonly ref: PDFRef;
  /** Operators as Latin-1. */
  readonly content: string;
  readonly annotations: readonly PDFRef[];
}

/** The page tree (ISO 32000-1, 7.7.3): the browser's fonts and pictures, our marks and annotations. */
export function writePages(
  file: PdfFile,
  copier: PDFObjectCopier,
  printed: Printed,
  parts: readonly PageParts[],
): PDFRef {
  const root = file.reserve();
  const { width, height } = sizeOf(printed);
  parts.forEach(({ ref, content, annotations }, i) => {
    const resources = copied(copier, printed.pages[i]!.dict);
    withStandIn(file, resources, content);
    const entries = [
      `/Type/Page/Parent ${root}/MediaBox[0 0 ${number(width)} ${number(height)}]`,
      `/Resources ${file.context.register(resources)}`,
      `/Contents ${file.addStream({}, bytesOf(content))}/StructParents ${i}/Tabs/S`,
      annotations.length > 0 ? `/Annots[${annotations.join(' ')}]` : '',
    ];
    file.add(`<<${entries.join('')}>>`, ref);
  });
  const kids = parts.map(({ ref }) => ref).join(' ');
  return file.add(`<</Type/Pages/Count ${parts.length}/Kids[${kids}]>>`, root);
}

function copied(copier: PDFObjectCopier, page: PDFDict) {
  return copier.copy(inherited(page, 'Resources') ?? page.context.obj({}));
}
