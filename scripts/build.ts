import { attachmentsOf } from './attachments.js';
import { checkEntries, type Link, linksOf } from './check/index.js';
import { type CitedPaper, cite, type Library } from './citation/index.js';
import type { Drawn } from './deck/drawn.js';
import { type DeckSource, deriveDeck, readDeck, type Slide, type WrittenDeck } from './deck/index.js';
import type { Diagnostic } from './diagnostic.js';
import { drawFigures, unshown } from './figures.js';
import { readDeckImages, readImages } from './images.js';
import type { Inputs, SourceText } from './inputs.js';
import { deckSource, pdfOptions } from './output-options.js';
import type { Wanted } from './outputs.js';
import { type CitingSlides, designFor, paginate, type Report, type Setter } from './page/index.js';
import { type Allowance, type ImageFile, imageKey, type Place, readPaper } from './paper/index.js';
import { writePdf } from './pdf/index.js';
import { readLibraries, readStyle } from './references.js';
import type { Resources } from './resources.js';
import type { RuleId } from './rules.js';
import { createSetter } from './setter.js';
import { createShaper, type Picture, type Run, type Shaper } from './shape/index.js';
import { thorough } from './thorough.js';

export interface Built {
  readonly cited: CitedPaper;
  readonly library: Library;
  /** Findings that the author does not want to be told, from all his files. */
  readonly allowances: readonly Allowance[];
  /** Null where it was not wanted. */
  readonly report: Report<Run> | null;
  readonly slides: readonly Slide[] | null;
  /** The slides in the forms that were wanted. */
  readonly drawn: Partial<Drawn>;
  /** Images of the slides, by the url that these name them with. */
  readonly shown: Images;
  /** Where something was to be set. */
  readonly typesetter: Typesetter | null;
  /** The slides that the author wrote by hand, if they were wanted and there are any. */
  readonly written: WrittenDeck | null;
  /** Where the paper leads its readers to; collected when it is asked for. */
  links(): readonly Link[];
  /** Bytes or text of each file that was wanted, by name. */
  readonly outputs: ReadonlyMap<string, Uint8Array | string>;
}

/** The whole way from source to outputs. `built` is null where there is nothing to build from. */
export async function build(inputs: Inputs, wanted: Wanted): Promise<Result> {
  const found: Diagnostic[] = [];
  const { paper } = noting(found, readPaper(inputs.paper.file, inputs.paper.text));
  const { library, files, allowances } = noting(found, readLibraries(paper, inputs));
  const sources = sourcesOf([inputs.paper, ...(inputs.deck ? [inputs.deck] : []), ...files]);
  if (found.some(stopsBuild)) return { built: null, diagnostics: found, sources };

  const { cited } = noting(found, cite(paper, library, noting(found, readStyle(paper, inputs)).style));
  const { images, places } = noting(found, await readImages(paper, inputs));

  // The report names the slides that cite a source, whether they are written or not; and carries the deck’s pictures.
  const drafted = wanted.slides || cited.bibliography || inputs.deck ? deriveSlides(cited, images, inputs) : null;
  const { deck, shown } =
    wanted.slides && drafted ? noting(found, await draftDeck(cited, drafted, images, inputs)) : NO_DECK;
  const drawing = deck && wanted.files ? inputs.drawDeck({ ...deck, macros: paper.macros }, wanted.drawn) : null;

  // The deck's thread draws meanwhile.
  noting(found, { diagnostics: checkEntries(paper, library, cited, inputs.times.today) });
  const written = (wanted.slides && drafted?.written) || null;
  if (written) noting(found, { diagnostics: thorough().checkSources(cited, written) });

  const texts = [paper.source, ...files.map(({ text }) => text)];
  const set = { cited, citingSlides: drafted?.citingSlides ?? new Map(), macros: paper.macros, texts };
  const typesetter =
    wanted.report || wanted.handout ? noting(found, await openTypesetter(set, images, places, inputs)) : null;
  const report = typesetter && wanted.report ? noting(found, layOut(set, typesetter, inputs)) : null;
  if (report) noting(found, typesetter!.shaper);
  const understood = { cited, library, images: images.values(), deck: drafted?.written ?? null };
  const carried = report && wanted.files ? noting(found, attachmentsOf(understood, inputs)).attachments : [];
  const about = pdfOptions(cited, inputs, carried, found, wanted.pdfVersion);
  const pdf = report && wanted.files ? await writePdf(report, about) : null;

  const outputs = new Map<string, Uint8Array | string>();
  if (pdf) outputs.set('report.pdf', pdf);
  const { drawn, undrawn } = (await drawing) ?? { drawn: {}, undrawn: [] };
  noting(found, { diagnostics: unshown(undrawn, places, written) });
  if (drawn.html !== undefined) outputs.set('slides.html', drawn.html);
  if (drawn.pptx) outputs.set('slides.pptx', drawn.pptx);
  const links = () => linksOf(paper, library, cited);
  const built = {
    cited,
    library,
    allowances: [...paper.allowances, ...allowances, ...(drafted?.written?.allowances ?? [])],
    report,
    slides: deck?.slides ?? null,
    drawn,
    typesetter,
    shown,
    written,
    links,
    outputs,
  };
  return { built, diagnostics: found, sources };
}

type Drafted = ReturnType<typeof deriveSlides>;

/** The slides, and the deck that the author wrote for them. */
function deriveSlides(cited: CitedPaper, images: Images, inputs: Inputs) {
  const diagnostics: Diagnostic[] = [...inputs.diagnostics];
  const written = inputs.deck && noting(diagnostics, readDeck(inputs.deck.file, inputs.deck.text)).deck;
  return {
    written,
    ...noting(diagnostics, deriveDeck(cited, written, inputs.resources.deckFaces(), images)),
    diagnostics,
  };
}

/** The deck, ready to be drawn. */
async function draftDeck(
  cited: CitedPaper,
  { written, slides, diagnostics: before }: Drafted,
  images: Images,
  inputs: Inputs,
): Promise<{ deck: DeckSource; shown: Images; diagnostics: readonly Diagnostic[] }> {
  const diagnostics = [...before];
  const own = [...images.values()].map((image) => [image.url, image] as const);
  const shown = new Map([...own, ...noting(diagnostics, await readDeckImages(written, inputs)).images]);
  return { deck: deckSource(cited, slides, written, shown, inputs), shown, diagnostics };
}

const NO_DECK = { deck: null, shown: new Map<string, ImageFile>() };

/** What the report is made of. */
interface ReportSource {
  readonly cited: CitedPaper;
  readonly citingSlides: CitingSlides;
  readonly macros: readonly string[];
  /** All that will be set: shaping starts faster if it can see what it will need. */
  readonly texts: readonly string[];
}

/** Sets type: for the report and for what is handed out. */
export interface Typesetter {
  readonly setter: Setter<Run>;
  /** The paper's images, drawn. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly shaper: Shaper;
  /** Of drawing the images. */
  readonly diagnostics: readonly Diagnostic[];
}

async function openTypesetter(
  { cited, macros, texts }: ReportSource,
  images: Images,
  places: ReadonlyMap<string, Place>,
  { resources }: Inputs,
): Promise<Typesetter> {
  const { microtype, lang } = cited.metadata;
  // Letters of drawings are shaped like the text’s, before there is any picture within the text.
  let drawn: ReadonlyMap<string, Picture> = new Map();
  const shaper = await createShaper(withMacros(resources, macros), texts.join('\n'), (image) =>
    drawn.get(imageKey(image)),
  );
  const setter = createSetter(shaper, microtype);
  const { pictures, diagnostics } = await drawFigures(images, places, setter, lang, resources.figure);
  drawn = pictures;
  return { setter, pictures, shaper, diagnostics };
}

/** The report's pages. */
function layOut({ cited, citingSlides }: ReportSource, { setter, pictures }: Typesetter, inputs: Inputs): Report<Run> {
  return paginate(cited, designFor(cited.metadata), setter, pictures, inputs.resources.highlight, citingSlides);
}

/** Formulas know all commands that the paper defines, wherever they are set first. */
function withMacros(resources: Resources, macros: readonly string[]): Resources {
  return {
    ...resources,
    mathematics(measure) {
      const mathematics = resources.mathematics(measure);
      for (const tex of macros) mathematics?.inline(tex);
      return mathematics;
    },
  };
}

type Images = ReadonlyMap<string, ImageFile>;

export interface Result {
  readonly built: Built | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The author's texts, by the names that diagnostics give them. */
  readonly sources: ReadonlyMap<string, string>;
}

function noting<T extends { readonly diagnostics: readonly Diagnostic[] }>(found: Diagnostic[], result: T): T {
  for (const diagnostic of result.diagnostics) found.push(diagnostic);
  return result;
}

function sourcesOf(texts: readonly SourceText[]): Map<string, string> {
  return new Map(texts.map(({ file, text }) => [file, text]));
}

/** Without these there is nothing to build from. */
const STOPS_BUILD: ReadonlySet<string> = new Set<RuleId>(['paper-empty', 'front-matter-syntax', 'file-too-large']);

function stopsBuild({ ruleId }: Diagnostic): boolean {
  return ruleId !== undefined && STOPS_BUILD.has(ruleId);
}
