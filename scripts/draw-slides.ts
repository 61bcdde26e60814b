import type { Medium } from './browser/index.js';
import { SHOWN_TEXTS, type ShownText } from './deck/shown-texts.js';
import type { Delivery, Makings } from './deliver.js';
import { type Diagnostic, diagnose } from './diagnostic.js';
import { pdfOptions } from './output-options.js';
import { type CitedInline, plainText, type Section } from './paper/index.js';
import type { DeckPdf, FinishedDeckPdf } from './slides-pdf/index.js';

/** The deck as PDF, drawn by the installed browser, to be presented: as it looks on a screen. */
export async function makeSlidesPdf(makings: Makings): Promise<Delivery> {
  const made = await drawSlides(makings, 'screen');
  return 'pdf' in made ? { output: made.pdf, diagnostics: [] } : { output: null, diagnostics: [made.diagnostic] };
}

type Made = FinishedDeckPdf | { readonly diagnostic: Diagnostic };

/** One page for each slide, in the deck's look for that medium; or why there are none. */
export async function drawSlides({ built, inputs, options }: Makings, medium: Medium): Promise<Made> {
  const { drawn, slides, cited } = built;
  if (!drawn.print || !slides || !inputs.printer) throw new Error('No slides were drawn to be printed.');
  const print = await inputs.printer.print(drawn.print.html, medium, SHOWN_TEXTS);
  if (print.pdf === null) return { diagnostic: unprinted(print) };
  const about: DeckPdf = {
    deck: drawn.print,
    slides,
    texts: (print.answer ?? []) as readonly (readonly ShownText[])[],
    sections: cited.sections.map(outlined),
    speakerNotes: options.speakerNotes,
  };
  const pdf = pdfOptions(cited, inputs, [], [], options.pdfVersion);
  // A bundle of its own: few builds ask for it.
  const { finishDeckPdf, UnusablePrint } = require('./printed.cjs') as typeof import('./slides-pdf/index.js');
  try {
    return await finishDeckPdf(print.pdf, about, pdf);
  } catch (error) {
    if (!(error instanceof UnusablePrint)) throw error;
    return { diagnostic: unprinted({ lacks: 'print', reason: error.message }) };
  }
}

function outlined({ id, title, sections }: Section<CitedInline>): DeckPdf['sections'][number] {
  return { id, title: plainText(title), sections: sections.map(outlined) };
}

const GET_ONE =
  'Only slides.pdf takes a browser: install Chromium, Chrome, Edge or Brave (“apt install chromium”, “brew install --cask chromium”, “winget install Google.Chrome”), or name one in TWOFOLD_BROWSER. All else needs none.';

function unprinted({ lacks, reason }: { readonly lacks: 'browser' | 'asked' | 'print'; readonly reason: string }) {
  switch (lacks) {
    case 'browser':
      return diagnose('browser-missing', null, 'There is no browser to draw slides.pdf', { hint: GET_ONE });
    case 'asked':
      return diagnose('browser-missing', null, `There is no program “${reason}” to draw slides.pdf`, {
        hint: 'It is named in TWOFOLD_BROWSER or CHROME_PATH. Mend or remove that, so that an installed browser is found.',
      });
    case 'print':
      return diagnose('browser-failed', null, `The browser did not draw slides.pdf: ${reason}`, {
        hint: 'Try again, or name another browser in TWOFOLD_BROWSER. The other outputs need none.',
      });
  }
}
