import type { Entry } from '../../citation/index.js';
import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { didYouMean } from '../../did-you-mean.js';
import { fieldLine, nameOf, typeOf } from './fields.js';
import { isEmpty, missing } from './requirements.js';
import { knownTypes } from './types.js';

/** An entry has what its type needs (`entry-field`), says at least who or what (`entry-empty`). */
export function checkFields(entry: Entry): Diagnostic[] {
  const { key, place } = entry;
  if (isEmpty(entry))
    return [
      diagnose('entry-empty', place, `The entry “${key}” has neither title nor author`, {
        actual: key,
        hint: 'Say in it who wrote what: nothing can be printed of it.',
      }),
    ];
  const names = missing(entry).map((variable) => nameOf(entry, variable));
  if (names.length === 0) return [];
  const lines = names.map((name) => `“${fieldLine(entry, name)}”`);
  const type = typeOf(entry);
  return [
    diagnose('entry-field', place, `The entry “${key}”${type && ` (${type})`} has no ${names.join(' and no ')}`, {
      expected: names,
      hint: `Add ${lines.join(' and ')}${names.some(isDate) ? ', or that it is forthcoming' : ''}.`,
    }),
  ];
}

function isDate(name: string): boolean {
  return name === 'date' || name === 'issued';
}

/** An entry is of a type that its format has (`entry-type`): of any other only its plainest form can be printed. */
export function checkType(entry: Entry): Diagnostic[] {
  const { key, place, written } = entry;
  const known = knownTypes(written.format);
  if (known.has(written.type)) return [];
  const meant = written.type === '' ? null : didYouMean(written.type, known);
  const reason = written.type === '' ? `The entry “${key}” has no type` : `There is no type “${typeOf(entry)}”`;
  return [
    diagnose('entry-type', place, reason, {
      actual: written.type,
      ...(meant !== null && { expected: [meant] }),
      hint:
        meant === null
          ? `Take one of the types that the format has, such as “${OF_ANY_KIND[written.format]}”.`
          : `Did you mean “${meant}”?`,
    }),
  ];
}

const OF_ANY_KIND = { bibtex: '@misc', csl: 'document', ris: 'GEN' } as const;
