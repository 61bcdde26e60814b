import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cite, readLibrary } from '../../scripts/citation/index.js';
import { designFor, paginate, type Report } from '../../scripts/page/index.js';
import { type ImageFile, imagesOf, measureImage, readPaper } from '../../scripts/paper/index.js';
import { createSetter } from '../../scripts/setter.js';
import { createShaper, type Run } from '../../scripts/shape/index.js';
import { style } from '../citation/toy.js';
import { resources } from '../shape/resources.js';

/** The report of `folder`/paper.md, laid out with the real fonts but without files, program and deck. */
export async function layOut(folder: string): Promise<Report<Run>> {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const { paper, diagnostics } = readPaper('paper.md', text('paper.md'));
  const { library, diagnostics: reading } = readLibrary('references.bib', text('references.bib'));
  const { cited, diagnostics: citing } = cite(paper, library, style());
  const images = new Map<string, ImageFile>();
  for (const { url } of imagesOf(paper)) {
    const image = measureImage(url, readFileSync(join(folder, url)));
    if (image) images.set(url, image);
  }
  const shaper = await createShaper(resources);
  const report = paginate(cited, designFor(cited.metadata), createSetter(shaper), images);
  const found = [...diagnostics, ...reading, ...citing, ...report.diagnostics, ...shaper.diagnostics];
  return { ...report, diagnostics: found };
}
