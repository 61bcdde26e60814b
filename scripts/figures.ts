import type { Undrawn, WrittenDeck } from './deck/index.js';
import { type Diagnostic, diagnose } from './diagnostic.js';
import type { drawSvg, SetText } from './figure/index.js';
import type { ParagraphStyle, Setter } from './page/index.js';
import type { ImageFile, Place } from './paper/index.js';
import { tag } from './paper/tag.js';
import type { GlyphRun, Picture, Run, TextStyle } from './shape/index.js';

/** The stage `figure/`, which is loaded for the first SVG. */
export interface FigureStage {
  readonly drawSvg: typeof drawSvg;
}

/** The paper’s images as the report shows them, those in SVG drawn; one that cannot be is told of and left out. */
export async function drawFigures(
  images: ReadonlyMap<string, ImageFile>,
  places: ReadonlyMap<string, Place>,
  setter: Setter<Run>,
  lang: string,
  load: () => Promise<FigureStage>,
): Promise<{ pictures: ReadonlyMap<string, Picture>; diagnostics: readonly Diagnostic[] }> {
  const pictures = new Map<string, Picture>();
  const diagnostics: Diagnostic[] = [];
  for (const [url, image] of images) {
    const place = places.get(url) ?? null;
    if (image.format !== 'svg') pictures.set(url, image);
    else
      try {
        const { drawing, omissions } = (await load()).drawSvg(image, textSetter(setter, place), lang);
        pictures.set(url, { ...image, drawing });
        for (const { what, line } of omissions) diagnostics.push(omitted(url, what, line, place));
      } catch (error) {
        diagnostics.push(undrawn(url, error, place));
      }
  }
  return { pictures, diagnostics };
}

/** Wider than any line of letters in a drawing. Points. */
const ONE_LINE = 1e6;

/** Sets a line of a drawing’s letters as the report’s own are set. */
export function textSetter(setter: Setter<Run>, place: Place | null): SetText {
  const styles = new Map<string, ParagraphStyle>();
  return (text, style) => {
    const paragraph = memoized(styles, style);
    const [line] = setter.preformatted(text, paragraph, ONE_LINE, tag('P', null, { place }));
    return (line?.runs ?? []).flatMap(({ run, x, width }) => (isGlyphs(run) ? [{ run, x, width }] : []));
  };
}

/** One object for each style: fonts are found by it. */
function memoized(styles: Map<string, ParagraphStyle>, style: TextStyle): ParagraphStyle {
  const key = JSON.stringify(style);
  const known = styles.get(key) ?? { text: style, align: 'left', leading: style.size, indent: 0, hang: 0 };
  styles.set(key, known);
  return known;
}

function isGlyphs(run: Run): run is GlyphRun {
  return run.kind !== 'drawn';
}

function omitted(url: string, what: string, line: number, place: Place | null): Diagnostic {
  return diagnose('image-content', place, `In “${url}”, line ${line}, ${what} is left out`, {
    hint: 'Draw it another way, or save the image as PDF or PNG.',
  });
}

/** Figures that the slides could not show; where each is named first, in the paper or in the slides written by hand. */
export function unshown(
  figures: readonly Undrawn[],
  places: ReadonlyMap<string, Place>,
  written: WrittenDeck | null,
): Diagnostic[] {
  const named = [
    ...[...places].map(([key, place]) => ({ path: key.replace(/#page=.*$/, ''), place })),
    ...(written?.images ?? []),
  ];
  return figures.map(({ url, why }) => undrawn(url, why, named.find(({ path }) => path === url)?.place ?? null));
}

function undrawn(url: string, error: unknown, place: Place | null): Diagnostic {
  const why = error instanceof Error ? error.message : String(error);
  return diagnose('image-format', place, `“${url}” cannot be drawn: ${why}`, {
    hint: 'Open it in the program that made it and save it anew, or save it as PDF or PNG.',
  });
}
