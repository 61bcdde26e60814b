import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { number } from '../pdf/syntax.js';
import { markedContent } from './mark-slides.js';
import { inherited } from './printed.js';
import { withStandIn } from './stand-in.js';
import { bytesOf } from './streams.js';
import type { Writing } from './writing.js';

type AnnotationsByPage = ReadonlyMap<number, readonly PDFRef[]>;

/** The page tree (ISO 32000-1, 7.7.3): the browser's fonts and pictures, our marks and annotations. */
export function writePages(writing: Writing, annotations: readonly AnnotationsByPage[]): PDFRef {
  const { file, pages, width, height } = writing;
  const root = file.reserve();
  const box = `[0 0 ${number(width)} ${number(height)}]`;
  for (const [i, page] of pages.entries()) {
    const content = markedContent(writing.marked, i);
    const annotated = annotations.flatMap((ofPage) => ofPage.get(i) ?? []);
    const entries = [
      `/Type/Page/Parent ${root}/MediaBox${box}/Resources ${resourcesOf(writing, i, content)}`,
      `/Contents ${file.addStream({}, bytesOf(content))}/StructParents ${i}/Tabs/S`,
      annotated.length > 0 ? `/Annots[${annotated.join(' ')}]` : '',
    ];
    file.add(`<<${entries.join('')}>>`, page);
  }
  return file.add(`<</Type/Pages/Count ${pages.length}/Kids[${pages.join(' ')}]>>`, root);
}

function resourcesOf({ file, copier, printed }: Writing, page: number, content: string): PDFRef {
  const { dict } = printed.pages[page]!;
  const resources = copier.copy(inherited(dict, 'Resources') ?? dict.context.obj({}));
  withStandIn(file, resources, content);
  return file.context.register(resources);
}
