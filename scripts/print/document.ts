import { writeFile } from '../pdf/file-structure.js';
import type { PdfFile } from '../pdf/objects.js';
import { pageLabels } from '../pdf/page-labels.js';
import { literal, textString } from '../pdf/syntax.js';
import type { Arranged } from './arrange.js';
import type { Beyond } from './bleed.js';
import { flipOf } from './facts.js';
import { furnitureFor } from './furniture.js';
import type { PrintOptions } from './index.js';
import type { PrintOrder } from './order.js';
import type { PageForms } from './page-forms.js';
import { writeSides } from './sheets.js';
import type { PlainPage, PlainPdf } from './source.js';

const PRODUCER = 'Twofold';

/**
 * The file to print: sides as pages, the title and the output intent of the report, and what print dialogs are to
 * begin with: no scaling, and the edge to turn sheets about (ISO 32000-1, 12.2).
 */
export function writeDocument(
  file: PdfFile,
  forms: PageForms,
  report: PlainPdf,
  arranged: Arranged<PlainPage>,
  beyond: ReadonlyMap<PlainPage, Beyond>,
  order: PrintOrder,
  options: PrintOptions,
): Uint8Array {
  const { sides, pages } = arranged;
  const title = textString(report.title || options.fallbackTitle);
  const furniture = furnitureFor(file, report, arranged, order, options);
  const intents = report.outputIntents && forms.copy(report.outputIntents, report.file);
  const tree = writeSides(
    file,
    sides,
    order.marks?.bleed ?? null,
    (page) => ({
      ref: forms.of(pages[page] as PlainPage),
      mirrored: beyond.get(pages[page] as PlainPage) === 'mirrored',
    }),
    furniture.of,
  );
  furniture.finish();
  const labels = sides.map(({ sheet, face }) => `${sheet} ${face}`);
  const flip = flipOf(arranged, order);
  const preferences = [
    '/DisplayDocTitle true/PrintScaling/None',
    flip ? `/Duplex/${flip === 'short-edge' ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge'}` : '',
  ].join('');
  const catalog = file.add(
    [
      `<</Type/Catalog/Pages ${tree}/ViewerPreferences<<${preferences}>>`,
      order.layout.kind === 'pages' ? '' : `/PageLabels${pageLabels(labels)}`,
      intents ? `/OutputIntents ${intents}` : '',
      '>>',
    ].join(''),
  );
  const producer = literal(PRODUCER);
  const information = file.add(`<</Title${title}/Creator${producer}/Producer${producer}>>`);
  return writeFile(file, catalog, information);
}
