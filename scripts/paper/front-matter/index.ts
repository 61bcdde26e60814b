import { isMap, parseDocument } from 'yaml';
import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { didYouMean } from '../../did-you-mean.js';
import type { SourceInline } from '../inline.js';
import { languageOf } from '../language.js';
import type { Metadata } from '../metadata.js';
import type { Place } from '../place.js';
import type { Reading } from '../reading.js';
import { KEYS, SILENT, UNSUPPORTED } from './keys.js';
import { emptyMetadata, type Fields, readLang, readMetadata } from './metadata.js';
import type { Split } from './split.js';
import { Values } from './values.js';
import { YamlSource } from './yaml-source.js';

export { splitFrontMatter } from './split.js';

export interface FrontMatter {
  readonly metadata: Metadata<SourceInline>;
  /** To go on with in the body. */
  readonly reading: Reading;
}

/** Reads the YAML at a paper's head: `title: …` and so on; every wrong key and value is reported at its line. */
export function readFrontMatter(file: string, { yaml, unclosed }: Split): FrontMatter {
  const diagnostics: Diagnostic[] = [];
  if (unclosed !== null) diagnostics.push(notClosed(file, unclosed));
  if (!yaml) return without(file, diagnostics);
  const source = new YamlSource(file, yaml.text, yaml.line);
  const document = parseDocument(yaml.text, {
    prettyErrors: false,
    strict: true,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  for (const { message, pos } of document.errors) {
    diagnostics.push(
      diagnose('front-matter-syntax', source.place(...pos), `The front matter cannot be read: ${message}`, {
        hint: 'Put quotation marks around a value that holds a colon, and indent with spaces.',
      }),
    );
  }
  if (diagnostics.length > 0 || document.contents === null) return without(file, diagnostics);
  if (!isMap(document.contents)) {
    const place = source.placeOf(document.contents as Parameters<typeof source.placeOf>[0]);
    diagnostics.push(
      diagnose('front-matter-syntax', place, 'The front matter is no map of keys', { hint: 'Write `key: value`.' }),
    );
    return without(file, diagnostics);
  }
  const values = new Values(reading('en', diagnostics), source, document);
  const fields = collectFields(values, values.entries(document.contents));
  const lang = readLang(values, fields.get('lang'));
  const inLanguage = reading(lang, diagnostics);
  return { metadata: readMetadata(new Values(inLanguage, source, document), fields, lang), reading: inLanguage };
}

function reading(lang: string, diagnostics: Diagnostic[]): Reading {
  return { language: languageOf(lang), diagnostics, notes: new Map(), references: [], macros: [], allowances: [] };
}

function without(file: string, diagnostics: Diagnostic[]): FrontMatter {
  return { metadata: emptyMetadata('en', lineOf(file, 1)), reading: reading('en', diagnostics) };
}

function lineOf(file: string, line: number): Place {
  return { file, line, column: 1, endLine: line, endColumn: 1 };
}

function notClosed(file: string, line: number): Diagnostic {
  return diagnose('front-matter-syntax', { ...lineOf(file, line), endColumn: 4 }, 'The front matter is not closed', {
    hint: 'End it with a line `---`.',
  });
}

/** Values by the name under which they are read; the first of two spellings of one key wins. */
function collectFields(values: Values, entries: ReturnType<Values['entries']>): Fields {
  const fields = new Map<string, unknown>();
  const seen = new Set<string>();
  for (const { key, keyNode, value } of entries) {
    const place = values.yaml.placeOf(keyNode);
    const name = Object.hasOwn(KEYS, key) ? KEYS[key]! : null;
    if (seen.has(key))
      values.reading.diagnostics.push(diagnose('front-matter-value', place, `\`${key}\` is given twice`));
    else if (name === null) reportKey(values.reading, key, place);
    else if (!fields.has(name)) fields.set(name, value);
    seen.add(key);
  }
  return fields;
}

function reportKey({ diagnostics }: Reading, key: string, place: Place): void {
  if (SILENT.has(key)) return;
  const instead = Object.hasOwn(UNSUPPORTED, key) ? UNSUPPORTED[key]! : null;
  const guess = instead === null ? didYouMean(key, Object.keys(KEYS)) : null;
  const hint = instead ?? (guess === null ? null : `Did you mean \`${guess}\`?`);
  diagnostics.push(
    diagnose('front-matter-key', place, instead ? `The key \`${key}\` has no effect` : `There is no key \`${key}\``, {
      actual: key,
      ...(guess !== null && { expected: [guess] }),
      ...(hint !== null && { hint }),
    }),
  );
}
