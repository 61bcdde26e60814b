import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import { PdfFile } from '../../pdf/objects.js';
import { contentOf } from '../../pdf/pdf-page.js';
import type { PlainPdf } from '../source.js';
import type { ImageMeans } from './grey-image.js';
import { Greyer, greyGroup } from './greyer.js';

export type { DrawPage, ImageMeans } from './grey-image.js';

/** Makes the pages of an opened file grey, with all that they show: nothing coloured is left. */
export async function turnGrey({ file, pages }: PlainPdf, means: ImageMeans): Promise<void> {
  const { context } = file;
  const greyer = new Greyer(context, means);
  const streams = new PdfFile(means);
  for (const { chain, source } of pages) {
    const found = source.entry('Resources');
    const resources = found instanceof PDFDict ? found : context.obj({});
    const content = await greyer.content(contentOf(streams, source), resources);
    chain[0]?.set(PDFName.of('Contents'), context.register(greyer.stream(content, context.obj({}))));
    greyGroup(source.entry('Group'));
    greyer.reach(resources);
  }
  await greyer.finish();
}
