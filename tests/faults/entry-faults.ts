import type { BibtexEntry, BibtexField } from './bibtex-source.js';
import { type Fault, type Harm, lineSpans, misspelt, pick, type Random, replaced, type Span } from './fault.js';
import type { SourceFile } from './markdown-source.js';
import type { Subject } from './subject.js';

type Bibliography = SourceFile;

/** A harm to one entry of the bibliography, of those that `is` picks. */
function toEntry(
  is: (entry: BibtexEntry, subject: Subject) => boolean,
  harm: (entry: BibtexEntry, subject: Subject & { readonly bibliography: Bibliography }, random: Random) => Harm | null,
): Fault['harm'] {
  return (subject, random) => {
    if (!subject.bibliography) return null;
    const entry = pick(
      subject.entries.filter((one) => is(one, subject)),
      random,
    );
    return entry && harm(entry, subject as Subject & { readonly bibliography: Bibliography }, random);
  };
}

/** Entries that nobody cites are printed nowhere: all that a check says of them is that nobody does. */
const isCited = ({ key }: BibtexEntry, { cites }: Subject) => cites.some((cite) => cite.key === key);
const field = (entry: BibtexEntry, name: RegExp) => entry.fields.find((one) => name.test(one.name));

/** The entry as it is now, wherever in it the finding stands. */
function entrySpan({ bibliography }: { bibliography: Bibliography }, entry: BibtexEntry, added = 0): Span {
  const [span] = lineSpans(bibliography, [entry]) as [Span];
  return { ...span, to: span.to + added };
}

function where(subject: Subject, key: string): Span[] {
  return lineSpans(
    subject.paper,
    subject.cites.filter((cite) => cite.key === key),
  );
}

type Written = Subject & { readonly bibliography: Bibliography };

/** An entry with other fields: those named are gone, and these stand first. */
function withFields(subject: Written, entry: BibtexEntry, without: RegExp, fields: readonly string[]): Harm {
  const { file, text } = subject.bibliography;
  let written = '';
  let at = entry.start;
  for (const one of entry.fields.filter(({ name }) => without.test(name))) {
    written += text.slice(at, one.start);
    at = one.end + (/^\s*,/.exec(text.slice(one.end))?.[0].length ?? 0);
  }
  written += text.slice(at, entry.end);
  const head = entry.keyStart + entry.key.length + 1 - entry.start;
  const harmed = `${written.slice(0, head)} ${fields.join(', ')}${fields.length > 0 ? ',' : ''}${written.slice(head)}`;
  const { text: whole } = replaced({ file, text }, [entry.start, entry.end], harmed);
  return {
    done: `${entry.key} has ${fields.join(', ')}`,
    files: { [file]: whole },
    where: [entrySpan(subject, entry)],
  };
}

function inField(subject: Written, entry: BibtexEntry, { value, valueStart }: BibtexField, by: string): Harm {
  const { file } = subject.bibliography;
  const { text, span } = replaced(subject.bibliography, [valueStart, valueStart + value.length], by);
  return {
    done: `${entry.key}: “${value}” is “${by}” now`,
    files: { [file]: text },
    where: [span, entrySpan(subject, entry)],
  };
}

/** One character of a text that `is` picks is another digit. */
function otherDigit(value: string, random: Random): string {
  const digits = [...value].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
  const at = pick(digits, random) ?? 0;
  return `${value.slice(0, at)}${(Number(value[at]) + 1 + random(9)) % 10}${value.slice(at + 1)}`;
}

/** A number with its check digit right, for entries that have none. */
const NUMBERS = { isbn: '978-0-306-40615-7', issn: '0378-5955' } as const;

function wrongNumber(name: keyof typeof NUMBERS): Fault['harm'] {
  return toEntry(isCited, (entry, subject, random) => {
    const own = field(entry, new RegExp(`^${name}$`));
    // Several numbers in one field, or one that is wrong already, say nothing.
    const single = own && /^[\d-]{8,17}$/.test(own.value);
    if (single) return inField(subject, entry, own, otherDigit(own.value, random));
    return withFields(subject, entry, new RegExp(`^${name}$`), [`${name} = {${otherDigit(NUMBERS[name], random)}}`]);
  });
}

/** Entries of the bibliography. */
export const ENTRY_FAULTS: readonly Fault[] = [
  {
    kind: 'entry: key misspelt in the .bib',
    how: 'two letters of the key of an entry are swapped, one is doubled or left out',
    rules: ['citation-unresolved'],
    at: 'a citation of it',
    harm: toEntry(isCited, (entry, subject, random) => {
      const { bibliography, entries } = subject;
      const by = misspelt(entry.key, random);
      if (entries.some(({ key }) => key === by)) return null;
      const { text } = replaced(bibliography, [entry.keyStart, entry.keyStart + entry.key.length], by);
      return {
        done: `${entry.key} is ${by} now`,
        files: { [bibliography.file]: text },
        where: where(subject, entry.key),
      };
    }),
  },
  {
    kind: 'entry: removed',
    how: 'an entry that is cited is gone',
    rules: ['citation-unresolved'],
    at: 'a citation of it',
    harm: toEntry(isCited, (entry, subject) => {
      const { bibliography } = subject;
      const { text } = replaced(bibliography, [entry.start, entry.end], '');
      return { done: `${entry.key} is gone`, files: { [bibliography.file]: text }, where: where(subject, entry.key) };
    }),
  },
  {
    kind: 'entry: twice under one key',
    how: 'an entry stands a second time behind another',
    rules: ['entry-duplicate'],
    at: 'one of the two',
    harm: toEntry(isCited, (entry, subject, random) => copied(entry, entry.key, subject, random)),
  },
  {
    kind: 'entry: twice under two keys',
    how: 'an entry stands a second time behind another, under another key',
    rules: ['entry-duplicate-work'],
    at: 'one of the two',
    // Only a pair of which one is used matters; a title alone may be many a work's.
    harm: toEntry(
      (entry, subject) => isCited(entry, subject) && field(entry, /^title$/) !== undefined,
      (entry, subject, random) => copied(entry, `${entry.key}copy`, subject, random),
    ),
  },
  {
    kind: 'entry: added and never cited',
    how: 'an entry is added that no one cites',
    rules: ['entry-uncited'],
    at: 'the entry',
    harm: toEntry(isCited, (after, subject, random) => {
      if (/^nocite:.*@\*/m.test(subject.paper.text)) return null;
      const key = `added${random(10_000)}`;
      const written = `@book{${key},\n  author = {Quill, Ada ${key}},\n  title = {A Work That Nobody Cites},\n  publisher = {Somewhere},\n  year = {1987}\n}`;
      const { text, span } = replaced(subject.bibliography, [after.end, after.end], `\n\n${written}\n`);
      return { done: `${key} is new`, files: { [subject.bibliography.file]: text }, where: [span] };
    }),
  },
  {
    kind: 'entry: date not in the calendar',
    how: 'an entry is dated February 30, 2021, or the like',
    rules: ['entry-date'],
    at: 'the entry',
    harm: toEntry(isCited, (entry, subject, random) => {
      const day = pick(['2021-02-30', '2019-02-29', '2020-04-31', '2018-13-05', '2017-06-00'], random) as string;
      return withFields(subject, entry, /^(?:date|year|month|day)$/, [`date = {${day}}`]);
    }),
  },
  {
    kind: 'entry: date still to come',
    how: 'an entry is dated, or was opened, years from now',
    rules: ['entry-date'],
    at: 'the entry',
    harm: toEntry(
      // What is said to be forthcoming may be so dated.
      (entry, subject) => isCited(entry, subject) && !field(entry, /^(?:pubstate|note|howpublished)$/),
      (entry, subject, random) => {
        const day = `20${30 + random(40)}-${10 + random(3)}-${10 + random(18)}`;
        return random(2) === 0
          ? withFields(subject, entry, /^(?:date|year|month|day)$/, [`date = {${day}}`])
          : withFields(
              subject,
              entry,
              /^urldate$/,
              ['url = {https://example.org/}', `urldate = {${day}}`].slice(field(entry, /^url$/) ? 1 : 0),
            );
      },
    ),
  },
  {
    kind: 'entry: accessed before it was published',
    how: 'the day of access lies before that of publication',
    rules: ['entry-date'],
    at: 'the entry',
    harm: toEntry(isCited, (entry, subject, random) => {
      const [opened, published] = [
        `20${12 + random(5)}-0${1 + random(9)}-11`,
        `20${18 + random(6)}-0${1 + random(9)}-12`,
      ];
      const url = field(entry, /^url$/) ? [] : ['url = {https://example.org/}'];
      return withFields(subject, entry, /^(?:date|year|month|day|urldate)$/, [
        `date = {${published}}`,
        ...url,
        `urldate = {${opened}}`,
      ]);
    }),
  },
  {
    kind: 'entry: DOI malformed',
    how: 'a DOI has an O for a zero, no slash, no prefix or a comma (it has no check digit: other slips only --online finds)',
    rules: ['entry-identifier'],
    at: 'the entry',
    harm: toEntry(
      (entry, subject) => isCited(entry, subject) && /^10\.\d+\/\S+$/.test(field(entry, /^doi$/)?.value ?? ''),
      (entry, subject, random) => {
        const doi = field(entry, /^doi$/) as BibtexField;
        const slips = [
          doi.value.replace('10.', '1O.'),
          doi.value.replace('/', ''),
          doi.value.replace(/^10\./, ''),
          doi.value.replace('.', ','),
        ];
        return inField(subject, entry, doi, pick(slips, random) as string);
      },
    ),
  },
  {
    kind: 'entry: ISBN with a wrong digit',
    how: 'one digit of an ISBN is another',
    rules: ['entry-identifier'],
    at: 'the entry',
    harm: wrongNumber('isbn'),
  },
  {
    kind: 'entry: ISSN with a wrong digit',
    how: 'one digit of an ISSN is another',
    rules: ['entry-identifier'],
    at: 'the entry',
    harm: wrongNumber('issn'),
  },
];

function copied(entry: BibtexEntry, key: string, subject: Written, random: Random): Harm | null {
  const { bibliography, entries } = subject;
  const after = pick(entries.slice(entries.indexOf(entry)), random) as BibtexEntry;
  const { text: source } = bibliography;
  const copy = `${source.slice(entry.start, entry.keyStart)}${key}${source.slice(entry.keyStart + entry.key.length, entry.end)}`;
  const { text, span } = replaced(bibliography, [after.end, after.end], `\n\n${copy}\n`);
  const done = `${entry.key} stands behind ${after.key} as ${key}`;
  return { done, files: { [bibliography.file]: text }, where: [span, entrySpan(subject, entry)] };
}
