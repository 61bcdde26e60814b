import { type CitedPaper, cite, joinLibraries, readLibrary } from '../../scripts/citation/index.js';
import { deriveDeck, type Slide } from '../../scripts/deck/index.js';
import { readPaper } from '../../scripts/paper/index.js';
import { shipped } from '../citation/shipped.js';

/** A few sources that papers of tests cite. */
const SOURCES = `
@book{smith, author = {Smith, Ann}, title = {Mills}, publisher = {Press}, address = {London}, year = 1999}
@book{brown, author = {Brown, Bob}, title = {Rivers}, publisher = {Press}, address = {London}, year = 2001}
`;

export interface Decked {
  readonly cited: CitedPaper;
  readonly slides: readonly Slide[];
  /** Ids of the rules under which something was found while the paper was read. */
  readonly rules: readonly string[];
}

/** The slides of a paper in Markdown that may cite `smith` and `brown`; `sizes` of its images by their urls. */
export function deckOf(markdown: string, sizes: Parameters<typeof deriveDeck>[3] = new Map()): Decked {
  const { paper, diagnostics } = readPaper('paper.md', markdown);
  const { library } = joinLibraries([readLibrary('references.bib', SOURCES)]);
  const { cited } = cite(paper, library, shipped('chicago-fullnote-bibliography'));
  return {
    cited,
    slides: deriveDeck(cited, null, {}, sizes).slides,
    rules: diagnostics.map(({ ruleId }) => ruleId ?? ''),
  };
}

/** What a slide's list says, an item a line. */
export function pointsOf({ markdown }: Slide): string[] {
  return markdown.split('\n').flatMap((line) => /^\s*(?:-|\d+\.) (.*)/.exec(line)?.[1] ?? []);
}
