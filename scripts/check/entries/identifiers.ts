import { verbatimText } from '../../citation/bibtex/latex.js';
import { bareDoi } from '../../citation/doi.js';
import type { Entry, WrittenField } from '../../citation/index.js';
import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { Metadata, Place, SourceInline } from '../../paper/index.js';
import { addressFault, disagreement } from './address.js';
import { arxivFault, orcidFault, pmcidFault, pmidFault } from './archive-numbers.js';
import { isbnFault, issnFault } from './book-numbers.js';
import { doiFault } from './doi.js';
import type { Fault } from './fault.js';
import { fieldsOf } from './fields.js';

const CHECKS: readonly (readonly [variable: string, fault: (value: string) => Fault | null])[] = [
  ['DOI', doiFault],
  ['URL', addressFault],
  ['ISBN', isbnFault],
  ['ISSN', issnFault],
  ['PMID', pmidFault],
  ['PMCID', pmcidFault],
];

/** Identifiers and addresses of an entry are well formed, and agree (`entry-identifier`). */
export function checkIdentifiers(entry: Entry): Diagnostic[] {
  const found = CHECKS.flatMap(([variable, faultOf]) =>
    entry.item[variable] === undefined
      ? []
      : fieldsOf(entry, variable).flatMap((field) => inField(entry, field, variable, faultOf)),
  );
  const eprint = entry.item.archive === 'arXiv' ? fieldsOf(entry, 'arXiv') : [];
  return [
    ...found,
    ...eprint.flatMap((field) => told(arxivFault(field.value.replace(/[{}]/g, '')), field.place)),
    ...agreement(entry, found),
  ];
}

function inField(
  entry: Entry,
  field: WrittenField,
  variable: string,
  faultOf: (value: string) => Fault | null,
): Diagnostic[] {
  const bibtex = entry.written.format === 'bibtex';
  // RIS has one tag for both numbers, and `howpublished` more than an address.
  if (variable === 'ISBN' && entry.item.ISBN !== field.value && entry.written.format === 'ris') return [];
  if (variable === 'ISSN' && entry.item.ISSN !== field.value && entry.written.format === 'ris') return [];
  if (variable === 'URL' && bibtex && entry.written.fields('url').length === 0)
    return told(faultOf(String(entry.item.URL)), field.place);
  return told(faultOf(bibtex ? unescaped(field.value, variable) : field.value), field.place);
}

/** BibTeX’s field as it is read; but spaces between two numbers or addresses are none that may go. */
function unescaped(value: string, variable: string): string {
  const parts = value.split(/\s+/).filter((part) => part !== '');
  const several =
    variable === 'URL' ? parts.slice(1).some((part) => /^(?:\\url\{)?https?:/i.test(part)) : /^IS[BS]N$/.test(variable);
  return several ? parts.map(verbatimText).join(' ') : verbatimText(value);
}

function agreement({ item, ...entry }: Entry, found: readonly Diagnostic[]): Diagnostic[] {
  if (typeof item.URL !== 'string' || typeof item.DOI !== 'string' || found.length > 0) return [];
  const [field] = fieldsOf({ item, ...entry }, 'URL');
  return told(disagreement(item.URL, bareDoi(item.DOI)), field?.place ?? entry.place);
}

function told(fault: Fault | null, place: Place): Diagnostic[] {
  if (!fault) return [];
  const { reason, expected, hint } = fault;
  return [
    diagnose('entry-identifier', place, reason, { ...(expected !== undefined && { expected: [expected] }), hint }),
  ];
}

/** Authors’ ORCID iDs in the front matter are ones (`entry-identifier`). */
export function checkOrcids({ authors }: Metadata<SourceInline>): Diagnostic[] {
  return authors.flatMap(({ orcid, orcidPlace }) => (orcid && orcidPlace ? told(orcidFault(orcid), orcidPlace) : []));
}
