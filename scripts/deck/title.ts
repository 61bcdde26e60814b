import type { CitedPaper } from '../citation/index.js';
import type { Author, CitedInline, Place, Section } from '../paper/index.js';
import { inlineMarkdown, plainText } from './atom.js';
import { marks } from './block-markdown.js';
import type { Draft } from './draft.js';
import { height, MEASURE, ROOM, split } from './room.js';

/** Authors, and lines of affiliations, that a title slide has room for; characters to such a line. */
const MOST_AUTHORS = 8;
const MOST_AFFILIATION_LINES = 4;
const AFFILIATION_LINE = 84;

/** Title, subtitle, authors with affiliations, date. */
export function titleDraft({ metadata, file }: CitedPaper): Draft {
  const { title, subtitle, authors, date } = metadata;
  const lines = [
    `# ${inlineMarkdown(title) || file}`,
    subtitle.length > 0 ? `## ${inlineMarkdown(subtitle)}` : '',
    authors.length > 0 ? `<span class="author">${authorsMarkdown(authors)}</span>` : '',
    affiliations(authors),
    date.length > 0 ? `<span class="date">${inlineMarkdown(date)}</span>` : '',
  ];
  const classes = plainText(title).length > 90 ? ['long'] : [];
  return {
    kind: 'title',
    classes,
    heading: '',
    body: lines.filter(Boolean).join('\n\n'),
    marks: marks([...title, ...subtitle]),
    place: start(file),
  };
}

function authorsMarkdown(authors: readonly Author<CitedInline>[]): string {
  const named = authors.slice(0, MOST_AUTHORS).map(({ name }) => inlineMarkdown(name));
  return named.join(', ') + (authors.length > MOST_AUTHORS ? ' et al.' : '');
}

function affiliations(authors: readonly Author<CitedInline>[]): string {
  const all = authors.slice(0, MOST_AUTHORS).flatMap((author) => author.affiliations);
  const unique = new Map(all.map((inlines) => [plainText(inlines), inlineMarkdown(inlines)]));
  let lines = 0;
  const shown = [...unique].filter(([text]) => {
    lines += Math.ceil(text.length / AFFILIATION_LINE);
    return lines <= MOST_AFFILIATION_LINES;
  });
  return shown.length === 0
    ? ''
    : `<span class="affiliation">${shown.map(([, markdown]) => markdown).join('<br>')}</span>`;
}

/** A deck with more top sections than this begins with its contents. */
const SECTIONS_WITHOUT_AGENDA = 7;

const AGENDA: Readonly<Record<string, string>> = {
  de: 'Inhalt',
  en: 'Contents',
  es: 'Contenido',
  fr: 'Sommaire',
  it: 'Indice',
  nl: 'Inhoud',
  pt: 'Sumário',
};

/** The contents, where the paper is long enough to need them. */
export function agendaDrafts(sections: readonly Section<CitedInline>[], lang: string, file: string): Draft[] {
  if (sections.length <= SECTIONS_WITHOUT_AGENDA) return [];
  const heading = AGENDA[lang.slice(0, 2)] ?? 'Contents';
  return split(sections, ({ title }) => height(plainText(title).length, MEASURE.points), ROOM).map((run) => {
    const body = run
      .map(
        ({ number, title }) =>
          `- ${number ? `<span class="number">${number}</span> ` : ''}${inlineMarkdown(unmarked(title))}`,
      )
      .join('\n');
    return { kind: 'agenda', classes: [], heading, body, marks: [], place: start(file) };
  });
}

/** A title as it stands in contents and running heads: without its note marks. */
export function unmarked(inlines: readonly CitedInline[]): CitedInline[] {
  return inlines.filter(({ kind }) => kind !== 'noteMark');
}

function start(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
