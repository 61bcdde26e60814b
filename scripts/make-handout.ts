import type { SlideContent } from './deck/content/index.js';
import type { Delivery, Makings } from './deliver.js';
import type { Diagnostic } from './diagnostic.js';
import { drawSlides } from './draw-slides.js';
import { drawFigures } from './figures.js';
import type { SlideLink } from './handout/index.js';
import { pdfOptions } from './output-options.js';
import { writePdf } from './pdf/index.js';
import type { Picture } from './shape/index.js';

/**
 * The slides to be handed out: as an installed browser draws them; where there is none, what they show is set, so that
 * a handout can be had everywhere.
 */
export async function makeHandout(makings: Makings): Promise<Delivery> {
  const { built, inputs, options } = makings;
  const { cited, slides, drawn, typesetter } = built;
  if (!slides || !drawn.content || !typesetter) throw new Error('No slides were read for the handout.');
  const { formulasBySection, layOutHandout, readSlide } = handoutStage();
  const drawing = await drawSlides(makings, 'print');
  if (!('pdf' in drawing) && !options.quiet && options.format === 'text') process.stderr.write(NOT_DRAWN);
  const pictures = 'pdf' in drawing ? drawn.content.map((content, at) => pageAsPicture(drawing.pdf, at, content)) : [];
  const known = formulasBySection(cited.sections);
  const contents = drawn.content.map((content, at) => {
    const formulas = known.get(content.section ?? '');
    return readSlide(content, {
      number: at + 1,
      picture: pictures[at] ?? null,
      links: linksOn(drawing, at),
      formulas,
      place: slides[at]!.place,
    });
  });
  const { setter, shaper } = typesetter;
  const images = pictures.length > 0 ? new Map<string, Picture>() : await imagesOf(makings);
  const { width = 16, height = 9 } = drawn.content[0]?.size ?? {};
  const means = { setter, images, highlight: inputs.resources.highlight };
  const handout = layOutHandout(cited, contents, { ...options.handout, ratio: width / height }, means);
  // What fonts lack has been told of with the report.
  const found: Diagnostic[] = [...handout.diagnostics, ...(built.report ? [] : shaper.diagnostics)];
  const output = await writePdf(handout, pdfOptions(cited, inputs, [], found, options.pdfVersion));
  return { output, diagnostics: found };
}

const NOT_DRAWN =
  'Without a browser handout.pdf shows what the slides say, set in type; with one it shows them as they look.\n';

/** A bundle of its own: few builds ask for it. */
function handoutStage(): typeof import('./handout/index.js') {
  return require('./handout.cjs');
}

/** A page of slides.pdf. */
function pageAsPicture(bytes: Uint8Array, at: number, { size: { width, height } }: SlideContent): Picture {
  return { url: 'slides.pdf', format: 'pdf', bytes, page: at + 1, width, height };
}

/** Links of a page, as shares of its width and height. */
function linksOn(drawing: Awaited<ReturnType<typeof drawSlides>>, at: number): SlideLink[] {
  if (!('pdf' in drawing)) return [];
  const { links, width, height } = drawing;
  return links
    .filter(({ page }) => page === at)
    .map(({ box: [left, bottom, right, top], leads, text }) => {
      const [above, below] = [1 - top / height, 1 - bottom / height];
      return { left: left / width, right: right / width, top: above, bottom: below, leads, text };
    });
}

/** The images that slides show; what cannot be drawn has been told of where it is shown. */
async function imagesOf({ built, inputs }: Makings): Promise<ReadonlyMap<string, Picture>> {
  const { shown, typesetter, cited } = built;
  if (!typesetter) return new Map();
  const { figure } = inputs.resources;
  return (await drawFigures(shown, new Map(), typesetter.setter, cited.metadata.lang, figure)).pictures;
}
