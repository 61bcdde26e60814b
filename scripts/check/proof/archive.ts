import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { Proofs } from './proofs.js';

/** Parts of PDF/A and PDF/UA that are kept to together: those of PDF 1.7, and those of PDF 2.0. */
const TOGETHER: ReadonlyMap<number, number> = new Map([
  [3, 1],
  [4, 2],
]);

/** The file as a whole is what archives and screen readers ask for. */
export function checkArchive({ cited, report, placeOfPage, labelOf }: Proofs): Diagnostic[] {
  const { archive } = report;
  if (!archive) return [];
  const start = { file: cited.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const { pdfA, pdfUA, fontsElsewhere, fontsUnmapped, untabbed } = archive;
  const standards = `PDF/A-${pdfA || '?'} and PDF/UA-${pdfUA || '?'}`;
  const isKept = TOGETHER.get(pdfA) === pdfUA;
  return [
    ...(isKept ? [] : [diagnose('file-standard', start, `The report says that it is ${standards}`)]),
    ...fontsElsewhere.map((name) =>
      diagnose('font-embedded', start, `The font “${name}” is not in the report`, { actual: name }),
    ),
    ...fontsUnmapped.map((name) =>
      diagnose('font-embedded', start, `The font “${name}” does not say which text its glyphs are`, { actual: name }),
    ),
    ...untabbed.map((page) =>
      diagnose(
        'tab-order',
        placeOfPage(page),
        `The links of page ${labelOf(page)} are not gone through in the order of its text`,
      ),
    ),
  ];
}
