import type { PdfFile } from '../pdf/objects.js';
import type { Arranged } from './arrange.js';
import type { PrintOptions } from './index.js';
import { printersMarks } from './marks.js';
import type { PrintOrder } from './order.js';
import { pageNames } from './page-names.js';
import type { Furniture } from './sheets.js';
import type { Side } from './side.js';
import { Slug } from './slug.js';
import type { PlainPage, PlainPdf } from './source.js';

/** What stands beside the pages of each side: printers’ marks and the slug line, where they are wanted. */
export function furnitureFor(
  file: PdfFile,
  report: PlainPdf,
  arranged: Arranged<PlainPage>,
  { marks }: PrintOrder,
  options: PrintOptions,
): { of(side: Side): Furniture; finish(): void } {
  if (!marks) return { of: () => ({ operators: '', resources: '' }), finish: () => undefined };
  const { bleed } = marks;
  const slug = new Slug(file, options.font());
  const registration = file.add(REGISTRATION);
  const nameOf = sideNames(report, arranged);
  const title = report.title || options.fallbackTitle;
  return {
    of: (side) => ({
      operators: `${printersMarks(side, bleed, 'All')}${slug.line(side, bleed, title, nameOf(side))}`,
      resources: `/ColorSpace<</All ${registration}>>${slug.resources}`,
    }),
    finish: () => slug.finish(),
  };
}

/** A tint of all colorants there are (ISO 32000-1, 8.6.6.4); where there is no plate, grey of the same darkness. */
const REGISTRATION = '[/Separation/All/DeviceGray<</FunctionType 2/Domain[0 1]/C0[1]/C1[0]/N 1>>]';

/** “page iv”, “sheet 2, front: pages 3, 22”. */
function sideNames(report: PlainPdf, { pages, signatures, sides }: Arranged<PlainPage>): (side: Side) => string {
  const names = pageNames(report);
  const known = new Map(report.pages.map((page, at) => [page, names[at] ?? '']));
  const nameOf = (at: number) => known.get(pages[at] as PlainPage) ?? 'cover';
  return ({ placements, sheet, face }) => {
    const here = placements.map(({ page }) => nameOf(page));
    if (signatures.length === 0) return `page ${here[0]} of ${sides.length}`;
    const listed = here.length === 0 ? 'blank' : `page${here.length > 1 ? 's' : ''} ${here.join(', ')}`;
    return `sheet ${sheet}, ${face}: ${listed}`;
  };
}
