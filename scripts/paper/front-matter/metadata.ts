import { isScalar } from 'yaml';
import type { SourceInline } from '../inline.js';
import { languageTag } from '../language-tag.js';
import { ATTACH, type Attach, type KeyReference, type Metadata } from '../metadata.js';
import { NO_SETUP } from '../page-setup.js';
import type { Place } from '../place.js';
import { plainText } from '../walk.js';
import { readAffiliations, readAuthors } from './authors.js';
import { readDeckLook } from './deck-look.js';
import { MICROTYPE, readMicrotype } from './microtype.js';
import { readPageSetup } from './page-setup.js';
import { readPdfStandard } from './pdf-standard.js';
import { readChecks } from './severities.js';
import type { Values } from './values.js';

type Meta = Metadata<SourceInline>;

/** Values by the name under which `KEYS` reads them. */
export type Fields = ReadonlyMap<string, unknown>;

/** The checked metadata; in the order in which a title block shows them, so that notes in them count in order. */
export function readMetadata(values: Values, fields: Fields, lang: string): Meta {
  const get = (key: string) => fields.get(key);
  return {
    title: [...values.inlines('title', get('title')), ...readThanks(values, get('thanks'))],
    shortTitle: values.inlines('short-title', get('short-title')),
    subtitle: values.inlines('subtitle', get('subtitle')),
    authors: readAuthors(values, get('author'), readAffiliations(values, get('affiliations'))),
    date: values.inlines('date', get('date')),
    lang,
    doi: readDoi(values, get('doi')),
    langGiven: get('lang') !== undefined,
    abstract: values.blocks('abstract', get('abstract')),
    keywords: readKeywords(values, get('keywords')),
    bibliography: values.files('bibliography', get('bibliography')),
    csl: values.files('csl', get('csl'))[0] ?? null,
    nocite: readNocite(values, get('nocite')),
    ...readPageSetup(values, fields),
    microtype: readMicrotype(values, get('microtypeoptions')),
    pdfVersion: readPdfStandard(values, get('pdf-standard')),
    toc: values.boolean('toc', get('toc')) ?? false,
    tocDepth: readDepth(values, 'toc-depth', get('toc-depth'), 1) ?? TOC_DEPTH,
    tocTitle: values.inlines('toc-title', get('toc-title')),
    lof: values.boolean('lof', get('lof')) ?? false,
    lot: values.boolean('lot', get('lot')) ?? false,
    ...readNumbering(values, get('number-sections'), get('secnumdepth')),
    slideLevel: readDepth(values, 'slide-level', get('slide-level'), 1),
    deck: readDeckLook(values, get('deck')),
    referencesTitle: readReferencesTitle(values, get('reference-section-title'), lang),
    linkCitations: values.boolean('link-citations', get('link-citations')) ?? true,
    notesAfterPunctuation: values.boolean('notes-after-punctuation', get('notes-after-punctuation')),
    backref: values.boolean('backref', get('backref')) ?? true,
    attach: readAttach(values, get('attach')),
    checks: readChecks(values, get('checks')),
  };
}

export function emptyMetadata(lang: string, place: Place): Meta {
  return {
    title: [],
    shortTitle: [],
    subtitle: [],
    authors: [],
    date: [],
    lang,
    doi: null,
    langGiven: false,
    abstract: [],
    keywords: [],
    bibliography: [],
    csl: null,
    nocite: [],
    ...NO_SETUP,
    microtype: MICROTYPE,
    pdfVersion: null,
    toc: false,
    tocDepth: TOC_DEPTH,
    tocTitle: [],
    lof: false,
    lot: false,
    numberSections: false,
    numberDepth: DEEPEST,
    slideLevel: null,
    deck: { variant: null, size: null },
    referencesTitle: [{ kind: 'text', value: referencesWord(lang), place }],
    linkCitations: true,
    notesAfterPunctuation: null,
    backref: true,
    attach: null,
    checks: {},
  };
}

/** Levels of headings that there are, and that contents list where nothing is said (as Pandoc). */
const DEEPEST = 6;
const TOC_DEPTH = 3;

function readDepth(values: Values, key: string, value: unknown, least: number): number | null {
  const node = values.scalar(key, value);
  if (!node) return null;
  const depth = Number(values.yaml.stringOf(node));
  if (Number.isInteger(depth) && depth >= least && depth <= DEEPEST) return depth;
  values.wrong(key, node, [`a level of headings from ${least} to ${DEEPEST}`]);
  return null;
}

/** `secnumdepth` alone numbers nothing, as in Pandoc; 0 with `number-sections` numbers nothing either. */
function readNumbering(values: Values, numbered: unknown, depth: unknown) {
  return {
    numberSections: values.boolean('number-sections', numbered) ?? false,
    numberDepth: readDepth(values, 'secnumdepth', depth, 0) ?? DEEPEST,
  };
}

/** A note to the title. */
function readThanks(values: Values, value: unknown): SourceInline[] {
  const children = values.inlines('thanks', value);
  const place = children[0]?.place;
  return place ? [{ kind: 'inlineNote', children, place }] : [];
}

/** A BCP 47 tag; `en` where there is none or a wrong one. */
export function readLang(values: Values, value: unknown): string {
  const node = values.scalar('lang', value);
  if (!node) return 'en';
  const tag = languageTag(values.yaml.stringOf(node));
  if (tag !== null) return tag;
  values.wrong('lang', node, ['a language tag such as `en`, `en-GB` or `de`']);
  return 'en';
}

/** YAML’s own words for yes and no mean all and nothing. */
function readAttach(values: Values, value: unknown): Attach | null {
  const node = values.scalar('attach', value, ATTACH.join(', '));
  if (!node) return null;
  const word = values.yaml.stringOf(node).trim();
  if (/^(?:true|yes|on)$/i.test(word)) return 'all';
  if (/^(?:false|no|off)$/i.test(word)) return 'none';
  const known = ATTACH.find((one) => one === word) ?? null;
  if (known === null) values.wrong('attach', node, ATTACH);
  return known;
}

/** Journals fill the key in with anything until they have one: what is no DOI counts as none. */
function readDoi(values: Values, value: unknown): string | null {
  const node = values.node(value);
  if (!isScalar(node)) return null;
  return /\b10\.\d{4,9}\/[^\s<>"]+$/.exec(values.yaml.stringOf(node).trim())?.[0] ?? null;
}

/** A list, or one text with commas; in one without, each line counts, as papers of JOSS have it. */
function readKeywords(values: Values, value: unknown): string[] {
  const nodes = values.items(value);
  const texts = nodes.flatMap((node) => {
    if (!isScalar(node)) {
      values.wrong('keywords', node, ['text']);
      return [];
    }
    const { text } = values.yaml.sourceOf(node);
    return nodes.length > 1 ? [text] : text.split(text.includes(',') ? ',' : '\n');
  });
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

const NOCITE_KEY = /@(?:\{([^{}\n]+)\}|(\*|[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*))/gu;

function readNocite(values: Values, value: unknown): KeyReference[] {
  return values.items(value).flatMap((node) => {
    if (!isScalar(node)) {
      values.wrong('nocite', node, ['keys: `@a, @b` or `@*`']);
      return [];
    }
    const source = values.yaml.sourceOf(node);
    const keys = [...source.text.matchAll(NOCITE_KEY)].map((found) => ({
      key: found[1] ?? found[2]!,
      place: placeAt(source, found.index, found[0].length),
    }));
    if (keys.length === 0) values.wrong('nocite', node, ['keys: `@a, @b` or `@*`']);
    return keys;
  });
}

function placeAt(source: ReturnType<Values['yaml']['sourceOf']>, at: number, length: number): Place {
  const lines = source.text.slice(0, at).split('\n');
  const start = { line: lines.length, column: lines.at(-1)!.length + 1, offset: at };
  return source.place(start, { line: start.line, column: start.column + length, offset: at + length });
}

const REFERENCES: Readonly<Record<string, string>> = {
  de: 'Literaturverzeichnis',
  fr: 'Références',
  es: 'Referencias',
  it: 'Riferimenti bibliografici',
  pt: 'Referências',
  nl: 'Literatuur',
  sv: 'Referenser',
  da: 'Litteratur',
  nb: 'Litteratur',
  no: 'Litteratur',
  fi: 'Lähteet',
  pl: 'Bibliografia',
  cs: 'Literatura',
  tr: 'Kaynakça',
  ru: 'Литература',
  uk: 'Література',
  ca: 'Referències',
  ro: 'Bibliografie',
  hu: 'Irodalom',
  el: 'Βιβλιογραφία',
  ar: 'المراجع',
  fa: 'منابع',
  ur: 'حوالہ جات',
  he: 'ביבליוגרפיה',
  zh: '参考文献',
  ja: '参考文献',
  ko: '참고문헌',
};

function referencesWord(lang: string): string {
  return REFERENCES[lang.toLowerCase().split('-')[0]!] ?? 'References';
}

function readReferencesTitle(values: Values, value: unknown, lang: string): readonly SourceInline[] {
  const written = values.inlines('reference-section-title', value);
  if (plainText(written).trim()) return written;
  return [{ kind: 'text', value: referencesWord(lang), place: values.yaml.place(0, 0) }];
}
