import type { CitedPaper } from '../../citation/index.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { Place } from '../../paper/index.js';
import { allSections } from '../coverage.js';
import type { FinishedDeck } from '../finished/deck.js';
import { disagreements } from './disagreements.js';
import type { Figure } from './figure.js';
import { readFigures } from './read-figures.js';
import { flattened, type Ground, groundsOf } from './section-evidence.js';
import { disagreement } from './slide-figures.js';

/**
 * Figures on the slides of a finished deck that their section does not have, where the slide comes from: `places` are
 * those of the slides, in order. What is in `found` already, because the author wrote it so, is not said again.
 */
export function checkFinishedFigures(
  cited: CitedPaper,
  deck: FinishedDeck,
  places: readonly Place[],
  found: readonly Diagnostic[],
): Diagnostic[] {
  const grounds = groundsOf(cited, flattened);
  const headings = new Map(allSections(cited.sections).map(({ id, place }) => [id, place]));
  const start = { file: cited.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const known = new Set(found.map(({ ruleId, actual }) => `${ruleId} ${actual}`));
  const { lang } = cited.metadata;
  return deck.slides.flatMap(({ text: shown, links, section, number, kind, id }) => {
    const text = withoutLinks(shown, links);
    const asked = readFigures(text, lang).filter(({ weight }) => weight !== 'never');
    if (asked.length === 0) return [];
    const ground = grounds.of(section);
    const place = places[Number(id) - 1] ?? headings.get(section ?? '') ?? start;
    const said = asked.filter((figure) => !isAdded(figure, kind, deck, cited) && !isFormula(figure, ground));
    return disagreements(text, said, ground.evidence, lang)
      .map((one) => disagreement(one, ground, place, `Slide ${number}`))
      .filter(({ ruleId, actual }) => !known.has(`${ruleId} ${actual}`));
  });
}

/** The text with blanks for the addresses that it leads to: they are shown without their scheme, or by their host alone. */
function withoutLinks(text: string, links: readonly string[]): string {
  const addresses = links.flatMap((url) => {
    const [, whole, host] = /^https?:\/\/(?:www\.)?(([^/?#]+).*?)\/?$/i.exec(url) ?? [];
    return whole !== undefined && host !== undefined && /\d/.test(whole) ? [{ whole, host }] : [];
  });
  // A host stands in other addresses, too: it goes when these are gone.
  const rest = addresses.reduce((left, { whole }) => blanked(left, whole), text);
  return addresses.reduce((left, { host }) => blanked(left, host), rest);
}

function blanked(text: string, part: string): string {
  return text.replaceAll(part, ' '.repeat(part.length));
}

/** Sources say on which slides they are cited, and the last slide where the author is found; a paper without a title is called by its file’s or folder’s name. */
function isAdded({ value }: Figure, kind: string, { slides }: FinishedDeck, { metadata }: CitedPaper): boolean {
  if (kind === 'closing') return true;
  if (kind === 'title' && metadata.title.length === 0) return true;
  return kind === 'sources' && value !== null && value <= slides.length;
}

/** Letters and figures of a formula run together when they are read back. */
function isFormula({ value, text }: Figure, { evidence }: Ground): boolean {
  return value === null && /^[^\W\d]+\d\w*$/.test(text) && /[\\^_]/.test(evidence.text);
}
