import type { CitedPaper } from '../citation/index.js';
import { type Author, type CitedInline, fileName } from '../paper/index.js';
import { type Atom, atomsOf, inlineMarkdown, markdownOf, marksIn, plainText, slice, textOf, unmarked } from './atom.js';
import { type Draft, placeOfStart } from './draft.js';
import { width } from './word-count.js';

/** Authors, and lines of affiliations, that a title slide has room for; characters to such a line. */
const MOST_AUTHORS = 8;
const MOST_AFFILIATION_LINES = 4;
const AFFILIATION_LINE = 84;

/** Title, subtitle, authors with affiliations, date. */
export function titleDraft({ metadata, file }: CitedPaper): Draft {
  const { authors, date } = metadata;
  const [title, subtitle] = titles(metadata);
  const lines = [
    `# ${markdownOf(title) || fileName(file)}`,
    subtitle.length > 0 ? `## ${markdownOf(subtitle)}` : '',
    authors.length > 0 ? `<span class="author">${authorsMarkdown(authors)}</span>` : '',
    affiliations(authors),
    date.length > 0 ? `<span class="date">${inlineMarkdown(date)}</span>` : '',
  ];
  return {
    kind: 'title',
    classes: titleSize(width(textOf(title)), width(textOf(subtitle))),
    heading: '',
    body: lines.filter(Boolean).join('\n\n'),
    marks: marksIn([title, subtitle, ...shownAuthors(authors).map(({ name }) => atomsOf(name)), atomsOf(date)].flat()),
    place: placeOfStart(file),
  };
}

/** Longest first part of a title, in characters, that stands alone above what follows its colon. */
const LONGEST_FIRST_PART = 32;

/** Title and subtitle; “Title: what it is about” becomes both, as on a title page, where the line's end is the colon. */
function titles({ title, subtitle }: CitedPaper['metadata']): readonly [readonly Atom[], readonly Atom[]] {
  const atoms = atomsOf(title);
  if (subtitle.length > 0) return [atoms, atomsOf(subtitle)];
  const text = textOf(atoms);
  const colon = text.indexOf(': ');
  if (colon < 1 || colon > LONGEST_FIRST_PART || text.length - colon < 12) return [atoms, []];
  return [slice(atoms, 0, colon), slice(atoms, colon + 2, text.length)];
}

/** By the width of title and subtitle in letters. */
function titleSize(title: number, subtitle: number): string[] {
  if (title > 90 || subtitle > 120) return ['long'];
  return title <= 14 ? ['large'] : [];
}

function shownAuthors(authors: readonly Author<CitedInline>[]): readonly Author<CitedInline>[] {
  return authors.slice(0, MOST_AUTHORS);
}

function authorsMarkdown(authors: readonly Author<CitedInline>[]): string {
  const named = shownAuthors(authors).map(({ name }) => inlineMarkdown(name));
  return named.join(', ') + (authors.length > MOST_AUTHORS ? ' et al.' : '');
}

function affiliations(authors: readonly Author<CitedInline>[]): string {
  const all = shownAuthors(authors).flatMap((author) => author.affiliations);
  const unique = new Map(all.map((inlines) => [plainText(inlines), inlineMarkdown(unmarked(inlines))]));
  let lines = 0;
  const shown = [...unique].filter(([text]) => {
    lines += Math.ceil(width(text) / AFFILIATION_LINE);
    return lines <= MOST_AFFILIATION_LINES;
  });
  return shown.length === 0
    ? ''
    : `<span class="affiliation">${shown.map(([, markdown]) => markdown).join('<br>')}</span>`;
}
