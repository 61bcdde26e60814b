import PDFName from 'pdf-lib/es/core/objects/PDFName';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import PDFObjectCopier from 'pdf-lib/es/core/PDFObjectCopier';
import { withoutMarks } from '../pdf/content-marks.js';
import type { PdfFile } from '../pdf/objects.js';
import { contentOf, upright } from '../pdf/pdf-page.js';
import type { SourceFile } from '../pdf/pdf-source.js';
import type { PlainPage } from './source.js';

/**
 * Pages as form XObjects (ISO 32000-1, 8.10), each written once however often it is placed, with the fonts and images
 * that they share: what they show, without their links and without their structure, which a page beside pages that it
 * does not follow would only garble.
 */
export class PageForms {
  private readonly copiers = new Map<SourceFile, PDFObjectCopier>();
  private readonly known = new Map<PlainPage, PDFRef>();

  constructor(private readonly target: PdfFile) {}

  /** The form of a page, the lower left corner of its trim at 0, 0, as large as the page says in points. */
  of(page: PlainPage): PDFRef {
    const known = this.known.get(page) ?? this.write(page);
    this.known.set(page, known);
    return known;
  }

  /** What belongs to a file as a whole, in the new file. */
  copy(object: PDFObject, from: SourceFile): PDFObject {
    const copier = this.copiers.get(from) ?? PDFObjectCopier.for(from.context, this.target.context);
    this.copiers.set(from, copier);
    return copier.copy(object);
  }

  private write(page: PlainPage): PDFRef {
    const { trim, bleed } = page;
    const entry = (name: string) => page.chain.flatMap((node) => node.get(PDFName.of(name)) ?? [])[0];
    const copied = (name: string) => {
      // Not what it refers to: pages share their resources.
      const value = entry(name);
      return value && this.copy(value, page.file);
    };
    return this.target.addStream(
      {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [bleed.left, bleed.bottom, bleed.left + bleed.width, bleed.bottom + bleed.height],
        Matrix: upright({ ...page.source, box: trim }).matrix.map((value) => value * page.unit),
        Resources: copied('Resources') ?? this.target.context.obj({}),
        Group: copied('Group'),
      },
      withoutMarks(contentOf(this.target, page.source)),
    );
  }
}
