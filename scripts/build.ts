import { type CitedPaper, cite } from './citation/index.js';
import { deriveDeck, readDeck, type Slide } from './deck/index.js';
import type { Diagnostic } from './diagnostic.js';
import type { Inputs, SourceText } from './inputs.js';
import { deckSource, pdfOptions } from './output-options.js';
import { designFor, paginate, type Report } from './page/index.js';
import { readPaper } from './paper/index.js';
import { writePdf } from './pdf/index.js';
import { readImages, readLibraries, readStyle } from './references.js';
import type { RuleId } from './rules.js';
import { createSetter } from './setter.js';
import { createShaper, type GlyphRun } from './shape/index.js';

export interface Built {
  readonly cited: CitedPaper;
  readonly report: Report<GlyphRun>;
  readonly slides: readonly Slide[];
  /** Bytes or text of each output that was asked for, by name. */
  readonly outputs: ReadonlyMap<string, Uint8Array | string>;
}

/** The whole way from source to outputs. `built` is null where there is nothing to build from. */
export async function build(inputs: Inputs, wanted: readonly string[]): Promise<Result> {
  const found: Diagnostic[] = [];
  const { paper } = noting(found, readPaper(inputs.paper.file, inputs.paper.text));
  const { library, files } = noting(found, readLibraries(paper, inputs));
  const sources = sourcesOf([inputs.paper, ...(inputs.deck ? [inputs.deck] : []), ...files]);
  if (found.some(stopsBuild)) return { built: null, diagnostics: found, sources };

  const { cited } = noting(found, cite(paper, library, noting(found, readStyle(paper, inputs)).style));
  const { images, placeable } = noting(found, readImages(paper, inputs));

  const written = inputs.deck && noting(found, readDeck(inputs.deck.file, inputs.deck.text)).deck;
  const { slides } = noting(found, deriveDeck(cited, written));
  const deck = wanted.includes('slides.html')
    ? inputs.renderDeck(deckSource(cited, slides, written, inputs.theme, images))
    : null;

  const shaper = await createShaper(inputs.resources, [paper.source, ...files.map(({ text }) => text)].join('\n'));
  const report = noting(found, paginate(cited, designFor(paper.metadata), createSetter(shaper), placeable));
  found.push(...shaper.diagnostics);

  const outputs = new Map<string, Uint8Array | string>();
  if (wanted.includes('report.pdf'))
    outputs.set('report.pdf', await writePdf(report, pdfOptions(cited, inputs, files, found)));
  if (deck) outputs.set('slides.html', await deck);
  return { built: { cited, report, slides, outputs }, diagnostics: found, sources };
}

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
