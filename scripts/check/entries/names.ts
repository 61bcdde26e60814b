import type { CslName, Entry, WrittenField } from '../../citation/index.js';
import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { fieldsOf } from './fields.js';

const VARIABLES = ['author', 'editor', 'translator'];

/** Names of an entry can be told apart and into their parts (`entry-names`); of a list the first damage is reported. */
export function checkNames(entry: Entry): Diagnostic[] {
  return VARIABLES.flatMap((variable) => {
    const fields = fieldsOf(entry, variable);
    const names = entry.item[variable];
    if (fields.length === 0 || !isNames(names)) return [];
    if (entry.written.format === 'bibtex') return inBibtex(fields[0]!);
    return inList(names, fields);
  });
}

function isNames(value: unknown): value is readonly CslName[] {
  return Array.isArray(value);
}

interface Damage {
  readonly reason: string;
  readonly hint: string;
}

/** Each name by itself, as text; names in braces are as their author wants them. */
function inBibtex(field: WrittenField): Diagnostic[] {
  const names = splitNames(field.value);
  for (const [index, name] of names.entries()) {
    const damage = name.startsWith('{') ? null : (damageOf(name) ?? commas(name) ?? corporate(name, names[index + 1]));
    if (damage) return [told(field, damage)];
  }
  return [];
}

function inList(names: readonly CslName[], fields: readonly WrittenField[]): Diagnostic[] {
  for (const [index, name] of names.entries()) {
    const text = name.literal ?? [name.family, name.given].filter(Boolean).join(', ');
    const damage =
      damageOf(text) ??
      (name.literal === undefined ? corporate(`${name.given ?? ''} ${name.family ?? ''}`.trim(), undefined) : null);
    const field = fields[Math.min(index, fields.length - 1)];
    if (damage && field)
      return [told(field, { ...damage, hint: damage.hint.replace(/\{\{?(.*?)\}\}?/, '“literal”: “$1”') })];
  }
  return [];
}

function told({ place }: WrittenField, { reason, hint }: Damage): Diagnostic {
  return diagnose('entry-names', place, reason, { hint });
}

/** Names apart by “and” outside braces. */
function splitNames(value: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  const text = value.replace(/\s+/g, ' ');
  for (const { 0: token, index } of text.matchAll(/\\.|[{}]| and(?= )/gi)) {
    if (token === '{') depth++;
    else if (token === '}') depth--;
    else if (depth === 0 && token.length === 4) {
      names.push(text.slice(start, index).trim());
      start = index + token.length;
    }
  }
  return [...names, text.slice(start).trim()];
}

/** What no name has in it. */
const DAMAGES: readonly (readonly [RegExp, string, string])[] = [
  [/^$/, 'A name is empty', 'There is an “and” too many.'],
  [/\bet\.? al\b/i, '“et al.” is not a name', 'Write the other names, or “and others” behind the last.'],
  [/;/, 'Names stand apart by semicolons', 'Write “and” between two names.'],
  [/&(?:amp;)?\s/, 'An “&” stands between names', 'Write “and” between two names.'],
  [/Ã[\u0080-\u00bf]/, 'Letters of a name are damaged', 'Copy it again: it was read in another encoding.'],
  [/\S@\S+\.\S|https?:/, 'An address is not part of a name', 'Remove it.'],
  [
    /^(?:[A-Z]\.){1,4}[A-Z][a-z]{2,}$|^[A-Z][a-z]{2,}(?:[A-Z]\.){1,4}$/,
    'Initials are glued to the family name',
    'Put a space, or a comma behind the family name.',
  ],
];

/** What all of them have one of: most names have none, and some entries a thousand names. */
const SUSPECT = /^$|[;&@Ã]|:\/\/|\bal\b|^[^\s,]*\.[^\s,]*$/i;

function damageOf(name: string): Damage | null {
  if (!SUSPECT.test(name)) return null;
  const plain = name.replace(/\\&/g, '&');
  const found = DAMAGES.find(([sign]) => sign.test(plain));
  return found ? { reason: name === '' ? found[1] : `${found[1]}: “${shortened(name)}”`, hint: found[2] } : null;
}

/** BibTeX’s `Last, Jr, First` is all that two commas can mean. */
const SUFFIX = /^(?:jr|sr|jnr|snr|junior|senior|filho|neto|[ivx]+|\d(?:st|nd|rd|th)|ph\.?\s?d|m\.?d|esq)\.?$/i;

function commas(name: string): Damage | null {
  const first = name.indexOf(',');
  const isUsual = first < 0 || (first < name.length - 1 && name.indexOf(',', first + 1) < 0);
  if (isUsual || name.includes('=')) return null;
  const parts = name
    .replace(/\{[^{}]*\}/g, 'x')
    .split(',')
    .map((part) => part.trim());
  if (parts.at(-1) === '' && parts.length > 1)
    return { reason: `A comma too many stands behind “${shortened(name)}”`, hint: 'Remove it.' };
  if (parts.length < 3 || (parts.length === 3 && (SUFFIX.test(parts[1]!) || SUFFIX.test(parts[2]!)))) return null;
  return { reason: `“${shortened(name)}” has too many commas for one name`, hint: 'Write “and” between two names.' };
}

/** What institutions begin and end with, and people hardly ever. */
const BEGINS =
  /^(?:the )?(?:academy|agency|association|bureau|cent(?:er|re)|commission|committee|council|department|directorate|faculty|federation|foundation|government|institute|institution|ministry|network|office|organi[sz]ation|school|secretariat|society|union|university) (?:for|of|on|de|des|du|für)\b/i;
const ENDS =
  /\s(?:academy|agency|association|authority|bureau|collaboration|commission|committee|consortium|corporation|council|department|federation|foundation|inc|initiative|institute|institution|laboratory|ltd|ministry|nations|organi[sz]ation|partnership|project|society|studies|team|trust|university|gmbh|llc)\.?$/i;

/** An institution without braces is taken for a person, and one with an “and” in its name for two. */
function corporate(name: string, next: string | undefined): Damage | null {
  if (name.includes(',') || name.includes('{')) return null;
  const begins = BEGINS.test(name);
  if (!begins && !ENDS.test(name)) return null;
  const split = begins && next !== undefined && !next.includes(',') && ENDS.test(` ${next}`);
  const whole = split ? `${name} and ${next}` : name;
  return {
    reason: `The institution “${shortened(whole)}” is read as ${split ? 'two people' : 'a person'}`,
    hint: `Put its name in braces of its own: {${shortened(whole)}}.`,
  };
}

const LONGEST_SHOWN = 80;

function shortened(name: string): string {
  return name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}…` : name;
}
