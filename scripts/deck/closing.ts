import type { CitedPaper } from '../citation/index.js';
import type { Author, CitedInline } from '../paper/index.js';
import { inlineMarkdown, plainText, unmarked } from './atom.js';
import { type Draft, placeOfStart } from './draft.js';
import { escaped } from './escape.js';
import { wordIn } from './own-words.js';

/** The section that slides of the author's name to stand in for the last one, where the paper has none of that id. */
export const CLOSING = 'closing';

/** Authors that have a line of their own. */
const MOST_LINES = 5;

/** Letters of a title from which it is set smaller. */
const LONG_TITLE = 90;

/**
 * What stays on the wall while questions are asked: the paper's title, its authors with their addresses, and where the
 * paper is to be found. Null for a paper that says nothing of these.
 */
export function closingDraft({ metadata, file }: CitedPaper): Draft | null {
  const { title, authors, doi, lang } = metadata;
  if (plainText(title) === '' || authors.length === 0) return null;
  const lines = [
    `# ${wordIn('closing', lang)}`,
    `## ${inlineMarkdown(unmarked(title))}`,
    authorLines(authors).join('\n'),
    doi === null ? '' : linkTo(`https://doi.org/${doi}`),
  ];
  return {
    kind: 'closing',
    classes: plainText(title).length > LONG_TITLE ? ['long'] : [],
    heading: '',
    body: lines.filter(Boolean).join('\n\n'),
    marks: [],
    place: placeOfStart(file),
  };
}

/** Those who can be reached, a line each; all of them on one where nobody says how. */
function authorLines(authors: readonly Author<CitedInline>[]): string[] {
  const reached = authors.filter(({ email, orcid }) => email !== null || orcid !== null);
  if (reached.length === 0) return [namesOf(authors)];
  return reached.slice(0, MOST_LINES).map(({ name, email, orcid }) => {
    const contacts = [email === null ? '' : linkTo(`mailto:${email}`), orcid === null ? '' : orcidLink(orcid)];
    return `- ${[inlineMarkdown(unmarked(name)), ...contacts].filter(Boolean).join(' · ')}`;
  });
}

function namesOf(authors: readonly Author<CitedInline>[]): string {
  const names = authors.slice(0, MOST_LINES).map(({ name }) => inlineMarkdown(unmarked(name)));
  return names.join(', ') + (authors.length > MOST_LINES ? ' et al.' : '');
}

function orcidLink(orcid: string): string {
  return `[ORCID ${escaped(orcid)}](<${encoded(`https://orcid.org/${orcid}`)}>)`;
}

/** A link that shows its address, without what every address begins with. */
function linkTo(url: string): string {
  const shown = url.replace(/^(?:https?:\/\/|mailto:)/, '');
  return `[${escaped(shown)}](<${encoded(url)}>)`;
}

function encoded(url: string): string {
  return url.replace(/[<>\s\\]/g, encodeURIComponent);
}
