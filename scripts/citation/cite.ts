import type { Diagnostic } from '../diagnostic.js';
import type { CitedInline, Paper } from '../paper/index.js';
import { makeBibliography } from './bibliography.js';
import type { CitedPaper } from './cited-paper.js';
import { startProcessor } from './csl/start.js';
import type { StyleSource } from './csl/style.js';
import type { Library } from './library.js';
import { citeTree } from './paper-tree.js';
import { Run } from './run.js';
import { checkUsage, checkWording, listedKeys } from './usage.js';
import { StyleWording, Survey } from './wording.js';

/**
 * Resolves every citation and note: in the style's words, numbered in one run, with the bibliography at its
 * heading. What does not resolve stays visible in the text and is reported (`citation-unresolved`,
 * `entry-uncited`, `entry-unplaced`, `style-unreadable`).
 */
export function cite(
  paper: Paper,
  library: Library,
  source: StyleSource,
): { cited: CitedPaper; diagnostics: readonly Diagnostic[] } {
  const survey = new Survey();
  citeTree(new Run(paper, library, survey));
  const keys = [...new Set([...survey.keys, ...listedKeys(paper.metadata, library)])];

  const { processor, diagnostics: faults } =
    keys.length > 0 ? startProcessor(source, paper.metadata, library, keys) : NOTHING_TO_WORD;
  const wording = processor ? new StyleWording(processor, paper.metadata.lang) : survey;
  const run = new Run(paper, library, wording);
  const tree = citeTree(run);
  let forms: CitedPaper['shortForms'] | null = null;
  const made = processor && makeBibliography(paper, tree, processor, run);
  return {
    cited: {
      file: paper.file,
      source: paper.source,
      ...tree,
      sections: made?.sections ?? tree.sections,
      notes: run.notes,
      bibliography: made?.bibliography ?? null,
      // Worded only for slides.
      get shortForms() {
        forms ??= shortForms(wording, run);
        return forms;
      },
      uses: run.uses,
    },
    diagnostics: [
      ...faults,
      ...run.diagnostics,
      ...(made?.diagnostics ?? []),
      ...checkUsage(paper.metadata, library, new Set(keys)),
      ...checkWording(library, processor?.unworded ?? new Set()),
    ],
  };
}

const NOTHING_TO_WORD = { processor: null, diagnostics: [] };

function shortForms(wording: StyleWording | Survey, run: Run): Map<string, readonly CitedInline[]> {
  const forms = new Map<string, readonly CitedInline[]>();
  if (wording instanceof Survey) return forms;
  for (const { key, place } of run.uses) if (!forms.has(key)) forms.set(key, wording.shortForm(key, place));
  return forms;
}
