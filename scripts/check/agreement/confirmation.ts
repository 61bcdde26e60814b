import type { CitedPaper } from '../../citation/index.js';
import type { WrittenDeck } from '../../deck/index.js';
import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { didYouMean } from '../../did-you-mean.js';
import { type Place, plainText } from '../../paper/index.js';
import { allSections } from '../coverage.js';
import { type Sentence, sentencesOf } from './sentences.js';

/**
 * What sections said when their hand-written slides were last confirmed: by section id, a digest of each sentence, in
 * order. Kept in `slides/confirmed.json`, so that it can be seen which sentences have changed.
 */
export type Confirmations = ReadonlyMap<string, readonly string[]>;

/** Reads the file; what is none is reported, and nothing counts as confirmed. */
export function readConfirmations(file: string, text: string): { confirmed: Confirmations; diagnostics: Diagnostic[] } {
  try {
    const values: unknown = JSON.parse(text);
    if (typeof values !== 'object' || values === null || Array.isArray(values)) throw new SyntaxError('no object');
    const entries = Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return { confirmed: new Map(entries.map(([id, digests]) => [id, digests.split(' ')])), diagnostics: [] };
  } catch {
    const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
    const finding = { hint: 'Remove the file, look at the slides, and run “twofold check --confirm all”.' };
    const reason = 'What was confirmed of the slides cannot be read: the file is no JSON as it was written';
    return { confirmed: new Map(), diagnostics: [diagnose('slide-outdated', place, reason, finding)] };
  }
}

/** The file's text: a line for each section, by id. */
export function writeConfirmations(confirmed: Confirmations): string {
  const lines = [...confirmed]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, digests]) => `  ${JSON.stringify(id)}: ${JSON.stringify(digests.join(' '))}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

/** Sections with slides written by hand, and what they say now. */
interface Standing {
  readonly id: string;
  readonly title: string;
  /** Of the comment that names the section in the deck. */
  readonly place: Place;
  readonly sentences: readonly Sentence[];
}

function standings(cited: CitedPaper, { sections }: WrittenDeck): Standing[] {
  const known = new Map(allSections(cited.sections).map((section) => [section.id, section]));
  return sections.flatMap(({ id, place, slides }) => {
    const section = known.get(id);
    if (!section || slides.length === 0) return [];
    return [{ id, title: plainText(section.title), place, sentences: sentencesOf(section, cited) }];
  });
}

/**
 * Hand-written slides whose section says other things than when they were confirmed, or that were never confirmed
 * though others were. Where none was, their author does not keep account.
 */
export function checkConfirmed(cited: CitedPaper, written: WrittenDeck, confirmed: Confirmations): Diagnostic[] {
  const sections = standings(cited, written);
  const gone = checkGone(cited, sections, confirmed);
  if (!sections.some(({ id }) => confirmed.has(id))) return gone;
  const changed = sections.flatMap(({ id, title, place, sentences }) => {
    const before = confirmed.get(id);
    const advice = `Look at its slides, then run “twofold check --confirm ${id}”.`;
    if (!before) {
      const reason = `The slides of the section “${title}” were never confirmed`;
      return [diagnose('slide-outdated', place, reason, { hint: advice })];
    }
    const now = new Set(sentences.map(({ digest }) => digest));
    const fresh = sentences.filter(({ digest }) => !before.includes(digest));
    const lost = before.filter((digest) => !now.has(digest)).length;
    if (fresh.length === 0 && lost === 0) return [];
    const reason = `The section “${title}” has changed since its slides were confirmed`;
    return [
      diagnose('slide-outdated', place, reason, {
        ...firstOf(fresh),
        hint: `${changes(fresh.length, lost)} ${advice}`,
      }),
    ];
  });
  return [...changed, ...gone];
}

/** Slides that were confirmed and are not there any more: their section has drafted ones now. */
function checkGone(cited: CitedPaper, sections: readonly Standing[], confirmed: Confirmations): Diagnostic[] {
  const standing = new Set(sections.map(({ id }) => id));
  return allSections(cited.sections)
    .filter(({ id }) => confirmed.has(id) && !standing.has(id))
    .map(({ id, title, place }) =>
      diagnose('slide-outdated', place, `The slides that were confirmed for “${plainText(title)}” are gone`, {
        hint: `Write them again; or, if drafted slides will do, run “twofold check --confirm ${id}”.`,
      }),
    );
}

/** Longest part of a sentence that is shown. */
const LONGEST = 80;

function firstOf([first]: readonly Sentence[]): { actual?: string } {
  if (!first) return {};
  const { text } = first;
  return { actual: text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s\S*$/, '')} …` };
}

function changes(fresh: number, gone: number): string {
  const parts = [
    ...(fresh > 0 ? [`${fresh} ${fresh === 1 ? 'sentence is' : 'sentences are'} new or reworded`] : []),
    ...(gone > 0
      ? [
          `${gone} ${fresh > 0 ? '' : gone === 1 ? 'sentence ' : 'sentences '}of those before ${gone === 1 ? 'is' : 'are'} gone`,
        ]
      : []),
  ];
  return `${parts.join(', ')}.`;
}

/**
 * What is confirmed after the author has confirmed `wanted`, ids or `all`. Sections without slides of their own any
 * more are dropped. An id that is none with hand-written slides is reported (`slide-section`).
 */
export function confirm(
  cited: CitedPaper,
  written: WrittenDeck | null,
  before: Confirmations,
  wanted: readonly string[],
): { confirmed: Confirmations; diagnostics: Diagnostic[] } {
  const sections = written ? standings(cited, written) : [];
  const ids = sections.map(({ id }) => id);
  const all = wanted.includes('all') && !ids.includes('all');
  const diagnostics = wanted.filter((id) => !ids.includes(id) && !before.has(id) && !all).map((id) => unknown(id, ids));
  const confirmed = sections.flatMap(({ id, sentences }): [string, readonly string[]][] => {
    const digests = all || wanted.includes(id) ? sentences.map(({ digest }) => digest) : before.get(id);
    return digests ? [[id, digests]] : [];
  });
  return { confirmed: new Map(confirmed), diagnostics };
}

function unknown(id: string, ids: readonly string[]): Diagnostic {
  const near = didYouMean(id, ids);
  return diagnose('slide-section', null, `There are no hand-written slides of a section “${id}” to confirm`, {
    expected: near === null ? ids : [near],
    actual: id,
    hint: near === null ? 'Name a section by its id, or all.' : `Did you mean “${near}”?`,
  });
}
